package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Schooling;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Volunteers meet needs that neighbours left, as far as their hours reach.
 *
 * <p>A need of at most one hand-over can be met by a volunteer with the chance of its domain. The two find each other
 * with {@code logistic(.8 + 2.5 (m - .88) + .5 K - .5 barrier + .15 (schooling - 1))}: by mobility, by knowing whom to
 * turn to, by language and by schooling. Then the hours of the case are sought, and a volunteer has time with the
 * chance q: the hours that volunteers here and near by can give, over the hours sought there on average of eight weeks,
 * as of last week. Step 7, second channel; brief, addendum E10.
 */
public final class VolunteerHelp implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of help by volunteers. */
  public record Settings(VolunteerHours.Settings hours,
      @Quantity(meaning = "factor on the share of needs that a volunteer can meet", unit = "factor", byDefault = 1,
          min = .6, max = 1.4, source = "range of assumption A-157") double possible,
      @Quantity(meaning = "hand-overs that a need may take for a volunteer to meet it", unit = "hand-overs",
          byDefault = 1, min = 0, max = 15, source = "brief, addendum E10") int mostHandOvers,
      @Quantity(meaning = "being found by a volunteer: intercept", unit = "log-odds", byDefault = .8, min = -2, max = 4,
          source = "assumption A-169 (brief, addendum E10)") double found,
      @Quantity(meaning = "being found: per unit of mobility", unit = "log-odds", byDefault = 2.5, max = 6,
          source = "assumption A-169 (brief, addendum E10)") double mobility,
      @Quantity(meaning = "mobility at which being found is stated", unit = "share", byDefault = .88,
          source = "brief, addendum E10, a parameter of the town") double usualMobility,
      @Quantity(meaning = "being found: knowing whom to turn to", unit = "log-odds", byDefault = .5, max = 2,
          source = "assumption A-169 (brief, addendum E10)") double known,
      @Quantity(meaning = "being found: what a language barrier takes", unit = "log-odds", byDefault = .5, max = 2,
          source = "assumption A-169 (brief, addendum E10)") double barrier,
      @Quantity(meaning = "being found: per step of schooling above the middle", unit = "log-odds", byDefault = .15,
          max = 1, source = "assumption A-169 (brief, addendum E10)") double schooling,
      @Quantity(meaning = "weeks over which the hours sought are averaged", unit = "weeks", byDefault = 8, min = 1,
          max = 52, source = "brief, addendum E7") double averagedWeeks)
      implements java.io.Serializable {}

  /** Second draw of a need: whether the volunteer found has time. */
  private static final int HAS_TIME = 64;

  private final Settings settings;
  private final VolunteerHours hours;
  private final boolean barrierCounts;
  private final double[] possible = new double[Domain.COUNT];
  /** Hours sought this week, by row of the supply. */
  private transient double[] sought;

  /** Help by volunteers under settings and switches. */
  public VolunteerHelp(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    hours = new VolunteerHours(settings.hours());
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      possible[domain] = Math.min(1, settings.possible() * Domain.of(domain).byVolunteers());
    }
  }

  @Override
  public String meaning() {
    return "volunteers meet needs that neighbours left, as far as their hours reach";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.needs of the week", "residents.needs met by volunteers",
        "supply.needs met by volunteers", "supply.hours of volunteers sought, average of 8 weeks");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    hours.begin(town);
    shift.quarters(this, VolunteerHelp::countHours);
    hours.share(town);
    if (sought == null) {
      sought = new double[town.supply().count()];
    }
    shift.quarters(this, VolunteerHelp::meetNeeds);
  }

  private void countHours(Shift shift, Rows rows) {
    byte[] engaged = shift.town().residents().engaged().array();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (engaged[resident] != 0) {
        hours.add(shift.town(), rows.quarter(), resident);
      }
    }
  }

  private void meetNeeds(Shift shift, Rows rows) {
    Town town = shift.town();
    int firstRow = Supply.row(rows.quarter(), 0);
    java.util.Arrays.fill(sought, firstRow, firstRow + Domain.COUNT, 0);
    int[] needs = town.residents().needs().array();
    long key = shift.chance().key(Decision.VOLUNTEER_CAN_HELP, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (needs[resident] != 0) {
        meetNeeds(town, rows.quarter(), resident, key);
      }
    }
    float weight = (float) (1 / settings.averagedWeeks());
    for (int row = firstRow; row < firstRow + Domain.COUNT; row++) {
      float before = town.supply().volunteersSought().of(row);
      town.supply().volunteersSought().set(row, before + weight * ((float) sought[row] - before));
    }
  }

  private void meetNeeds(Town town, int quarter, int resident, long key) {
    Residents residents = town.residents();
    Supply supply = town.supply();
    long id = residents.id().of(resident);
    int word = residents.needs().of(resident);
    int left = word;
    int met = 0;
    // The last need first: those before it keep their places.
    for (int k = Need.count(word) - 1; k >= 0; k--) {
      int need = Need.at(word, k);
      int domain = Need.domain(need);
      int address = Need.address(word, k);
      double draw = Chance.draw(key, id, address);
      if (Need.handOvers(need) > settings.mostHandOvers() || draw >= possible[domain]
          || draw >= possible[domain] * Numeric.logistic(found(residents, resident, domain))) {
        continue;
      }
      int row = Supply.row(quarter, domain);
      // Whole and half hours: their sum is exact in any order.
      sought[row] += Domain.of(domain).hoursPerCase();
      if (Chance.draw(key, id, HAS_TIME + address) < hours.free(quarter, domain)) {
        left = Need.without(left, k);
        met++;
        supply.byVolunteers().set(row, supply.byVolunteers().of(row) + 1);
      }
    }
    if (met > 0) {
      residents.needs().set(resident, left);
      residents.metByVolunteers().set(resident, Counted.more(residents.metByVolunteers().of(resident), met));
    }
  }

  /** Log-odds that a resident and a volunteer find each other. */
  double found(Residents residents, int resident, int domain) {
    int schooling = residents.education().of(resident);
    boolean knows = (residents.offersKnown().of(resident) & 1 << domain) != 0;
    return settings.found() + settings.mobility() * (residents.mobility().of(resident) - settings.usualMobility())
        + (knows ? settings.known() : 0)
        - (barrierCounts && residents.hasBarrier(resident) ? settings.barrier() : 0)
        + settings.schooling() * (schooling == Residents.PUPIL ? 0 : schooling - Schooling.MID);
  }
}
