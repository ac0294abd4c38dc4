package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.runner.experiment.ExperimentFixture.csv;
import static org.sozialraum.runner.experiment.ExperimentFixture.names;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.experiment.ExperimentFixture.Done;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.week.Horizon;

/** Variants live through the past that they have in common once, and their results do not show it. */
class SharedPastTest {
  private static final int BURN_IN = 1;
  private static final int YEARS = 2;
  private static final int RUNS = 3;
  private static final long ROOMY = 1L << 30;

  /** Every variant of {@link #variants()} from its own founding. */
  @TempDir
  private static Path unforked;

  @TempDir
  private Path folder;

  @BeforeAll
  static void runEveryVariantFromItsFounding() {
    run(variants(), options(unforked.resolve("alone"), 2), unforked(variants()));
  }

  private static Scenario scenario(String name, Object... begins) {
    List<Intervention> interventions = new ArrayList<>();
    List<Shock> shocks = new ArrayList<>();
    for (int k = 0; k < begins.length; k += 2) {
      double week = ((Integer) begins[k + 1]).doubleValue();
      switch ((String) begins[k]) {
        case "centre" -> {
          Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
          interventions.add((Intervention) RecordedTown.changed(centre, "start-week", week));
        }
        case "coordinator" -> {
          Record each = RecordedTown.changed(Quantities.defaults(NeighbourhoodCoordinator.class), "quarters",
              List.of("east"));
          interventions.add((Intervention) RecordedTown.changed(each, "start-week", week));
        }
        default -> shocks.add((Shock) RecordedTown.changed(Quantities.defaults(ClosePlaces.class), "start-week",
            week));
      }
    }
    Scenario plain = RecordedTown.scenario(SmallTown.plan(), BURN_IN, YEARS);
    return plain.with(new Horizon(BURN_IN, YEARS), RUNS, 7).with(interventions, shocks).named(name);
  }

  /** Variants that part in weeks 0, 10, 20 and 60, in several ways; one is a copy and one differs from the start. */
  private static List<Variant> variants() {
    Scenario otherwise = RecordedTown.with(scenario("fearless"), "week.outings.fear-effect", 0);
    return Stream.of(scenario("baseline"), scenario("centre", "centre", 20),
            scenario("both", "coordinator", 60, "centre", 20), scenario("early", "coordinator", 0),
            scenario("closed", "closing", 10), scenario("copy"), otherwise,
            scenario("closed centre", "centre", 20, "closing", 10))
        .map(each -> new Variant(each.name(), each)).toList();
  }

  private static ModelRun sharing(List<Variant> variants) {
    return ModelRun.sozialraum(variants.stream().map(Variant::scenario).toList());
  }

  /** The same model, every run from its own founding. */
  private static ModelRun unforked(List<Variant> variants) {
    ModelRun model = sharing(variants);
    return (scenario, replication, recorder, afterWeek) -> model.run(scenario, replication, recorder, afterWeek);
  }

  private JsonNode manifest(String name) throws IOException {
    return manifest(folder.resolve(name));
  }

