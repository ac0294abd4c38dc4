package org.sozialraum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observation;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.FoundedStakeholders;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Modes;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.util.Interval;

/**
 * The MASON model of one run: founds the town of a scenario, schedules the week's processes by ordering and exposes
 * properties for inspection.
 *
 * <p>One step of the schedule is one week; schedule time 0 is the first week of the burn-in. MASON's own generator,
 * {@code random}, is not used: all chance is addressed.
 */
public final class Sozialraum extends SimState {
  private static final long serialVersionUID = 1;

  private Scenario scenario;
  private final int replication;
  private transient Recorder recorder;
  private List<Observation.Spot> spots;
  private long[] reached;
  private long[] persons;
  /** Different residents reached, by intervention and quarter in which they lived when they were reached first. */
  private long[][] personsIn;
  private double[] spentOn;
  private Intervention.Cost[] costs;
  private Chance chance;
  private Town town;
  private Demography demography;
  private Observation observation;
  private int week;
  private long residentWeeks;
  /** Who does the work is no state: a restored model works alone until it is given a crew. */
  private transient Shift shift;

  /** A run of a scenario with the luck of one replication, which also reports around the scenario's own new places. */
  public Sozialraum(Scenario scenario, int replication, Recorder recorder) {
    this(scenario, replication, recorder, spotsOf(scenario));
  }

  /**
   * A run of a scenario with the luck of one replication; nothing is founded before {@link #start()}.
   *
   * @param scenario what to run
   * @param replication number of the replication; runs of one number share their luck between variants
   * @param recorder takes what is observed from week 0 on
   * @param spots points whose surroundings are reported, the same in all variants of a comparison
   */
  public Sozialraum(Scenario scenario, int replication, Recorder recorder, List<Observation.Spot> spots) {
    super(scenario.seed());
    this.scenario = scenario;
    this.replication = replication;
    this.recorder = recorder;
    this.spots = List.copyOf(spots);
    reached = new long[scenario.interventions().size()];
    persons = new long[reached.length];
    personsIn = new long[reached.length][scenario.town().quarters().size()];
    spentOn = new double[reached.length];
    costs = costsOf(scenario);
  }

  private static Intervention.Cost[] costsOf(Scenario scenario) {
    return scenario.interventions().stream().map(Intervention::cost).toArray(Intervention.Cost[]::new);
  }

  /** Points at which the interventions of a scenario put new places, and at which its shocks close some. */
  public static List<Observation.Spot> spotsOf(Scenario scenario) {
    List<Observation.Spot> spots = new ArrayList<>();
    for (Intervention each : scenario.interventions()) {
      for (Intervention.Site site : each.sites(scenario.town())) {
        spots.add(new Observation.Spot(site.name(), site.x(), site.y()));
      }
    }
    for (Shock each : scenario.shocks()) {
      spots.addAll(each.spots(scenario.town()));
    }
    return spots;
  }

