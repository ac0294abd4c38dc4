package org.sozialraum.observe;

import java.util.Arrays;
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

  /** Counts a resident, in place of whom the counts held before. */
  static void of(Shift shift, SurveyMeasurement survey, ServiceReach reach, int quarter, int resident, int age,
      boolean yearly, long[] counts) {
    Residents residents = shift.town().residents();
    Arrays.fill(counts, 0, yearly ? Count.OF_RESIDENTS : Count.WEEKLY, 0);
    counts[Count.RESIDENTS] = 1;
    counts[Count.VISITS] = residents.visits().of(resident);
    counts[Count.OUTINGS] = residents.outings().of(resident);
    counts[Count.MEETINGS] = residents.meetings().of(resident);
    if (age >= Residents.FIRST_MODE_AGE) {
      counts[Count.ADULTS] = 1;
      counts[Count.MODE + residents.mode().of(resident)] = 1;
      int change = residents.engagementChange().of(resident);
      if (change != 0) {
        counts[Count.STARTS] = (change & Residents.STARTED) != 0 ? 1 : 0;
        counts[Count.STARTS_ASKED] = (change & Residents.STARTED_ASKED) != 0 ? 1 : 0;
        counts[Count.STOPS] = (change & Residents.STOPPED) != 0 ? 1 : 0;
      }
      if (survey.isAnsweredBy(shift, resident)) {
        counts[Count.ANSWERS_14] = 1;
        counts[Count.ENGAGED_LAST_YEAR] = withinAYear(shift, residents.lastEngaged().of(resident));
      }
      counts[Count.TRUST] = FixedPoint.of(residents.trust().of(resident));
      counts[Count.BELONGING] = FixedPoint.of(residents.belonging().of(resident));
      counts[Count.FEAR] = FixedPoint.of(residents.fear().of(resident));
    }
    if (yearly) {
      ofTheYear(shift, survey, resident, age, counts);
      if (counts[Count.ANSWERS_14] != 0) {
        survey.ask(shift, resident, age, counts);
      }
      if (age >= 18) {
        counts[Count.REACH] = FixedPoint.of(reach(shift.town(), reach, quarter, resident));
      }
    }
  }

  private static void ofTheYear(Shift shift, SurveyMeasurement survey, int resident, int age, long[] counts) {
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
      TieMeasures.add(shift.town(), resident, counts);
      EfficacyMeasures.add(residents, resident, counts);
      counts[Count.INSTITUTION_TRUST] = FixedPoint.of(residents.institutionTrust().of(resident));
      counts[Count.EFFICACY] = FixedPoint.of(residents.efficacy().of(resident));
      counts[Count.ACCEPTANCE] = FixedPoint.of(residents.acceptance().of(resident));
      if (residents.mode().of(resident) == Modes.ENGAGED) {
        counts[Count.TRAINED] = residents.trained().of(resident);
      }
      byte willing = residents.potentialLastYear().of(resident);
      if (willing >= 0 && survey.wasWilling(shift, resident, willing / Residents.WHOLE_POTENTIAL)) {
        counts[Count.POTENTIAL_LAST_YEAR] = 1;
        counts[Count.POTENTIAL_REALISED] = residents.mode().of(resident) == Modes.ENGAGED ? 1 : 0;
      }
      byte before = residents.modeLastYear().of(resident);
      if (before >= 0) {
        counts[Count.FLOW + 4 * before + residents.mode().of(resident)] = 1;
      }
    }
    if (age >= 16) {
      counts[Count.FROM_16] = 1;
    }
    if (age >= 18) {
      counts[Count.FROM_18] = 1;
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

  private static boolean isMember(Residents residents, int resident) {
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      if (residents.membership(which).of(resident) != Residents.NONE) {
        return true;
      }
    }
    return false;
  }
}
