package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.margin.Margins;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Modes;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;

/**
 * Observes a town: every week its main observables, at the end of every year everything, for the town, its districts
 * and quarters and for groups of residents. Observing leaves the town untouched. Step 18.
 */
public final class Observation implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Latent value above which residents call themselves lonely or unsafe; brief, addendum J. */
  private static final double THRESHOLD = .5;
  /** Standard deviation of the noise with which a survey measures; brief 3.8. */
  private static final double SURVEY_NOISE = .12;
  /** Distance within which a tie counts as a neighbour, metres; brief, addendum J. */
  private static final double NEIGHBOUR_METRES = 300;
  /** Distance around a new place that is reported, metres. */
  private static final double AROUND_METRES = 1000;
  /** Measures that one resident adds to a tally. */
  private static final int MEASURES = 10;
  private static final String[] MODES = {"engaged", "active", "passive", "withdrawn"};

  /**
   * A point on the map whose surroundings are reported.
   *
   * @param name name of the place
   * @param x metres east
   * @param y metres north
   */
  public record Spot(String name, double x, double y) implements java.io.Serializable {}

  private final List<Spot> spots;
  private final List<String> municipalities;
  private final List<String> districts;
  // Counted anew every week: what has to be kept is only what a year adds up to.
  private transient Tally[] byQuarter;
  private transient Tally[] byGroup;
  private transient Tally sum;
  private transient Counted[] counted;
  private transient boolean yearly;
  private final List<String> groupNames;
  private final List<List<Margins.Margin>> published;
  private final long[] yearVisits;
  private final long[] yearResidents;
  private double spentBefore;

  /**
   * Observes a town and the surroundings of some spots.
   *
   * @param town town to observe
   * @param plan its plan, for what each quarter's data publishes
   * @param spots points whose surroundings are reported
   */
  public Observation(Town town, TownPlan plan, List<Spot> spots) {
    this.spots = List.copyOf(spots);
    published = plan.quarters().stream().map(Margins::of).toList();
    Quarters quarters = town.quarters();
    groupNames = new ArrayList<>(Groups.NAMES);
    groupNames.addAll(Groups.around(spots.stream().map(Spot::name).toList()));
    LinkedHashSet<String> towns = new LinkedHashSet<>();
    LinkedHashSet<String> parts = new LinkedHashSet<>();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      towns.add(quarters.municipalityOf(quarter));
      parts.add(quarters.districtOf(quarter));
    }
    municipalities = List.copyOf(towns);
    districts = List.copyOf(parts);
    yearVisits = new long[quarters.count() + groupNames.size()];
    yearResidents = new long[yearVisits.length];
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
    byQuarter = tallies(yearVisits.length - byGroup.length);
    sum = new Tally();
    counted = new Counted[0];
  }

  /** What one part of the residents adds to the groups, and room to count one resident. */
  private static final class Counted {
    private final Tally[] byGroup;
    private final int[] groups = new int[Groups.FAMILIES];
    /** What one resident adds, measured once and added to the quarter and to every group. */
    private final long[] added = new long[MEASURES];

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

  /** The first observed year begins: what was spent before it is not of that year. */
  public void beginsWith(double spent) {
    spentBefore = spent;
  }

  /** Records what is due in a week: 0 and the last week of every year are due for everything. */
  public void observe(Town town, int week, Chance chance, Recorder recorder) {
    observe(new Shift(town, week, chance), recorder);
  }

  /** Records what is due in the week of a shift; residents are counted by its crew. */
  public void observe(Shift shift, Recorder recorder) {
    Town town = shift.town();
    int week = shift.week();
    boolean yearEnds = Math.floorMod(week, Horizon.WEEKS_PER_YEAR) == Horizon.WEEKS_PER_YEAR - 1;
    yearly = week == 0 || yearEnds;
    count(shift);
    for (int unit = 0; unit < yearVisits.length; unit++) {
      Tally tally = unit < byQuarter.length ? byQuarter[unit] : byGroup[unit - byQuarter.length];
      yearVisits[unit] += tally.visits;
      yearResidents[unit] += tally.residents;
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
        java.util.Arrays.fill(yearVisits, 0);
        java.util.Arrays.fill(yearResidents, 0);
        spentBefore = town.spent();
      }
    }
  }

  private void recordYear(Town town, int week, boolean yearEnds, Recorder recorder) {
    double spent = town.spent() - spentBefore;
    if (municipalities.size() > 1) {
      total(town, null, true);
      long[] year = year(town, null, true);
      recordYearly(week, Level.COUNTY, town.name(), sum, year, yearEnds, recorder);
      recordCost(week, Level.COUNTY, town.name(), spent, yearEnds, recorder);
    }
    for (String municipality : municipalities) {
      total(town, municipality, true);
      recordYearly(week, Level.MUNICIPALITY, municipality, sum, year(town, municipality, true), yearEnds, recorder);
      if (municipalities.size() == 1) {
        recordCost(week, Level.MUNICIPALITY, municipality, spent, yearEnds, recorder);
      }
    }
    for (String district : districts) {
      total(town, district, false);
      recordYearly(week, Level.DISTRICT, district, sum, year(town, district, false), yearEnds, recorder);
    }
    for (int quarter = 0; quarter < byQuarter.length; quarter++) {
      recordYearly(week, Level.QUARTER, town.quarters().idOf(quarter), byQuarter[quarter],
          new long[] {yearVisits[quarter], yearResidents[quarter]}, yearEnds, recorder);
      recordMargins(town, quarter, week, recorder);
    }
    for (int group = 0; group < byGroup.length; group++) {
      int unit = byQuarter.length + group;
      recordYearly(week, Level.GROUP, groupNames.get(group), byGroup[group],
          new long[] {yearVisits[unit], yearResidents[unit]}, yearEnds, recorder);
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
    for (int quarter = 0; quarter < byQuarter.length; quarter++) {
      if (belongs(town, quarter, unit, municipality)) {
        sum.add(byQuarter[quarter]);
      }
    }
  }

  private long[] year(Town town, String unit, boolean municipality) {
    long[] year = new long[2];
    for (int quarter = 0; quarter < byQuarter.length; quarter++) {
      if (belongs(town, quarter, unit, municipality)) {
        year[0] += yearVisits[quarter];
        year[1] += yearResidents[quarter];
      }
    }
    return year;
  }

  private static boolean belongs(Town town, int quarter, String unit, boolean municipality) {
    return unit == null || unit.equals(
        municipality ? town.quarters().municipalityOf(quarter) : town.quarters().districtOf(quarter));
  }

  private void recordWeekly(int week, Level level, String unit, Recorder recorder) {
    recorder.record(week, level, unit, "population", sum.residents, false);
    recordModes(week, level, unit, sum, false, recorder);
    recorder.record(week, level, unit, "trust", sum.mean(sum.trust), false);
    recorder.record(week, level, unit, "belonging", sum.mean(sum.belonging), false);
    recorder.record(week, level, unit, "fear", sum.mean(sum.fear), false);
    recorder.record(week, level, unit, "visits", sum.share(sum.visits, sum.residents), false);
  }

  private static void recordModes(int week, Level level, String unit, Tally tally, boolean yearly, Recorder recorder) {
    recorder.record(week, level, unit, "engaged", tally.share(tally.inMode[Modes.ENGAGED], tally.adults), yearly);
    recorder.record(week, level, unit, "engaged_12m", tally.share(tally.engagedLastYear, tally.adults), yearly);
    recorder.record(week, level, unit, "active", tally.share(tally.inMode[Modes.ACTIVE], tally.adults), yearly);
    recorder.record(week, level, unit, "passive", tally.share(tally.inMode[Modes.PASSIVE], tally.adults), yearly);
    recorder.record(week, level, unit, "withdrawn", tally.share(tally.inMode[Modes.WITHDRAWN], tally.adults), yearly);
  }

  private static void recordYearly(int week, Level level, String unit, Tally tally, long[] yearVisitsAndResidents,
      boolean yearEnds, Recorder recorder) {
    recorder.record(week, level, unit, "population", tally.residents, true);
    recordModes(week, level, unit, tally, true, recorder);
    if (yearEnds) {
      for (int from = 0; from < MODES.length; from++) {
        for (int to = 0; to < MODES.length; to++) {
          recorder.record(week, level, unit, "flow:" + MODES[from] + ">" + MODES[to], tally.flowShare(from, to), true);
        }
      }
    }
    recorder.record(week, level, unit, "trust", tally.mean(tally.trust), true);
    recorder.record(week, level, unit, "belonging", tally.mean(tally.belonging), true);
    recorder.record(week, level, unit, "fear", tally.mean(tally.fear), true);
    recorder.record(week, level, unit, "loneliness_share", tally.share(tally.lonely, tally.from18), true);
    recorder.record(week, level, unit, "unsafe_share", tally.share(tally.unsafe, tally.from16), true);
    recorder.record(week, level, unit, "neighbours_known", tally.share(tally.neighbours, tally.from16), true);
    recorder.record(week, level, unit, "visits",
        tally.share(yearVisitsAndResidents[0], yearVisitsAndResidents[1]), true);
  }

  private void count(Shift shift) {
    makeRoom(shift.parts());
    for (Counted part : counted) {
      for (Tally tally : part.byGroup) {
        tally.clear();
      }
    }
    shift.quarters(this, Observation::count);
    for (int group = 0; group < byGroup.length; group++) {
      byGroup[group].clear();
      for (Counted part : counted) {
        byGroup[group].add(part.byGroup[group]);
      }
    }
  }

  private void count(Shift shift, Rows rows) {
    Town town = shift.town();
    Counted part = counted[rows.part()];
    Tally quarter = byQuarter[rows.quarter()];
    quarter.clear();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int age = town.residents().age(resident, shift.week());
      boolean adult = age >= Residents.FIRST_MODE_AGE;
      measure(shift, resident, age, part.added);
      countAlike(town.residents(), resident, adult, part.added, quarter);
      Groups.of(town.residents(), resident, adult, part.groups);
      for (int group : part.groups) {
        if (group >= 0) {
          countAlike(town.residents(), resident, adult, part.added, part.byGroup[group]);
        }
      }
      for (int spot = 0; spot < spots.size(); spot++) {
        if (near(town, resident, spots.get(spot))) {
          countAlike(town.residents(), resident, adult, part.added, part.byGroup[Groups.NAMES.size() + spot]);
        }
      }
    }
  }

  private static boolean near(Town town, int resident, Spot spot) {
    int home = town.residents().dwelling().of(resident);
    double dx = town.dwellings().x().of(home) - spot.x();
    double dy = town.dwellings().y().of(home) - spot.y();
    return dx * dx + dy * dy <= AROUND_METRES * AROUND_METRES;
  }

  private void measure(Shift shift, int resident, int age, long[] added) {
    Residents residents = shift.town().residents();
    java.util.Arrays.fill(added, 0);
    added[0] = residents.visits().of(resident);
    if (age >= Residents.FIRST_MODE_AGE) {
      added[1] = shift.week() - residents.lastEngaged().of(resident) < Horizon.WEEKS_PER_YEAR ? 1 : 0;
      added[2] = FixedPoint.of(residents.trust().of(resident));
      added[3] = FixedPoint.of(residents.belonging().of(resident));
      added[4] = FixedPoint.of(residents.fear().of(resident));
      if (yearly) {
        survey(shift, resident, age, added);
      }
    }
  }

  /** Answers to a survey: noisy, from 16 or 18, as the sources of the targets asked. */
  private static void survey(Shift shift, int resident, int age, long[] added) {
    Residents residents = shift.town().residents();
    Chance chance = shift.chance();
    int week = shift.week();
    long id = residents.id().of(resident);
    if (age >= 18) {
      added[5] = 1;
      added[6] = residents.loneliness().of(resident)
          + SURVEY_NOISE * Distributions.normal(chance.draw(Decision.SURVEY_NOISE, week, id, 0)) > THRESHOLD ? 1 : 0;
    }
    if (age >= 16) {
      added[7] = 1;
      added[8] = residents.fear().of(resident)
          + SURVEY_NOISE * Distributions.normal(chance.draw(Decision.SURVEY_NOISE, week, id, 1)) > THRESHOLD ? 1 : 0;
      added[9] = neighbours(shift.town(), resident, week);
    }
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

  private void countAlike(Residents residents, int resident, boolean adult, long[] added, Tally tally) {
    tally.residents++;
    tally.visits += added[0];
    if (!adult) {
      return;
    }
    tally.adults++;
    byte mode = residents.mode().of(resident);
    tally.inMode[mode]++;
    tally.engagedLastYear += added[1];
    tally.trust += added[2];
    tally.belonging += added[3];
    tally.fear += added[4];
    if (yearly) {
      tally.from18 += added[5];
      tally.lonely += added[6];
      tally.from16 += added[7];
      tally.unsafe += added[8];
      tally.neighbours += added[9];
      byte before = residents.modeLastYear().of(resident);
      if (before >= 0) {
        tally.flow[before][mode]++;
      }
    }
  }
}