  @Override
  public void start() {
    super.start();
    week = scenario.horizon().firstWeek();
    residentWeeks = 0;
    java.util.Arrays.fill(reached, 0);
    java.util.Arrays.fill(persons, 0);
    for (long[] each : personsIn) {
      java.util.Arrays.fill(each, 0);
    }
    java.util.Arrays.fill(spentOn, 0);
    chance = Chance.of(scenario.seed(), replication);
    Traits traits = new Traits(traitsOf(scenario));
    town = Founding.found(scenario.town(), scenario.settings().founding(), scenario.settings().week().outings(), traits,
        week, chance);
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      double[] heart = scenario.town().heart(quarter);
      town.quarters().heartX().set(quarter, (float) heart[0]);
      town.quarters().heartY().set(quarter, (float) heart[1]);
    }
    FoundedStakeholders.found(town, scenario.stakeholders(), scenario.settings().week().stakeholders(),
        scenario.settings().week().services().coordination(), scenario.switchedOff(), week);
    layOutWeeks(traits, Schedule.EPOCH);
  }

  /** Builds all that works by settings, and schedules the week from a time on. */
  private void layOutWeeks(Traits traits, double first) {
    demography = new Demography(scenario.settings().week().demography(), traits, scenario.town(),
        scenario.switchedOff());
    observation = newObservation();
    int ordering = 0;
    schedule(first, ordering++, new WeekBegins());
    schedule.scheduleRepeating(first, ordering++, Turn.SHOCKS_AND_INTERVENTIONS);
    for (WeeklyProcess process : Week.of(scenario.settings().week(), scenario.settings().traits(),
        scenario.switchedOff(), demography)) {
      schedule(first, ordering++, process);
    }
    schedule.scheduleRepeating(first, ordering, Turn.OBSERVATION);
  }

  private Observation newObservation() {
    Settings settings = scenario.settings();
    return new Observation(town, scenario.town(), spots, settings.measurement(), settings.week().services().reach(),
        settings.week().stakeholders().index(), new Readiness(settings.week().readiness(), scenario.switchedOff()));
  }

  /** Traits of residents without the mechanisms that are switched off: founders differ, not only what happens later. */
  private static Traits.Settings traitsOf(Scenario scenario) {
    Traits.Settings traits = scenario.settings().traits();
    if (scenario.switchedOff().contains(Mechanism.MOBILITY_LOSS)) {
      traits = traits.with(traits.mobility().ofAgeAlone());
    }
    return scenario.switchedOff().contains(Mechanism.CARE_HOMES) ? traits.with(traits.homes().none()) : traits;
  }

  private void schedule(double first, int ordering, WeeklyProcess process) {
    schedule.scheduleRepeating(first, ordering, new ProcessStep(process));
  }

  /** A process as MASON schedules it. It is told the model at each step, so that it holds nothing of it. */
  private record ProcessStep(WeeklyProcess process) implements Steppable {
    @Override
    public void step(SimState state) {
      ((Sozialraum) state).run(process);
    }
  }

  /** What the model does itself between the processes. */
  private enum Turn implements Steppable {
    SHOCKS_AND_INTERVENTIONS {
      @Override
      public void step(SimState state) {
        ((Sozialraum) state).shocksAndInterventions();
      }
    },
    OBSERVATION {
      @Override
      public void step(SimState state) {
        ((Sozialraum) state).observeAndTurn();
      }
    }
  }

  private void run(WeeklyProcess process) {
    if (!process.everyFourWeeks() || Week.isFourth(week)) {
      process.run(shift());
    }
  }

  private Shift shift() {
    if (shift == null) {
      shift = new Shift(Crew.ALONE);
    }
    shift.begin(town, week, chance);
    return shift;
  }

  private void shocksAndInterventions() {
    if (week == 0) {
      observation.beginsWith(town);
    }
    // By index and with costs asked for once: a week allocates nothing.
    for (int k = 0; k < scenario.shocks().size(); k++) {
      scenario.shocks().get(k).act(town, week, chance);
    }
    for (int k = 0; k < reached.length; k++) {
      Intervention each = scenario.interventions().get(k);
      town.acts(k);
      reached[k] += each.act(town, week, chance);
      persons[k] += town.newlyReached();
      for (int quarter = 0; town.newlyReached() > 0 && quarter < personsIn[k].length; quarter++) {
        personsIn[k][quarter] += town.newlyReachedIn(quarter);
      }
      if (each.intensity() > 0 && week >= each.startWeek() && week < each.operatingUntil()) {
        double euros = (week < each.paidFrom() ? 0 : costs[k].perYear() * each.intensity() / Horizon.WEEKS_PER_YEAR)
            + (week == each.startWeek() ? costs[k].once() : 0);
        spentOn[k] += euros;
        town.spend(euros);
      }
    }
    town.acts(-1);
  }

  private void observeAndTurn() {
    residentWeeks += town.residents().count();
    if (week >= 0 && recorder != null) {
      observation.observe(shift(), recorder);
      if (week == scenario.horizon().observedWeeks() - 1) {
        observation.observeEnd(town, week, recorder);
      }
    }
    week++;
    if (week == scenario.horizon().observedWeeks()) {
      kill();
    }
  }

  /**
   * Runs all weeks without a console.
   *
   * @param afterWeek told after each week how many weeks of the run have ended
   */
  public void runAll(IntConsumer afterWeek) {
    start();
    runUntil(scenario.horizon().observedWeeks(), afterWeek);
    finish();
  }

  /**
   * Goes on, without a console, until a week comes next or the run is over. The model must have been started.
   *
   * @param nextWeek week that is not run any more
   * @param afterWeek told after each week how many weeks of the run have ended
   */
  public void runUntil(int nextWeek, IntConsumer afterWeek) {
    int end = Math.min(nextWeek, scenario.horizon().observedWeeks());
    while (week < end) {
      schedule.step(this);
      afterWeek.accept(week - scenario.horizon().firstWeek());
    }
  }

  /**
   * Goes on as another scenario, which so far is the same: all differences begin in the week that comes next or later.
   * From then on the run is, to the last bit, the one that the other scenario would have had from its start.
   *
   * @param other scenario to go on with
   * @param recorder takes what is observed from now on
   * @param spots points whose surroundings are reported; once weeks were observed, the same as before
   * @throws IllegalArgumentException if the scenarios differ before, or the spots once weeks were observed
   */
  public void continueAs(Scenario other, Recorder recorder, List<Observation.Spot> spots) {
    if (scenario.sameUntil(other) < week) {
      throw new IllegalArgumentException("the scenario \"" + other.name() + "\" differs from \"" + scenario.name()
          + "\" before week " + week + ", so that one cannot go on as the other");
    }
    if (week > 0 && !this.spots.equals(spots)) {
      throw new IllegalArgumentException("surroundings of other places cannot be reported from week " + week + " on");
    }
    // Those that have begun are the same in the same order.
    int[] begun = java.util.stream.IntStream.range(0, reached.length)
        .filter(k -> scenario.interventions().get(k).firstWeek() < week).toArray();
    long[] reachedBefore = reached;
    long[] personsBefore = persons;
    long[][] personsInBefore = personsIn;
    double[] spentBefore = spentOn;
    int[] numberBefore = new int[other.interventions().size()];
    reached = new long[numberBefore.length];
    persons = new long[numberBefore.length];
    personsIn = new long[numberBefore.length][other.town().quarters().size()];
    spentOn = new double[numberBefore.length];
    int next = 0;
    for (int k = 0; k < numberBefore.length; k++) {
      numberBefore[k] = other.interventions().get(k).firstWeek() < week ? begun[next++] : -1;
      if (numberBefore[k] >= 0) {
        reached[k] = reachedBefore[numberBefore[k]];
        persons[k] = personsBefore[numberBefore[k]];
        personsIn[k] = personsInBefore[numberBefore[k]];
        spentOn[k] = spentBefore[numberBefore[k]];
      }
    }
    town.renumber(numberBefore);
    scenario = other;
    costs = costsOf(other);
    this.recorder = recorder;
    if (!this.spots.equals(spots)) {
      this.spots = List.copyOf(spots);
      observation = newObservation();
    }
  }

  /**
   * Goes on under other settings, from the state that it has: a warm start. Residents keep who they are, where they
   * live, whom they know and how they feel; from the week that comes next on, every process works by the other
   * settings. Sociability, which is drawn once in a life, is drawn anew from the same chance, so that it is what the
   * other settings would have made it. Everything else that settings decide only when somebody is founded, born or
   * arrives, or starts to engage, changes as residents do. So what follows is not a run of the other scenario: it comes
   * near to one, as what was before is forgotten. Under the same settings it is the same run to the last bit.
   *
   * @param other scenario that differs in settings only, and in its observed years
   * @param recorder takes what is observed from now on
   * @throws IllegalArgumentException if more differs, if anything was observed, if the scenarios act on the town, or
   *     within a year, since what demography compares with last year is state between years
   */
  public void goOnWith(Scenario other, Recorder recorder) {
    if (scenario.with(other.settings()).sameUntil(other) != Integer.MAX_VALUE
        || !other.interventions().isEmpty() || !other.shocks().isEmpty() || !scenario.interventions().isEmpty()
        || !scenario.shocks().isEmpty()) {
      throw new IllegalArgumentException("a warm start may differ in settings only, without interventions and shocks");
    }
    if (week > 0 || Math.floorMod(week, Horizon.WEEKS_PER_YEAR) != 0) {
      throw new IllegalArgumentException("a warm start begins between two years of the burn-in; found week " + week);
    }
    scenario = other;
    this.recorder = recorder;
    Traits traits = new Traits(traitsOf(other));
    traits.redrawSociability(town, chance);
    double next = week - other.horizon().firstWeek();
    schedule.clear();
    layOutWeeks(traits, next);
  }

  /**
   * Shares the work of all weeks from now on among a crew; without one the model works alone. Results are the same to
   * the last bit.
   */
  public void crew(Crew crew) {
    shift = new Shift(crew);
  }

  /** The town of the run; null before {@link #start()}. */
  public Town town() {
    return town;
  }

  /** Demography of the run, for tests that shuffle rows; null before {@link #start()}. */
  Demography demography() {
    return demography;
  }

  /** The scenario of the run. */
  public Scenario scenario() {
    return scenario;
  }

  /** Chance of the run; null before {@link #start()}. */
  public Chance chance() {
    return chance;
  }

  /** Resident-weeks computed so far, burn-in included. */
  public long residentWeeks() {
    return residentWeeks;
  }

  /** Residents exchanged in week 0 so that published margins hold exactly. */
  public int exchanged() {
    return demography == null ? 0 : demography.exchanged();
  }

  /** What each intervention reached so far, in the order of the scenario: persons, visits or asks over all weeks. */
  public Map<String, Long> reached() {
    Map<String, Long> all = new LinkedHashMap<>();
    for (int k = 0; k < reached.length; k++) {
      all.merge(Interventions.wordOf(scenario.interventions().get(k)) + " [" + k + "]", reached[k], Long::sum);
    }
    return all;
  }

  /**
   * How many different residents each intervention reached so far, in the order of the scenario; -1 where not counted.
   */
  public long[] persons() {
    long[] counted = persons.clone();
    java.util.Arrays.fill(counted, Math.min(counted.length, Integer.SIZE), counted.length, -1);
    return counted;
  }

  /**
   * How many different residents each intervention reached so far, in the order of the scenario, by the quarter in
   * which they lived when it reached them first; nothing for interventions that are not counted, see
   * {@link #persons()}.
   */
  public long[][] personsIn() {
    return java.util.Arrays.stream(personsIn).map(long[]::clone).toArray(long[][]::new);
  }

  /** What each intervention was reached by or did: asks, visits, exchanges and the like over all weeks. */
  public long[] occasions() {
    return reached.clone();
  }

  /** What was spent on each intervention so far in euros, in the order of the scenario. */
  public double[] spentOn() {
    return spentOn.clone();
  }

  /** A message for each intervention that reached nobody; empty if all reached somebody. */
  public List<Message> notices() {
    List<Message> notices = new ArrayList<>();
    for (int k = 0; k < reached.length; k++) {
      Intervention each = scenario.interventions().get(k);
      if (reached[k] == 0) {
        notices.add(Message.of(each.intensity() == 0 ? "model.reached-nobody-at-zero" : "model.reached-nobody",
            "interventions[" + k + "]", Interventions.wordOf(each)));
      }
    }
    return notices;
  }

  // Properties for MASON's inspectors: getX, an optional range domX and a description desX.

  /** Week of the run that comes next. */
  public int getWeek() {
    return week;
  }

  /** Description of {@link #getWeek()}. */
  public String desWeek() {
    return "Week that comes next; 0 is the first observed week";
  }

  /** Residents of all ages. */
  public int getResidents() {
    return town == null ? 0 : town.residents().count();
  }

  /** Description of {@link #getResidents()}. */
  public String desResidents() {
    return "Residents of all ages";
  }

  /** Share of residents from 14 who engage, in the week that ended last; counted on demand. */
  public double getEngaged() {
    return shareInMode(Modes.ENGAGED);
  }

  /** Range of {@link #getEngaged()}. */
  public Object domEngaged() {
    return new Interval(0.0, 1.0);
  }

  /** Share of residents from 14 who are active. */
  public double getActive() {
    return shareInMode(Modes.ACTIVE);
  }

  /** Range of {@link #getActive()}. */
  public Object domActive() {
    return new Interval(0.0, 1.0);
  }

  /** Share of residents from 14 who are passive. */
  public double getPassive() {
    return shareInMode(Modes.PASSIVE);
  }

  /** Range of {@link #getPassive()}. */
  public Object domPassive() {
    return new Interval(0.0, 1.0);
  }

  /** Share of residents from 14 who are withdrawn. */
  public double getWithdrawn() {
    return shareInMode(Modes.WITHDRAWN);
  }

  /** Range of {@link #getWithdrawn()}. */
  public Object domWithdrawn() {
    return new Interval(0.0, 1.0);
  }

  private double shareInMode(byte mode) {
    if (town == null) {
      return Double.NaN;
    }
    var residents = town.residents();
    long in = 0;
    long adults = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      if (residents.age(resident, week) >= org.sozialraum.town.Residents.FIRST_MODE_AGE) {
        adults++;
        in += residents.mode().of(resident) == mode ? 1 : 0;
      }
    }
    return adults == 0 ? Double.NaN : (double) in / adults;
  }
}
