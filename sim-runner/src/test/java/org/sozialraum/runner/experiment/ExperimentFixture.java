package org.sozialraum.runner.experiment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * A town of two quarters and a model that is computed in no time: values follow from seed, replication and week, and
 * the "effect" of a scenario is its smallest effect of interest, for want of a model.
 */
final class ExperimentFixture {
  static final Function<Scenario, String> WRITER =
      scenario -> "question: " + scenario.question() + "\nseed: " + scenario.seed() + "\neffect: "
          + scenario.smallestEffect() + "\n";

  private ExperimentFixture() {}

  static Scenario scenario(String name, double effect) {
    double[][][] square = {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}};
    TownPlan town = new TownPlan("twin", "Twin", List.of(
        new QuarterPlan("01", "North", "Twin", "Twin", new Area(square), 600, List.of(), Indicators.NONE),
        new QuarterPlan("02", "=South", "Twin", "Twin", new Area(square), 400, List.of(), Indicators.NONE)),
        List.of(), List.of("household sizes"), "digest of the data");
    return new Scenario(name, "Does it matter?", town, new Horizon(1, 2), 5, 42, effect,
        Quantities.defaults(Settings.class), Set.of(), List.of(), List.of());
  }

  static List<Variant> pair() {
    return List.of(new Variant("baseline", scenario("baseline", 0)), new Variant("centre", scenario("centre", 1)));
  }

  /** Weekly values of the town and yearly ones of its quarters. */
  static final ModelRun MODEL = (scenario, replication, recorder, afterWeek) -> {
    Horizon horizon = scenario.horizon();
    for (int week = horizon.firstWeek(); week < horizon.observedWeeks(); week++) {
      double value = value(scenario, replication, week);
      recorder.record(week, Level.MUNICIPALITY, "Twin", "engaged", value, false);
      if (week == 0 || week > 0 && (week + 1) % 52 == 0) {
        recorder.record(week, Level.QUARTER, "02", "engaged", value / 2, true);
        recorder.record(week, Level.QUARTER, "01", "engaged", value, true);
        recorder.record(week, Level.GROUP, "=age:14-29", "trust", value / 3, true);
      }
      afterWeek.accept(week);
    }
    return new ModelRun.Outcome(1000L * horizon.allWeeks(), 10 + replication,
        scenario.smallestEffect() > 0 && replication == 0 ? List.of(Message.plain("nobody came")) : List.of());
  };

  /** The same values, but runs end in any order. */
  static ModelRun dawdling() {
    return (scenario, replication, recorder, afterWeek) -> MODEL.run(scenario, replication, recorder, week -> {
      if (week % 50 == 0) {
        sleep(ThreadLocalRandom.current().nextInt(12));
      }
      afterWeek.accept(week);
    });
  }

  private static double value(Scenario scenario, int replication, int week) {
    long hash = (scenario.seed() * 31 + replication) * 0x9E3779B97F4A7C15L + week * 0xC2B2AE3D27D4EB4FL;
    hash ^= hash >>> 32;
    return 0.4 + (hash & 0xFFFF) / 1e6 + scenario.smallestEffect() * (1 + replication) / 1000;
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  static ExperimentOptions options(Path out, int workers) {
    return new ExperimentOptions(out, false, workers, "en", "compare centre.yaml", "none");
  }

  /** What an experiment left behind and what it printed. */
  record Done(ExperimentResult result, String printed) {}

  static Done run(List<Variant> variants, ExperimentOptions options, ModelRun model) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    ExperimentResult result = new Experiment(variants, options, WRITER, model, out).run();
    return new Done(result, printed.toString(StandardCharsets.UTF_8));
  }

  /** Texts of the csv files by name. */
  static Map<String, String> csv(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : List.of("summary.csv", "series.csv", "costs.csv")) {
      texts.put(name, text(folder.resolve(name)));
    }
    return texts;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Names of all files below a folder, sorted, folders left out. */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