  private static JsonNode manifest(Path results) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(results.resolve("manifest.json")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void forkedRunsLeaveTheBytesOfUnforkedOnes(int workers) throws IOException {
    List<Variant> variants = variants();
    Done shared = run(variants, options(folder.resolve("shared"), workers), sharing(variants));
    assertThat(shared.result().exitCode()).isZero();
    assertThat(csv(folder.resolve("shared"))).isEqualTo(csv(unforked.resolve("alone")));
    assertThat(manifest("shared").required("notices")).isEqualTo(manifest(unforked.resolve("alone")).required("notices"));

    long alone = 0;
    long lived = 0;
    long computed = 0;
    for (int k = 0; k < variants.size(); k++) {
      JsonNode without = manifest(unforked.resolve("alone")).required("variants").get(k).required("resident_weeks");
      JsonNode with = manifest("shared").required("variants").get(k).required("resident_weeks");
      assertThat(without.required("shared").asLong()).isZero();
      assertThat(with.required("own").asLong() + with.required("shared").asLong())
          .as(variants.get(k).name()).isEqualTo(without.required("own").asLong());
      alone += without.required("computed").asLong();
      lived += with.required("own").asLong();
      computed += with.required("computed").asLong();
    }
    assertThat(computed).as("resident-weeks really computed").isLessThan(7 * alone / 10).isGreaterThan(lived);
    JsonNode copy = manifest("shared").required("variants").get(5);
    assertThat(copy.required("name").asText()).isEqualTo("copy");
    assertThat(copy.required("resident_weeks").required("own").asLong()).isZero();
    JsonNode fearless = manifest("shared").required("variants").get(6);
    assertThat(fearless.required("resident_weeks").required("shared").asLong()).isZero();
  }

  @Test
  void variantsThatNeverPartTellOfTheirOwnInterventions() {
    Scenario idle = scenario("idle", "centre", 20);
    idle = idle.with(List.of((Intervention) RecordedTown.changed((Record) idle.interventions().get(0), "intensity",
        0.0)), List.of());
    for (List<Scenario> order : List.of(List.of(scenario("baseline"), idle), List.of(idle, scenario("baseline")))) {
      List<Variant> variants = order.stream().map(each -> new Variant(each.name(), each)).toList();
      Done done = run(variants, options(folder.resolve(order.get(0).name()), 2), sharing(variants));
      assertThat(done.result().notices()).extracting(notice -> notice.in(Language.EN))
          .filteredOn(notice -> !notice.startsWith("horizon.burn-in-years is 1: ")).hasSize(1)
          .allMatch(notice -> notice.startsWith("idle: ") && notice.contains("reached nobody"));
    }
  }

  @Test
  void asManyPastsMayWaitAsRunsPart() {
    List<Variant> variants = variants();
    RunGrid grid = new RunGrid(variants);
    // The baseline's branch parts in weeks 0, 10 and 20, the one with closed places in week 20, the centre's in week 60.
    assertThat(Branch.mostPartings(Branch.all(grid.missing(), grid), grid)).isEqualTo(5);
    RunGrid pair = new RunGrid(pair(1));
    assertThat(Branch.mostPartings(Branch.all(pair.missing(), pair), pair)).isEqualTo(1);
    assertThat(new Memory(1L << 30, 5).bytes(1000)).isGreaterThan(new Memory(1L << 30, 1).bytes(1000));
  }

  @Test
  void weeksThatAreShownToBeDoneAreTheWeeksComputed() {
    List<Variant> variants = variants();
    RunGrid grid = new RunGrid(variants);
    List<RunGrid.Cell> first = grid.missing().stream().filter(cell -> cell.replication() == 0).toList();
    long weeks = Branch.roots(first, grid).stream().mapToLong(branch -> branch.weeksFrom(-52 * BURN_IN, grid)).sum();
    // Burn-in twice (once for the fearless). Then the baseline's 104 weeks, which the copy shares; centre 84 after its
    // week 20, both 44 after week 60, early 104, closed 94 after week 10, closed centre 84; fearless 104.
    assertThat(weeks).isEqualTo(2 * 52 + 104 + 84 + 44 + 104 + 94 + 84 + 104);
  }

  @Test
  void aFailureInTheSharedPastFailsAllWhoShareItAndALaterOneOnlyItsOwn() {
    List<Variant> variants = List.of(new Variant("baseline", scenario("baseline")),
        new Variant("centre", scenario("centre", "centre", 20)), new Variant("early", scenario("early", "closing", 0)));
    ForkingModel whole = (ForkingModel) sharing(variants);
    AtomicLong failAt = new AtomicLong(-5);
    ForkingModel fragile = new FragileModel(whole, 1, failAt);
    Done past = run(variants, options(folder.resolve("past"), 2), fragile);
    assertThat(past.result().failures()).extracting(RunFailure::variant)
        .containsExactly("baseline", "centre", "early");
    assertThat(past.result().failures()).allMatch(failure -> failure.replication() == 1);
    failAt.set(15);
    Done later = run(variants, options(folder.resolve("later"), 2), fragile);
    assertThat(later.result().failures()).extracting(RunFailure::variant).containsExactly("baseline", "centre");
    assertThat(later.result().exitCode()).isEqualTo(1);
  }

  @Test
  void anInterruptedComparisonIsTakenUpToTheSameBytes() throws IOException {
    List<Variant> variants = variants();
    AtomicLong failAt = new AtomicLong(70);
    run(variants, options(folder.resolve("resumed"), 1),
        new FragileModel((ForkingModel) sharing(variants), 2, failAt));
    failAt.set(Integer.MAX_VALUE);
    Done resumed = run(variants, options(folder.resolve("resumed"), 2),
        new FragileModel((ForkingModel) sharing(variants), 2, failAt));
    assertThat(resumed.printed()).contains("takes up");
    JsonNode baseline = manifest("resumed").required("variants").get(0);
    assertThat(baseline.required("runs_taken_up").asInt()).isPositive();
    assertThat(baseline.required("resident_weeks").required("computed").asLong())
        .as("by the command that took up the rest")
        .isLessThan(manifest(unforked.resolve("alone")).required("variants").get(0).required("resident_weeks")
            .required("computed").asLong() * 2 / 3);
    assertThat(csv(folder.resolve("resumed"))).isEqualTo(csv(unforked.resolve("alone")));
  }

  private ExperimentOptions keeping(String name, long limit) {
    ExperimentOptions plain = options(folder.resolve(name), 2);
    return new ExperimentOptions(plain.out(), true, 2, "en", "test", "none",
        Optional.of(new ExperimentOptions.KeptBurnIns(folder.resolve("kept"), limit)));
  }

  private static List<Variant> pair(int years) {
    Scenario centre = scenario("centre", "centre", 20);
    Scenario longer = centre.with(new Horizon(BURN_IN, years), RUNS, 7);
    return List.of(new Variant("baseline", longer.baseline()), new Variant("centre", longer));
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keptBurnInsAreGoneOnFromToTheSameBytes() throws IOException {
    run(pair(1), options(folder.resolve("alone"), 2), unforked(pair(1)));
    Done first = run(pair(1), keeping("first", ROOMY), sharing(pair(1)));
    assertThat(first.printed()).contains("0 burn-ins were taken from here, 3 were kept here");
    assertThat(kept()).hasSize(RUNS).allMatch(name -> name.endsWith(".burn-in"));
    Done second = run(pair(1), keeping("second", ROOMY), sharing(pair(1)));
    assertThat(second.printed()).contains("3 burn-ins were taken from here, 0 were kept here");
    assertThat(csv(folder.resolve("first"))).isEqualTo(csv(folder.resolve("alone")));
    assertThat(csv(folder.resolve("second"))).isEqualTo(csv(folder.resolve("alone")));
    long computed = 0;
    for (JsonNode variant : manifest("second").required("variants")) {
      computed += variant.required("resident_weeks").required("computed").asLong();
    }
    JsonNode reference = manifest("alone").required("variants").get(0).required("resident_weeks");
    assertThat(computed).as("without the burn-in, and weeks before the centre once")
        .isLessThan(reference.required("computed").asLong());
    assertThat(run(pair(2), keeping("longer", ROOMY), sharing(pair(2))).printed())
        .as("more observed years have the same burn-in").contains("3 burn-ins were taken from here");
  }

  @Test
  void aBurnInOfOtherSettingsSeedOrTownIsNotTaken() throws IOException {
    run(pair(1), keeping("first", ROOMY), sharing(pair(1)));
    Scenario seeded = scenario("centre", "centre", 20).with(new Horizon(BURN_IN, 1), RUNS, 8);
    Scenario fearless = RecordedTown.with(scenario("centre", "centre", 20), "week.outings.fear-effect", 0);
    Scenario longer = scenario("centre", "centre", 20).with(new Horizon(2, 1), RUNS, 7);
    for (Scenario other : List.of(seeded, fearless, longer)) {
      List<Variant> variants = List.of(new Variant("only", other));
      assertThat(run(variants, keeping("other-" + kept().size(), ROOMY), sharing(variants)).printed())
          .contains("0 burn-ins were taken from here, 3 were kept here");
    }
  }

  @Test
  void aDamagedBurnInIsToldInOneLineAndComputedAgain() throws IOException {
    run(pair(1), keeping("first", ROOMY), sharing(pair(1)));
    List<String> files = kept();
    Path flipped = folder.resolve("kept").resolve(files.get(0));
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[bytes.length / 2] ^= 1;
    Files.write(flipped, bytes);
    Path cut = folder.resolve("kept").resolve(files.get(1));
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 20));
    Path foreign = folder.resolve("kept").resolve(files.get(2));
    Files.writeString(foreign, "a shopping list of more than eight letters");
    Done second = run(pair(1), keeping("second", ROOMY), sharing(pair(1)));
    assertThat(second.printed().lines().filter(line -> line.contains("cannot be used"))).hasSize(3);
    assertThat(second.printed()).contains(files.get(0) + ": this kept burn-in cannot be used")
        .contains("0 burn-ins were taken from here, 3 were kept here");
    assertThat(csv(folder.resolve("second"))).isEqualTo(csv(folder.resolve("first")));
    assertThat(run(pair(1), keeping("third", ROOMY), sharing(pair(1))).printed())
        .contains("3 burn-ins were taken from here");
  }

  @Test
  void theFolderOfBurnInsStaysBelowItsLimit() throws IOException {
    run(pair(1), keeping("first", ROOMY), sharing(pair(1)));
    long one = Files.size(folder.resolve("kept").resolve(kept().get(0)));
    List<Variant> other = List.of(new Variant("only", scenario("only").with(new Horizon(BURN_IN, 1), 2, 9)));
    run(other, keeping("second", 3 * one + one / 2), sharing(other));
    assertThat(kept()).as("the oldest gave way").hasSize(3);
    Done none = run(pair(2), keeping("none", one / 2), sharing(pair(2)));
    assertThat(none.printed()).contains("larger than the limit");
  }

  @Test
  void nothingHalfWrittenStaysInTheFolderOfBurnIns() throws IOException {
    run(pair(1), keeping("first", ROOMY), sharing(pair(1)));
    assertThat(kept()).noneMatch(name -> name.endsWith(".writing") || name.endsWith(".part"));
    assertThat(names(folder.resolve("first"))).doesNotContain("kept");
  }
}
