package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Residents learn in which domains of need there is whom to turn to: from those they know, and by the services'
 * outreach; and they forget.
 *
 * <p>In a week a tie of strength s passes on what its other end knows of a domain with probability
 * {@code chi .3 sqrt(s)}: talk comes to that topic, and weak ties pass on less. Outreach of a domain with coordination
 * C reaches {@code .004 (1 + C)}, and instruments tell a share of a quarter's residents more. Language as a barrier
 * leaves .4 of both. Known offers are forgotten at 1 % a week. All of it happens every four weeks with the probability
 * of four; a tie then passes on one domain at most, for which one draw is enough. Children under 14 know what the head
 * of their household knows (assumption A-180). Step 7; T15, brief, addendum E and K16.
 *
 * <p>What others know is read as it was when the process began: a first pass finds what everybody will know, a second
 * one writes it.
 */
public final class Information implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of information. */
  public record Settings(
      @Quantity(meaning = "talks along a tie that come to a domain of need", unit = "per week", byDefault = .02,
          max = .1, source = "assumption A-174 (brief, addendum E)") double topic,
      @Quantity(meaning = "information that passes a tie of full strength", unit = "share", byDefault = .3,
          source = "assumption A-174 (T15)") double passes,
      @Quantity(meaning = "residents whom outreach of services without coordination tells of a domain",
          unit = "share per week", byDefault = .004, max = .05, source = "assumption A-174 (brief, addendum E)")
          double outreach,
      @Quantity(meaning = "what language as a barrier leaves of talks and outreach", unit = "factor", byDefault = .4,
          source = "assumption A-174 (brief, addendum E)") double barrier,
      @Quantity(meaning = "known offers that are forgotten", unit = "share per week", byDefault = .01, max = .1,
          source = "assumption A-174 (brief, addendum E)") double forgetting)
      implements java.io.Serializable {}

  /** Age from which on residents know of offers themselves, in years. */
  static final int OWN_KNOWLEDGE_FROM = 14;
  private static final int WEEKS_PER_YEAR = 52;

  private final Settings settings;
  private final Coordination coordination;
  private final boolean barrierCounts;
  private final boolean coordinationCounts;
  private final double forgets;
  /** By quarter, without and with a barrier, and domain: chance in four weeks to learn of it by being told. */
  private transient double[] told;
  private transient byte[] next;

  /** Information under settings, coordination of services and switches. */
  public Information(Settings settings, Coordination coordination, Set<Mechanism> off) {
    this.settings = settings;
    this.coordination = coordination;
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
    coordinationCounts = !off.contains(Mechanism.COORDINATED_OUTREACH);
    forgets = inFourWeeks(settings.forgetting());
  }

  /** Works out how many are told in each quarter, by outreach and by instruments. */
  private void tell(Supply supply) {
    if (told == null || told.length != 2 * supply.count()) {
      told = new double[2 * supply.count()];
    }
    for (int row = 0; row < supply.count(); row++) {
      double outreach = settings.outreach() * (1 + coordination.of(supply, row, coordinationCounts))
          + supply.told().of(row);
      int entry = row / Domain.COUNT * 2 * Domain.COUNT + row % Domain.COUNT;
      told[entry] = inFourWeeks(outreach);
      told[entry + Domain.COUNT] = inFourWeeks(settings.barrier() * outreach);
    }
  }

  private static double inFourWeeks(double inOne) {
    double not = Math.max(0, 1 - inOne);
    return 1 - not * not * not * not;
  }

  @Override
  public String meaning() {
    return "who learns of which services from others and by outreach, and who forgets";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.offers known");
  }

  @Override
  public void run(Shift shift) {
    int count = shift.town().residents().count();
    if (next == null || next.length < count) {
      next = new byte[count + count / 32 + 64];
    }
    tell(shift.town().supply());
    shift.residents(this, Information::find);
    shift.residents(this, Information::write);
  }

  private void find(Shift shift, Rows rows) {
    Town town = shift.town();
    Residents residents = town.residents();
    byte[] known = residents.offersKnown().array();
    long[] id = residents.id().array();
    long key = shift.chance().key(Decision.INFORMATION, shift.week());
    int youngest = shift.week() - WEEKS_PER_YEAR * OWN_KNOWLEDGE_FROM;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        next[resident] = known[carer(town, resident)];
        continue;
      }
      boolean barrier = barrierCounts && residents.hasBarrier(resident);
      int before = known[resident];
      int after = before;
      int row = 2 * Domain.COUNT * rows.quarter() + (barrier ? Domain.COUNT : 0);
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        int bit = 1 << domain;
        // Who knows can forget and who does not can learn, so that one draw serves both.
        if (Chance.draw(key, id[resident], domain) < ((before & bit) != 0 ? forgets : told[row + domain])) {
          after ^= bit;
        }
      }
      next[resident] = (byte) (after | heard(town, resident, key, settings.topic() * settings.passes()
          * (barrier ? settings.barrier() : 1)));
    }
  }

  /** Domains of which those whom a resident knows tell, as bits. */
  private static int heard(Town town, int resident, long key, double atFullStrength) {
    Ties ties = town.ties();
    Residents residents = town.residents();
    int[] other = ties.others();
    float[] strength = ties.strengths();
    byte[] known = residents.offersKnown().array();
    long[] id = residents.id().array();
    double most = Domain.COUNT * ofOneDomain(atFullStrength);
    int heard = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      double draw = Chance.draw(key, id[resident], id[other[slot]]);
      if (draw < most) {
        double ofOneDomain = ofOneDomain(atFullStrength * Math.sqrt(strength[slot]));
        if (draw < Domain.COUNT * ofOneDomain) {
          heard |= known[other[slot]] & 1 << Math.min(Domain.COUNT - 1, (int) (draw / ofOneDomain));
        }
      }
    }
    return heard;
  }

  /**
   * Chance in four weeks that a tie passes one domain on. A tie passes one of the eight at most, so that none can have
   * more than an eighth; otherwise the first would take all.
   */
  private static double ofOneDomain(double inOneWeek) {
    return Math.min(1.0 / Domain.COUNT, inFourWeeks(inOneWeek));
  }

  private void write(Shift shift, Rows rows) {
    System.arraycopy(next, rows.first(), shift.town().residents().offersKnown().array(), rows.first(),
        rows.end() - rows.first());
  }

  /** Who seeks help for a child: the head of its household; the child itself where there is none. */
  static int carer(Town town, int child) {
    Residents residents = town.residents();
    int dwelling = residents.dwelling().of(child);
    int end = town.dwellings().firstResident().of(dwelling) + town.dwellings().residents().of(dwelling);
    for (int member = town.dwellings().firstResident().of(dwelling); member < end; member++) {
      if (residents.role().of(member) == Residents.HEAD) {
        return member;
      }
    }
    return child;
  }
}
