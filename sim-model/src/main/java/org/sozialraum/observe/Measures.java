package org.sozialraum.observe;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.town.Domain;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Modes;
import org.sozialraum.week.Shift;
import org.sozialraum.week.supply.ServiceReach;

/** What one resident adds to the counts of a unit: every week a little, once a year everything. */
final class Measures {
  private Measures() {}

  /** Latent value above which residents call themselves lonely or unsafe; brief, addendum J. */
  private static final double THRESHOLD = .5;
  /** Standard deviation of the noise with which a survey measures; brief 3.8. */
  private static final double SURVEY_NOISE = .12;
  /** Distance within which a tie counts as a neighbour, metres; brief, addendum J. */
  private static final double NEIGHBOUR_METRES = 300;

  /** Counts a resident, in place of whom the counts held before. */
  static void of(Shift shift, ServiceReach reach, int quarter, int resident, int age, boolean yearly, long[] counts) {
    Residents residents = shift.town().residents();
    Arrays.fill(counts, 0);
    counts[Count.RESIDENTS] = 1;
    counts[Count.VISITS] = residents.visits().of(resident);
    counts[Count.OUTINGS] = residents.outings().of(resident);
    counts[Count.MEETINGS] = residents.meetings().of(resident);
    if (age >= Residents.FIRST_MODE_AGE) {
      counts[Count.ADULTS] = 1;
      counts[Count.MODE + residents.mode().of(resident)] = 1;
      counts[Count.ENGAGED_LAST_YEAR] = withinAYear(shift, residents.lastEngaged().of(resident));
      counts[Count.TRUST] = FixedPoint.of(residents.trust().of(resident));
      counts[Count.BELONGING] = FixedPoint.of(residents.belonging().of(resident));
      counts[Count.FEAR] = FixedPoint.of(residents.fear().of(resident));
    }
    if (yearly) {
      ofTheYear(shift, resident, age, counts);
      if (age >= 18) {
        counts[Count.REACH] = FixedPoint.of(reach(shift.town(), reach, quarter, resident));
      }
    }
  }

  private static void ofTheYear(Shift shift, int resident, int age, long[] counts) {
    Residents residents = shift.town().residents();
    counts[Count.NEEDS] = residents.needsOfYear().of(resident);
    counts[Count.BY_NEIGHBOURS] = residents.metByNeighbours().of(resident);
    counts[Count.BY_VOLUNTEERS] = residents.metByVolunteers().of(resident);
    counts[Count.BY_SERVICES] = residents.metByServices().of(resident);
    if (age >= 6 && age < 18) {
      counts[Count.FROM_6_TO_17] = 1;
      counts[Count.YOUTH_READINESS] = FixedPoint.of(residents.youthReadiness().of(resident));
    }
    if (age >= Residents.FIRST_MODE_AGE) {
      Ties ties = shift.town().ties();
      counts[Count.TIES] = ties.endSlot(resident) - ties.firstSlot(resident);
      counts[Count.INSTITUTION_TRUST] = FixedPoint.of(residents.institutionTrust().of(resident));
      counts[Count.EFFICACY] = FixedPoint.of(residents.efficacy().of(resident));
      counts[Count.ACCEPTANCE] = FixedPoint.of(residents.acceptance().of(resident));
      if (residents.mode().of(resident) == Modes.ENGAGED) {
        counts[Count.TRAINED] = residents.trained().of(resident);
      }
      byte before = residents.modeLastYear().of(resident);
      if (before >= 0) {
        counts[Count.FLOW + 4 * before + residents.mode().of(resident)] = 1;
      }
    }
    if (age >= 16) {
      counts[Count.FROM_16] = 1;
      counts[Count.UNSAFE] = says(shift, resident, residents.fear().of(resident), 1);
      counts[Count.NEIGHBOURS] = neighbours(shift.town(), resident, shift.week());
    }
    if (age >= 18) {
      counts[Count.FROM_18] = 1;
      counts[Count.LONELY] = says(shift, resident, residents.loneliness().of(resident), 0);
      counts[Count.HELPED] = withinAYear(shift, residents.lastHelped().of(resident));
      counts[Count.HELPING] = withinAYear(shift, residents.lastHelping().of(resident));
      counts[Count.OFFERS_KNOWN] = Integer.bitCount(residents.offersKnown().of(resident) & 0xFF);
      counts[Count.MEMBERS] = isMember(residents, resident) ? 1 : 0;
      counts[Count.CONSULTED] = residents.consulted().of(resident) > 0 ? 1 : 0;
      counts[Count.RESPONSE + residents.response().of(resident)] = 1;
    }
    if (age >= 65) {
      counts[Count.FROM_65] = 1;
      counts[Count.MOBILITY] = FixedPoint.of(residents.mobility().of(resident));
      counts[Count.ALONE] = Groups.livesAlone(shift.town(), resident) ? 1 : 0;
    }
  }

  /** Reach of services, mean over the domains of need. */
  private static double reach(Town town, ServiceReach reach, int quarter, int resident) {
    double sum = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      sum += reach.of(town, quarter, resident, domain);
    }
    return sum / Domain.COUNT;
  }

  private static int withinAYear(Shift shift, int week) {
    return shift.week() - week < Horizon.WEEKS_PER_YEAR ? 1 : 0;
  }

  /** The noisy answer to a survey: whether the latent value exceeds the threshold. */
  private static int says(Shift shift, int resident, double latent, int question) {
    Chance chance = shift.chance();
    double draw = chance.draw(Decision.SURVEY_NOISE, shift.week(), shift.town().residents().id().of(resident), question);
    return latent + SURVEY_NOISE * Distributions.normal(draw) > THRESHOLD ? 1 : 0;
  }

  private static boolean isMember(Residents residents, int resident) {
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      if (residents.membership(which).of(resident) != Residents.NONE) {
        return true;
      }
    }
    return false;
  }

  private static int neighbours(Town town, int resident, int week) {
    Ties ties = town.ties();
    var dwellings = town.dwellings();
    int home = town.residents().dwelling().of(resident);
    int known = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      int other = ties.others()[slot];
      int there = town.residents().dwelling().of(other);
      double dx = dwellings.x().of(home) - dwellings.x().of(there);
      double dy = dwellings.y().of(home) - dwellings.y().of(there);
      if (dx * dx + dy * dy <= NEIGHBOUR_METRES * NEIGHBOUR_METRES
          && town.residents().age(other, week) >= Residents.FIRST_MODE_AGE) {
        known++;
      }
    }
    return known;
  }
}
