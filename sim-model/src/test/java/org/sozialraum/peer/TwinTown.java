package org.sozialraum.peer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.intervention.Participation;
import org.sozialraum.intervention.WorkingTogether;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.shock.CloseServices;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.FoundedStakeholders;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;
import org.sozialraum.week.governance.Governance;

/** A production town and its peer, which live side by side and are compared after every week. */
final class TwinTown {
  private final Scenario scenario;
  private final Chance chance;
  private final Town town;
  private final Demography demography;
  private PeerTown peer;
  private Shift shift = new Shift(Crew.ALONE);
  private int week;

  private TwinTown(Scenario scenario) {
    this.scenario = scenario;
    chance = Chance.of(scenario.seed(), 0);
    week = scenario.horizon().firstWeek();
    Traits traits = new Traits(scenario.settings().traits());
    town = Founding.found(scenario.town(), scenario.settings().founding(), scenario.settings().week().outings(), traits,
        week, chance);
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      double[] heart = scenario.town().heart(quarter);
      town.quarters().heartX().set(quarter, (float) heart[0]);
      town.quarters().heartY().set(quarter, (float) heart[1]);
    }
    FoundedStakeholders.found(town, scenario.stakeholders(), scenario.settings().week().stakeholders(),
        scenario.settings().week().services().coordination(), scenario.switchedOff(), week);
    // Every other place opens for a fifth of its usual hours, so that some are full.
    for (int place = 0; place < town.places().count(); place += 2) {
      town.places().open(place, .2f);
    }
    demography = new Demography(scenario.settings().week().demography(), traits, scenario.town());
  }

  /** Twins of a town that has just been founded. */
  static TwinTown founded(Scenario scenario) {
    TwinTown twins = new TwinTown(scenario);
    twins.part();
    return twins;
  }

  /** Twins of a town that has lived for some weeks with all that production knows, demography included. */
  static TwinTown after(Scenario scenario, int weeks) {
    TwinTown twins = new TwinTown(scenario);
    List<WeeklyProcess> everything = twins.processes(scenario.switchedOff());
    for (int k = 0; k < weeks; k++) {
      twins.produce(everything);
    }
    twins.part();
    return twins;
  }

  /** Lets production go on with the hands of a crew. */
  TwinTown with(Crew crew) {
    shift = new Shift(crew);
    return this;
  }

  private void part() {
    peer = PeerTown.of(town, scenario.settings(), scenario.switchedOff(), week, chance);
  }

  private List<WeeklyProcess> processes(Set<Mechanism> off) {
    return Week.of(scenario.settings().week(), scenario.settings().traits(), off, demography);
  }

  private void produce(List<WeeklyProcess> processes) {
    causes();
    live(processes);
  }

  private void causes() {
    shift.begin(town, week, chance);
    new WeekBegins().run(shift);
    scenario.shocks().forEach(shock -> shock.act(town, week, chance));
    scenario.interventions().forEach(intervention -> intervention.act(town, week, chance));
  }

  private void live(List<WeeklyProcess> processes) {
    for (WeeklyProcess process : processes) {
      if (!process.everyFourWeeks() || Week.isFourth(week)) {
        process.run(shift);
      }
    }
    week++;
  }

  Town town() {
    return town;
  }

  PeerTown peer() {
    return peer;
  }

  /** Lets both live until they differ; tells what differs first, or nothing. */
  Optional<Disagreement> live(int weeks) {
    return live(weeks, scenario.settings().week(), processes -> processes);
  }

  /** The same with a fault planted: production goes on by other settings, or by other processes. */
  Optional<Disagreement> live(int weeks, Week.Settings settings, UnaryOperator<List<WeeklyProcess>> fault) {
    Set<Mechanism> off = EnumSet.of(Mechanism.DEMOGRAPHY);
    off.addAll(scenario.switchedOff());
    List<WeeklyProcess> processes =
        fault.apply(Week.of(settings, scenario.settings().traits(), off, demography));
    Optional<Disagreement> difference = Optional.empty();
    for (int k = 0; k < weeks && difference.isEmpty(); k++) {
      causes();
      peer.takeCauses(town);
      live(processes);
      peer.week();
      difference = Disagreement.between(town, peer, week - 1);
    }
    return difference;
  }

  /** A scenario of {@link #plan()}. */
  static Scenario scenario() {
    return RecordedTown.scenario(plan(), 1, 1);
  }

  /** The same scenario in a town in which so many start, stop, act and respond that it shows within weeks. */
  static Scenario restless(Scenario scenario) {
    Scenario restless = RecordedTown.with(scenario, "week.engagement.start", .05);
    restless = RecordedTown.with(restless, "week.engagement.stop", .1);
    restless = RecordedTown.with(restless, "week.asking.rate", .5);
    restless = RecordedTown.with(restless, "week.collective-action.rate", 1);
    restless = RecordedTown.with(restless, "week.responses.satisfaction", .75);
    // So that associations lack volunteers, and duties weigh.
    restless = RecordedTown.with(restless, "week.associations.need-per-member", .2);
    restless = RecordedTown.with(restless, "week.readiness.duty-hours", 20);
    return restless;
  }

  /** The same scenario with all interventions and all shocks from the first weeks on. */
  static Scenario withEverythingAtWork(Scenario scenario) {
    List<Intervention> interventions = new ArrayList<>();
    for (var known : Interventions.known().values()) {
      interventions.add((Intervention) atWork(Quantities.defaults(known)));
    }
    // Where the others do not work: other ways to govern a network, and councils to which nobody listens.
    interventions.add(workingTogether(Governance.Mode.LEAD_ORGANISATION, 16));
    interventions.add(workingTogether(Governance.Mode.SHARED, 0));
    Record ignored = RecordedTown.changed(atWork(Quantities.defaults(Participation.class)), "honoured", 0.0);
    ignored = RecordedTown.changed(ignored, "honoured-by-training", 0.0);
    interventions.add((Intervention) RecordedTown.changed(ignored, "quarters", List.of("north")));
    Record partly = RecordedTown.changed(atWork(Quantities.defaults(NeighbourhoodCoordinator.class)), "intensity", .4);
    interventions.add((Intervention) RecordedTown.changed(partly, "quarters", List.of("far")));
    interventions.add(new Besides());
    List<Shock> shocks = new ArrayList<>();
    for (var known : Shocks.known().values()) {
      if (known != ClosePlaces.class) {
        Record shock = RecordedTown.changed(Quantities.defaults(known), "start-week", -40.0);
        // Some services stay open, so that there is something to reach.
        shocks.add((Shock) (known == CloseServices.class ? RecordedTown.changed(shock, "share", .4) : shock));
      }
    }
    shocks.add(new ClosePlaces(List.of(), List.of(PlaceKind.SHOP, PlaceKind.CAFE), List.of(), .5, -40, 20));
    return scenario.with(interventions, shocks);
  }

  private static Intervention workingTogether(Governance.Mode governance, double weeks) {
    Record working = atWork(Quantities.defaults(WorkingTogether.class));
    working = RecordedTown.changed(working, "quarters", List.of("island"));
    working = RecordedTown.changed(working, "structure", WorkingTogether.Structure.INTEGRATED);
    working = RecordedTown.changed(working, "governance", governance);
    return (Intervention) RecordedTown.changed(working, "weeks", weeks);
  }

  /**
   * Introduces some who have long lived here, because nobody moves in without demography; changes hours and appeal of
   * the same places, which no instrument does alone; lets services come to the home that are near already.
   */
  private record Besides() implements Intervention {
    private static final int ONE_IN = 40;
    private static final int ONE_PLACE_IN = 5;

    @Override
    public int startWeek() {
      return -46;
    }

    @Override
    public int operatingFrom() {
      return startWeek();
    }

    @Override
    public int weeks() {
      return 0;
    }

    @Override
    public double intensity() {
      return 1;
    }

    @Override
    public List<String> quarters() {
      return List.of();
    }

    @Override
    public List<Change> changes() {
      return List.of();
    }

    @Override
    public Cost cost() {
      return new Cost(0, 0, 2024, "");
    }

    @Override
    public long act(Town town, int week, Chance chance) {
      for (int place = 0; operates(week) && place < town.places().count(); place += ONE_PLACE_IN) {
        town.places().hoursAdded().set(place, place == 0 ? -.2f : .3f);
        town.places().appealAdded().set(place, .4f);
      }
      for (int row = 0; operates(week) && row < town.supply().count(); row++) {
        town.supply().hoursAdded().set(row, town.supply().hoursAdded().of(row) + 2);
        town.supply().homeReach().set(row, town.supply().homeReach().of(row) + 1);
      }
      Residents residents = town.residents();
      for (int row = 0; row < residents.count(); row++) {
        if (operates(week) && residents.age(row, week) >= Residents.FIRST_MODE_AGE
            && Math.floorMod(residents.id().of(row) + week, ONE_IN) == 0) {
          residents.takesPart().set(row, (byte) (residents.takesPart().of(row) | Residents.INTRODUCED));
        }
      }
      return 0;
    }
  }

  private static Record atWork(Record idle) {
    Set<String> names = new TreeSet<>();
    for (var component : idle.getClass().getRecordComponents()) {
      names.add(Quantities.fileName(component.getName()));
    }
    Record working = RecordedTown.changed(idle, "start-week", -46.0);
    for (String setUp : List.of("setup-weeks", "build-weeks")) {
      working = names.contains(setUp) ? RecordedTown.changed(working, setUp, 4.0) : working;
    }
    if (names.contains("service-weeks")) {
      // In few ages and few weeks: in one quarter nobody might serve.
      return working;
    }
    working = names.contains("quarter") ? RecordedTown.changed(working, "quarter", "south")
        : RecordedTown.changed(working, "quarters", List.of("south"));
    // Enough trained volunteers that it shows in a small town.
    working = names.contains("places-per-year") ? RecordedTown.changed(working, "places-per-year", 400.0) : working;
    // Circles so large that two of one household are to meet.
    working = names.contains("comes") ? RecordedTown.changed(working, "comes", 1.0) : working;
    working = names.contains("comes") ? RecordedTown.changed(working, "members", .6) : working;
    return RecordedTown.changed(working, "intensity", 2.0);
  }

  /**
   * 1,500 residents in four quarters, one of them a municipality of its own 30 km away, with places of all kinds,
   * some of them with steps.
   */
  static TownPlan plan() {
    List<QuarterPlan> quarters = List.of(quarter("north", "Hausen", 0, 600, 400, -.5),
        quarter("south", "Hausen", 0, 0, 500, .8), quarter("far", "Hausen", 3000, 0, 200, 2),
        quarter("island", "Weiler", 30_000, 0, 400, 0));
    List<PlacePlan> places = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      places.add(new PlacePlan(kind + "-1", "", kind, 100 + 20 * kind.ordinal(), 300, kind.ordinal() % 2 == 0));
      places.add(new PlacePlan(kind + "-2", "", kind, 30_250, 20 * kind.ordinal(), kind.ordinal() % 2 == 1));
    }
    return new TownPlan("twin-town", "Zwillingsstadt", quarters, places, List.of(), "none");
  }

  /** Quarters of 1,000 residents side by side, in pairs; places by national numbers. */
  static TownPlan grid(int quarters) {
    List<QuarterPlan> plans = new ArrayList<>();
    for (int k = 0; k < quarters; k++) {
      plans.add(quarter("q" + k, "Hausen", 500 * (k / 2), 500 * (k % 2), 1000, .4 * (k % 5) - .8));
    }
    return new TownPlan("grid-of-" + quarters, "Raster", plans, List.of(), List.of(), "none");
  }

  private static QuarterPlan quarter(String name, String municipality, double x, double y, int residents, double z) {
    double[][] ring = {{x, y}, {x + 500, y}, {x + 500, y + 500}, {x, y + 500}, {x, y}};
    return new QuarterPlan(name, name, municipality, municipality, new Area(new double[][][] {ring}), residents,
        List.of(), new Indicators(z, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
  }
}
