package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.Visits;

/**
 * Residents at one table get to talk, and some who meet for the first time propose to stay in touch.
 *
 * <p>A pair at a table meets with probability {@code kappa / size (v1 v2)}, where size is the number a table is made
 * for. Both sides evaluate the same draw on (week, table, id1 + id2), so nobody writes into another's row. The pair's
 * values are combined first: {@code (kappa v1) v2} and {@code (kappa v2) v1} differ in their last bits. A first meeting
 * passes with probability {@code logistic(a0 + (T1 + T2 - 1) - a_age |dAge|/20 - a_edu |dEdu| - a_mig [differ]
 * - a_d ln(1 + d/50 m) + .4 min(common, 3))}. Step 4 and the
 * first half of step 5.
 */
public final class Encounters implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Weeks in twenty years, the unit of the age difference. */
  private static final float TWENTY_YEARS = 1040;
  /** Distance that the fall with distance is measured in, metres; T13. */
  private static final double DISTANCE_UNIT = 50;
  /** Common ties that count at most. */
  private static final int MOST_COMMON = 3;
  /** First meetings of one resident and week that are looked at. */
  private static final int MOST_CANDIDATES = 64;
  /** Largest trust that two residents can add to the log-odds. */
  private static final double MOST_TRUST = 1;

  /** Settings of encounters and of first meetings that last. */
  public record Settings(
      @Quantity(meaning = "contacts at the doorstep of two residents of usual sociability", unit = "rate",
          byDefault = 1.36, min = 0, max = 6, source = "calibrated to C7 and C8, started from 1.3",
          free = true)
      double doorstep,
      @Quantity(meaning = "factor on how easily visitors of all places get to talk", unit = "factor", byDefault = .2,
          min = 0, max = 4, source = "refitted to C7 and C8 under table draws (brief, rulings)") double placesScale,
      @Quantity(meaning = "contacts in a group of an association", unit = "rate", byDefault = 1.5, min = 0, max = 10,
          source = "brief, addendum J (.75 contacts started per person present), refitted to C7 with the places")
      double meetings,
      @Quantity(meaning = "contacts at an event", unit = "rate", byDefault = 2.5, min = 0, max = 6,
          source = "assumption A-15 (brief 3.4)") double events,
      @Quantity(meaning = "first meetings that last: intercept", unit = "log-odds", byDefault = -1.45, min = -3,
          max = 0, source = "calibrated to C7, started from -1.25 (brief, rulings: -1.6)", free = true) double tieIntercept,
      @Quantity(meaning = "first meetings that last: per twenty years of age difference", unit = "log-odds",
          byDefault = .35, min = .1, max = .6, source = "T12, assumption A-16") double ageDifference,
      @Quantity(meaning = "first meetings that last: per step of schooling difference", unit = "log-odds",
          byDefault = .35, min = .1, max = .6, source = "T12, assumption A-16") double schoolingDifference,
      @Quantity(meaning = "first meetings that last: one of two with migration background", unit = "log-odds",
          byDefault = .8, min = .3, max = 1.3, source = "T12, assumption A-16") double migrationDifference,
      @Quantity(meaning = "first meetings that last: fall with ln(1 + distance / 50 m)", unit = "log-odds",
          byDefault = 1.0, min = .8, max = 1.6, source = "T13 (S55, S24)") double distance,
      @Quantity(meaning = "first meetings that last: per common tie, up to three", unit = "log-odds", byDefault = .4,
          min = 0, max = 1, source = "assumption A-17 (brief 3.3)") double commonTie,
      @Quantity(meaning = "first meetings that a resident can turn into ties in one week", unit = "persons",
          byDefault = 4, min = 1, max = 4, source = "brief, determinism: cuts .002 % of proposals") int proposals)
      implements java.io.Serializable {}

  private final Settings settings;
  private final boolean tiesForm;
  private final boolean alikeBond;
  private transient float doorstepRate;
  private transient float groupRate;
  private transient float eventRate;
  private transient float[] placeRate;
  private final Proposals proposals;
  private transient Candidates[] candidatesOfPart;

  /** First meetings of one resident that may last, while the resident is at hand. */
  private static final class Candidates {
    private final int[] row = new int[MOST_CANDIDATES];
    private final long[] hash = new long[MOST_CANDIDATES];

    boolean hold(int other, int count) {
      for (int k = 0; k < count; k++) {
        if (row[k] == other) {
          return true;
        }
      }
      return false;
    }
  }

  /** Encounters under settings and switches; what lasts is proposed to {@code proposals}. */
  public Encounters(Settings settings, Set<Mechanism> off, Proposals proposals) {
    this.settings = settings;
    this.proposals = proposals;
    tiesForm = !off.contains(Mechanism.TIES);
    alikeBond = !off.contains(Mechanism.HOMOPHILY);
  }

  @Override
  public String meaning() {
    return "who meets whom at the tables, and which first meetings may last";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.meetings", "residents.meetings with people known",
        "residents.meetings across origins", "ties");
  }

  @Override
  public void run(Shift shift) {
    rateTables(shift.town());
    makeRoom(shift.parts());
    proposals.begin(shift.town().residents().count(), settings.proposals());
    shift.residents(this, Encounters::meet);
  }

  private void makeRoom(int parts) {
    if (candidatesOfPart == null || candidatesOfPart.length < parts) {
      candidatesOfPart = new Candidates[parts];
      for (int part = 0; part < parts; part++) {
        candidatesOfPart[part] = new Candidates();
      }
    }
  }

  private void meet(Shift shift, Rows rows) {
    long meetKey = shift.chance().key(Decision.ENCOUNTER, shift.week());
    long tieKey = shift.chance().key(Decision.TIE, shift.week());
    Visits visits = shift.town().gatherings().visits(rows.part());
    Candidates candidates = candidatesOfPart[rows.part()];
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      meet(shift.town(), resident, shift.week(), visits, candidates, meetKey, tieKey);
    }
  }

  /** Rates of pairs of usual sociability, divided by the number a table is made for. */
  private void rateTables(Town town) {
    // Where contacts are restricted, places and meetings are emptier already: their tables need no factor.
    doorstepRate = (float) (settings.doorstep() / Gatherings.MIXED_TABLE) * town.contacts();
    groupRate = (float) (settings.meetings() / Gatherings.GROUP);
    eventRate = (float) (settings.events() / Gatherings.MIXED_TABLE);
    Places places = town.places();
    if (placeRate == null || placeRate.length < places.count()) {
      placeRate = new float[places.count() + 16];
    }
    for (int place = 0; place < places.count(); place++) {
      PlaceKind kind = places.kindOf(place);
      int size = kind.hasGroups() ? Gatherings.GROUP : Gatherings.MIXED_TABLE;
      placeRate[place] = (float) (kind.kappa() * settings.placesScale() / size);
    }
  }

  private float rate(Gatherings gatherings, int table) {
    return table < gatherings.firstGroupTable() ? doorstepRate
        : table < gatherings.firstEventTable() ? groupRate
        : table < gatherings.firstPlaceTable() ? eventRate : rate(gatherings.placeOf(table));
  }

  private float rate(int place) {
    return place == Gatherings.NO_PLACE ? groupRate : placeRate[place];
  }

  private void meet(Town town, int resident, int week, Visits visits, Candidates candidates, long meetKey,
      long tieKey) {
    Residents residents = town.residents();
    Gatherings gatherings = town.gatherings();
    Ties ties = town.ties();
    byte[] lately = ties.lately();
    int firstSlot = ties.firstSlot(resident);
    int endSlot = ties.endSlot(resident);
    for (int slot = firstSlot; slot < endSlot; slot++) {
      lately[slot] = (byte) (lately[slot] << 1 & 0xF);
    }
    int[] table = visits.tables();
    int[] firstSeat = gatherings.firstSeats();
    long[] seats = gatherings.seats();
    int[] dwelling = residents.dwelling().array();
    long id = residents.id().of(resident);
    int home = dwelling[resident];
    // Visits of an outreach programme do not count here: a weekly one alone would nearly make its resident active, and
    // the programme would write the outcome it is to bring about. They act through the tie to the visitor.
    int meetings = 0;
    int known = 0;
    int intergroup = 0;
    int origin = residents.migration().of(resident);
    int[] candidate = candidates.row;
    int proposed = 0;
    int endVisit = visits.end(resident);
    for (int visit = visits.first(resident); visit < endVisit; visit++) {
      int at = table[visit];
      if (at == Visits.NOWHERE) {
        continue;
      }
      float mine = visits.easeAt(resident, at);
      if (mine <= 0) {
        continue;
      }
      int end = firstSeat[at + 1];
      if (end - firstSeat[at] < 2) {
        // Nobody else sits here.
        continue;
      }
      float rate = rate(gatherings, at);
      long tableKey = Chance.bits(meetKey, gatherings.address(at));
      for (int seat = firstSeat[at]; seat < end; seat++) {
        long otherId = seats[2 * seat];
        long otherWord = seats[2 * seat + 1];
        float chance = chanceToMeet(rate, mine, Gatherings.ease(otherWord));
        if (otherId == id || Chance.draw(tableKey, Chance.pair(id, otherId)) >= chance) {
          continue;
        }
        int other = Gatherings.row(otherWord);
        if (dwelling[other] == home) {
          continue;
        }
        meetings++;
        intergroup += origin ^ Gatherings.origin(otherWord);
        int slot = ties.slot(resident, other);
        if (slot >= 0) {
          known++;
          lately[slot] |= 1;
        } else if (tiesForm && proposed < MOST_CANDIDATES) {
          long hash = Chance.bits(tieKey, Chance.pair(id, otherId));
          if (lasts(town, resident, other, week, Chance.unit(hash)) && !candidates.hold(other, proposed)) {
            candidate[proposed] = other;
            candidates.hash[proposed++] = hash;
          }
        }
      }
    }
    residents.meetings().set(resident, (byte) Math.min(Byte.MAX_VALUE, meetings));
    residents.knownMeetings().set(resident, (byte) Math.min(Byte.MAX_VALUE, known));
    residents.intergroupMeetings().set(resident, (byte) Math.min(Byte.MAX_VALUE, intergroup));
    proposals.propose(resident, candidate, candidates.hash, proposed, ties.free(resident));
  }

  /** Whether meetings can become ties at all. */
  boolean tiesForm() {
    return tiesForm;
  }

  /** Whether a first meeting lasts: compares the draw's logit with the exponent, cheap terms first. */
  boolean lasts(Town town, int one, int two, int week, double draw) {
    Residents residents = town.residents();
    // The sum of two trusts is at most two; nearly all draws are refused before any formula is computed.
    double best = settings.tieIntercept() + MOST_TRUST + settings.commonTie() * MOST_COMMON;
    double needed = Numeric.logit(draw);
    if (needed >= best) {
      return false;
    }
    double exponent = settings.tieIntercept() + pairTerms(residents, one, two);
    double room = settings.commonTie() * MOST_COMMON;
    if (needed >= exponent + room) {
      return false;
    }
    exponent -= settings.distance() * Numeric.ln(1 + distance(town, one, two) / DISTANCE_UNIT);
    if (needed >= exponent + room || residents.age(one, week) < Residents.FIRST_TIE_AGE
        || residents.age(two, week) < Residents.FIRST_TIE_AGE) {
      return false;
    }
    // Common ties only help: they are counted where they can still decide.
    return needed < exponent
        || needed < exponent + settings.commonTie() * town.ties().common(one, two, MOST_COMMON);
  }

  /** Trust and likeness of a pair in log-odds; symmetric to the bit. */
  double pairTerms(Residents residents, int one, int two) {
    double terms = residents.trust().of(one) + residents.trust().of(two) - 1.0;
    if (alikeBond) {
      terms -= settings.ageDifference()
          * (Math.abs(residents.birthWeek().of(one) - residents.birthWeek().of(two)) / TWENTY_YEARS);
      terms -= settings.schoolingDifference()
          * Math.abs(schooling(residents.education().of(one)) - schooling(residents.education().of(two)));
      if (residents.migration().of(one) != residents.migration().of(two)) {
        terms -= settings.migrationDifference();
      }
    }
    return terms;
  }

  /** Schooling as a number; pupils and children count as middle (brief K22). */
  static int schooling(byte education) {
    return education > 2 ? 1 : education;
  }

  /** Distance between two homes in metres; symmetric to the bit. */
  static double distance(Town town, int one, int two) {
    var dwellings = town.dwellings();
    int homeOne = town.residents().dwelling().of(one);
    int homeTwo = town.residents().dwelling().of(two);
    double dx = Math.abs(dwellings.x().of(homeOne) - dwellings.x().of(homeTwo));
    double dy = Math.abs(dwellings.y().of(homeOne) - dwellings.y().of(homeTwo));
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Probability that a pair at a table meets; symmetric to the bit because the pair's values are combined first. */
  static float chanceToMeet(float rate, float easeOne, float easeTwo) {
    return rate * (easeOne * easeTwo);
  }
}
