package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.margin.Margins;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.supply.ServiceReach;

/**
 * Observes a town: every week its main observables, at the end of every year everything, for the town, its districts
 * and quarters and for groups of residents. Observing leaves the town untouched. Step 18.
 */
public final class Observation implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Distance around a new place that is reported, metres. */
  private static final double AROUND_METRES = 1000;

  /**
   * A point on the map whose surroundings are reported.
   *
   * @param name name of the place
   * @param x metres east
   * @param y metres north
   */
  public record Spot(String name, double x, double y) implements java.io.Serializable {}

  private final List<Spot> spots;
  private final Measurement measurement;
  private final ServiceReach reach;
  private final NetworkMeasures networks;
  private final SurveyMeasurement survey;
  private final List<String> municipalities;
  private final List<String> districts;
  /** Quartile of each quarter by its deprivation at the start. */
  private final byte[] quartiles;
  // Counted anew every week: what has to be kept is only what a year adds up to.
  private transient Tally[] byQuarter;
  private transient Tally[] byGroup;
  private transient Tally sum;
  private transient long[] sums;
  private transient Counted[] counted;
  /** Which quarters belong to the unit that was added up last. */
  private transient boolean[] among;
  private transient boolean yearly;
  private final List<String> groupNames;
  private final List<List<Margins.Margin>> published;
  private final QuarterMeasures ofQuarters;
  private final CohesionIndex cohesion;
  private final Unevenness unevenness;
  private final HouseholdMeasures households;
  /** What the weeks of the year sum to so far, of quarters and then groups. */
  private final long[][] ofYear;
  private double spentBefore;

  /**
   * Observes a town and the surroundings of some spots.
   *
   * @param town town to observe
   * @param plan its plan, for what each quarter's data publishes
   * @param spots points whose surroundings are reported
   */
  public Observation(Town town, TownPlan plan, List<Spot> spots) {
    this(town, plan, spots, Quantities.defaults(Measurement.class), Quantities.defaults(ServiceReach.Settings.class),
        Quantities.defaults(CoordinationIndex.Settings.class),
        new Readiness(Quantities.defaults(Readiness.Settings.class), java.util.Set.of()));
  }

  /**
   * Observes a town and the surroundings of some spots.
   *
   * @param town town to observe
   * @param plan its plan, for what each quarter's data publishes
   * @param spots points whose surroundings are reported
   * @param measurement how residents are asked and the town is measured
   * @param reach how far residents get to services
   * @param hours what working together takes
   * @param readiness how ready residents are to engage
   */
  public Observation(Town town, TownPlan plan, List<Spot> spots, Measurement measurement,
      ServiceReach.Settings reach, CoordinationIndex.Settings hours, Readiness readiness) {
    this.spots = List.copyOf(spots);
    this.measurement = measurement;
    networks = new NetworkMeasures(hours);
    cohesion = new CohesionIndex(measurement.cohesion());
    unevenness = new Unevenness(cohesion);
    survey = new SurveyMeasurement(measurement.survey(), readiness);
    this.reach = new ServiceReach(reach);
    published = plan.quarters().stream().map(Margins::of).toList();
    Quarters quarters = town.quarters();
    quartiles = Groups.quartiles(quarters, plan);
    ofQuarters = new QuarterMeasures(town);
    households = new HouseholdMeasures(town);
    groupNames = new ArrayList<>(Groups.names());
    groupNames.addAll(Groups.around(spots.stream().map(Spot::name).toList()));
    LinkedHashSet<String> towns = new LinkedHashSet<>();
    LinkedHashSet<String> parts = new LinkedHashSet<>();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      towns.add(quarters.municipalityOf(quarter));
      parts.add(quarters.districtOf(quarter));
    }
    municipalities = List.copyOf(towns);
    districts = List.copyOf(parts);
    ofYear = new long[quarters.count() + groupNames.size()][Count.SUMMED];
  }

  private void makeRoom(int parts) {
    if (byQuarter == null) {
      makeRoom();
    }
    if (counted.length < parts) {
      counted = new Counted[parts];
      for (int part = 0; part < parts; part++) {
        counted[part] = new Counted(groupNames.size());
      }
    }
  }

  private void makeRoom() {
    byGroup = tallies(groupNames.size());
    byQuarter = tallies(ofYear.length - byGroup.length);
    sum = new Tally();
    among = new boolean[byQuarter.length];
    sums = new long[Count.SUMMED];
    counted = new Counted[0];
  }

  /** What one part of the residents adds to the groups, and room to count one resident. */
  private static final class Counted {
    private final Tally[] byGroup;
    private final int[] groups = new int[Groups.FAMILIES];
    /** What one resident adds, measured once and added to the quarter and to every group. */
    private final long[] added = new long[Count.ALL];

    Counted(int groups) {
      byGroup = tallies(groups);
    }
  }

  private static Tally[] tallies(int number) {
    Tally[] tallies = new Tally[number];
    for (int k = 0; k < number; k++) {
      tallies[k] = new Tally();
    }
    return tallies;
  }

  /** The first observed year begins: what was spent, founded and closed before it is not of that year. */
  public void beginsWith(Town town) {
    spentBefore = town.spent();
    ofQuarters.yearBegins(town);
    households.yearBegins();
  }

  /** Records what is due in a week: 0 and the last week of every year are due for everything. */
  public void observe(Town town, int week, Chance chance, Recorder recorder) {
    observe(new Shift(town, week, chance), recorder);
  }

  /** Records what is due in the week of a shift; residents are counted by its crew. */
  public void observe(Shift shift, Recorder recorder) {
    Town town = shift.town();
    int week = shift.week();
    boolean yearEnds = yearEnds(week);
    yearly = week == 0 || yearEnds;
    if (Week.isFourth(week)) {
      households.resettled(town.quarters());
    }
    count(shift);
    for (int unit = 0; unit < ofYear.length; unit++) {
      long[] counts = unit < byQuarter.length ? byQuarter[unit].counts : byGroup[unit - byQuarter.length].counts;
      for (int place = 0; place < Count.SUMMED && Groups.isWeekly(unit - byQuarter.length); place++) {
        ofYear[unit][place] += counts[place];
      }
    }
    for (String municipality : municipalities) {
      total(town, municipality, true);
      recordWeekly(week, Level.MUNICIPALITY, municipality, recorder);
    }
    if (municipalities.size() > 1) {
      total(town, null, true);
      recordWeekly(week, Level.COUNTY, town.name(), recorder);
    }
    if (yearly) {
      recordYear(town, week, yearEnds, recorder);
      if (yearEnds) {
        for (long[] unit : ofYear) {
          Arrays.fill(unit, 0);
        }
        beginsWith(town);
      }
    }
  }

  /** Records what is only looked at when a run has ended: how closely each two actors work together. */
  public void observeEnd(Town town, int week, Recorder recorder) {
    networks.recordPairs(town, week, recorder);
  }

  private static boolean yearEnds(int week) {
    return Math.floorMod(week, Horizon.WEEKS_PER_YEAR) == Horizon.WEEKS_PER_YEAR - 1;
  }

  private void recordYear(Town town, int week, boolean yearEnds, Recorder recorder) {
    double spent = town.spent() - spentBefore;
    if (municipalities.size() > 1) {
      total(town, null, true);
      recordYearly(week, Level.COUNTY, town.name(), sum.counts, sums, yearEnds, recorder);
      recordCost(week, Level.COUNTY, town.name(), spent, yearEnds, recorder);
      recordDifferences(week, Level.COUNTY, town.name(), yearEnds, recorder);
      networks.recordAll(town, week, recorder);
    }
    for (String municipality : municipalities) {
      total(town, municipality, true);
      recordYearly(week, Level.MUNICIPALITY, municipality, sum.counts, sums, yearEnds, recorder);
      if (municipalities.size() == 1) {
        recordCost(week, Level.MUNICIPALITY, municipality, spent, yearEnds, recorder);
      }
      recordDifferences(week, Level.MUNICIPALITY, municipality, yearEnds, recorder);
      networks.record(town, week, municipality, recorder);
    }
    for (String district : districts) {
      total(town, district, false);
      recordYearly(week, Level.DISTRICT, district, sum.counts, sums, yearEnds, recorder);
    }
    for (int quarter = 0; quarter < byQuarter.length; quarter++) {
      recordYearly(week, Level.QUARTER, town.quarters().idOf(quarter), byQuarter[quarter].counts, ofYear[quarter],
          yearEnds, recorder);
      recordMargins(town, quarter, week, recorder);
    }
    for (int group = 0; group < byGroup.length; group++) {
      recordYearly(week, Level.GROUP, groupNames.get(group), byGroup[group].counts,
          ofYear[byQuarter.length + group], yearEnds, recorder);
    }
  }

  /** Money is spent over a year; there is none to report for the start. */
  private static void recordCost(int week, Level level, String unit, double spent, boolean yearEnds,
      Recorder recorder) {
    if (yearEnds) {
      recorder.record(week, level, unit, "cost", spent, true);
    }
  }

  /** What the quarter's data publishes of residents and households, so that built can be held against published. */
  private void recordMargins(Town town, int quarter, int week, Recorder recorder) {
    for (Margins.Margin margin : published.get(quarter)) {
      if (margin.kind() != Margins.Kind.POPULATION) {
        recorder.record(week, Level.QUARTER, town.quarters().idOf(quarter), margin.name(),
            Margins.built(town, quarter, week, margin), true);
      }
    }
  }

  /** Adds up the quarters of a municipality or district, or all of them if none is named. */
  private void total(Town town, String unit, boolean municipality) {
    sum.clear();
    Arrays.fill(sums, 0);
    for (int quarter = 0; quarter < byQuarter.length; quarter++) {
      among[quarter] = belongs(town, quarter, unit, municipality);
      if (among[quarter]) {
        sum.add(byQuarter[quarter].counts, yearly ? Count.ALL : Count.WEEKLY);
        for (int place = 0; place < Count.SUMMED; place++) {
          sums[place] += ofYear[quarter][place];
        }
      }
    }
  }

  private static boolean belongs(Town town, int quarter, String unit, boolean municipality) {
    return unit == null || unit.equals(
        municipality ? town.quarters().municipalityOf(quarter) : town.quarters().districtOf(quarter));
  }

  /** By index, because a week allocates nothing. */
  private void recordWeekly(int week, Level level, String unit, Recorder recorder) {
    for (int k = 0; k < Formulas.WEEKLY.size(); k++) {
      Formulas.Formula each = Formulas.WEEKLY.get(k);
      recorder.record(week, level, unit, each.name(), each.of(sum.counts, sum.counts), false);
    }
  }

  /** How the quarters that were added up last differ. */
  private void recordDifferences(int week, Level level, String unit, boolean yearEnds, Recorder recorder) {
    recorder.record(week, level, unit, "efficacy_icc",
        EfficacyMeasures.betweenQuarters(byQuarter, among, measurement.cohesion().reliability()), true);
    unevenness.record(week, level, unit, byQuarter, among, sum.counts, yearEnds, recorder);
  }

  private void recordYearly(int week, Level level, String unit, long[] counts, long[] sums, boolean yearEnds,
      Recorder recorder) {
    for (int k = 0; k < Formulas.ALL.size(); k++) {
      Formulas.Formula each = Formulas.ALL.get(k);
      if ((yearEnds || !each.overAYear()) && each.at(level)) {
        recorder.record(week, level, unit, each.name(), each.of(counts, sums), true);
      }
    }
    if (yearEnds) {
      cohesion.record(week, level, unit, counts, recorder);
    }
  }

  private void count(Shift shift) {
    makeRoom(shift.parts());
    for (Counted part : counted) {
      for (Tally tally : part.byGroup) {
        tally.clear();
      }
    }
    if (yearly) {
      reach.refresh(shift.town());
    }
    if (yearEnds(shift.week())) {
      ofQuarters.yearEnds(shift.town());
    }
    shift.quarters(this, Observation::count);
    for (int group = 0; group < byGroup.length; group++) {
      byGroup[group].clear();
      for (Counted part : counted) {
        byGroup[group].add(part.byGroup[group].counts, Count.OF_RESIDENTS);
      }
    }
    if (yearly) {
      ofQuarters.add(shift.town(), byQuarter, yearEnds(shift.week()));
      households.add(shift.town(), shift.week(), byQuarter);
    }
  }

  private void count(Shift shift, Rows rows) {
    Town town = shift.town();
    Counted part = counted[rows.part()];
    Tally quarter = byQuarter[rows.quarter()];
    quarter.clear();
    // Groups are reported by year: of a week they keep only what a year adds up, and starts of those who start.
    int ofQuarter = yearly ? Count.OF_RESIDENTS : Count.WEEKLY;
    int families = yearly ? Groups.FAMILIES : Groups.WEEKLY_FAMILIES;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int age = town.residents().age(resident, shift.week());
      int ofGroup = yearly ? Count.OF_RESIDENTS
          : town.residents().engagementChange().of(resident) == 0 ? Count.OFTEN : Count.SUMMED;
      Measures.of(shift, survey, reach, rows.quarter(), resident, age, yearly, part.added);
      if (yearly) {
        ofTheYear(shift, rows.quarter(), resident, age, part.added);
      }
      quarter.add(part.added, ofQuarter);
      Groups.of(town, resident, age, quartiles[rows.quarter()], yearly, part.groups);
      if (yearly) {
        countByQuarter(part, quarter.counts);
      }
      for (int family = 0; family < families; family++) {
        int group = part.groups[family];
        if (group >= 0) {
          add(part.byGroup[group], part.added, ofGroup);
        }
      }
      for (int spot = 0; spot < spots.size(); spot++) {
        if (near(town, resident, spots.get(spot))) {
          add(part.byGroup[Groups.names().size() + spot], part.added, ofGroup);
        }
      }
    }
  }

  private void ofTheYear(Shift shift, int quarter, int resident, int age, long[] counts) {
    Town town = shift.town();
    counts[Count.COLLECTIVE_EFFICACY] = FixedPoint.of(town.quarters().collectiveEfficacy().of(quarter));
    if (age >= Residents.FIRST_MODE_AGE && yearEnds(shift.week())) {
      cohesion.add(town, quarter, resident, shift.week(), ofQuarters.supply(quarter), counts);
    }
  }

  /** Adds a resident to the age group, the schooling and the origin within the quarter. */
  private static void countByQuarter(Counted part, long[] counts) {
    for (int group : part.groups) {
      if (group >= 0 && group < Groups.COUNTED_BY_QUARTER) {
        counts[Count.OF_GROUPS + 2 * group] += part.added[Count.ANSWERS_14];
        counts[Count.OF_GROUPS + 2 * group + 1] += part.added[Count.ENGAGED_LAST_YEAR];
      }
    }
  }

  private static void add(Tally group, long[] added, int places) {
    if (places == Count.OFTEN) {
      group.addOften(added);
    } else {
      group.add(added, places);
    }
  }

  private static boolean near(Town town, int resident, Spot spot) {
    int home = town.residents().dwelling().of(resident);
    double dx = town.dwellings().x().of(home) - spot.x();
    double dy = town.dwellings().y().of(home) - spot.y();
    return dx * dx + dy * dy <= AROUND_METRES * AROUND_METRES;
  }
}
