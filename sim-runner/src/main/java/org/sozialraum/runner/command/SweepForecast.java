package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.experiment.Estimate;
import org.sozialraum.runner.experiment.ManyRuns;
import org.sozialraum.runner.sweep.Sweep;
import org.sozialraum.scenario.Scenario;

/** What a sweep will take of this computer: points, runs, time, memory and disk, after two trial runs. */
final class SweepForecast {
  /** Points that are counted one by one. */
  private static final long COUNTED = 200_000;
  /** Points whose scenarios are read to find out which of them ask for the same run. */
  private static final long READ = 300;
  private static final int LOOKED_AT = 1000;
  /** Two cores share memory and heat: each further one adds this part of itself. */
  private static final double FURTHER_CORE = .85;
  /** A run in the database with its cell and their indices, and its line in the csv file, but for its numbers. */
  private static final int ROW_BYTES = 190;
  private static final int NUMBER_BYTES = 18;
  private static final int SERIES_ROW_BYTES = 45;
  /** An empty database with its log, charts and descriptions. */
  private static final long FOLDER_BYTES = 3_000_000;

  private final Design design;
  private final Language language;
  private final int hands;
  private final Shard shard;
  private final Sweep sweep;

  SweepForecast(Design design, Language language, int hands, Shard shard) {
    this.design = design;
    this.language = language;
    this.hands = hands;
    this.shard = shard;
    sweep = Sweep.alone(design, Sweep.model(design));
  }

  /** The lines to be printed. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    long all = design.points().count();
    boolean exact = design.skip().isEmpty() || all <= COUNTED;
    long points = exact ? asked(all) : all;
    double cells = points * (double) design.replications() * design.arms() / shard.of();
    double runs = cells;
    boolean known = exact;
    if (all <= READ) {
      Set<String> keys = new HashSet<>();
      for (long point = 0; point < all; point++) {
        for (int arm = 0; arm < design.arms(); arm++) {
          sweep.key(0, point, arm).ifPresent(keys::add);
        }
      }
      runs = keys.size() * (double) design.replications() / shard.of();
    } else {
      // Points may ask for the same run, which shows only in their scenarios.
      known &= design.arms() == 1;
    }
    lines.add(said(known ? "sweep.forecast.runs" : "sweep.forecast.runs-at-most", Message.count(points),
        Message.count(design.replications()),
        design.arms() == 1 ? "" : Message.of("sweep.forecast.with-baseline"), Message.count((long) Math.ceil(runs))));
    if (shard.isPart()) {
      lines.add(said("sweep.forecast.shard", shard));
    }
    trial(Math.ceil(runs), cells, lines);
    return lines;
  }

  private long asked(long all) {
    if (design.skip().isEmpty()) {
      return all;
    }
    long asked = 0;
    for (long point = 0; point < all; point++) {
      asked += design.skips(design.points().at(point)) ? 0 : 1;
    }
    return asked;
  }

  private void trial(double runs, double cells, List<String> lines) {
    long points = design.points().count();
    long first = -1;
    for (long point = 0; point < Math.min(points, LOOKED_AT) && first < 0; point++) {
      first = sweep.scenario(point, 0).isPresent() ? point : -1;
    }
    long last = -1;
    for (long point = points - 1; point >= Math.max(0, points - LOOKED_AT) && last < 0; point--) {
      last = sweep.scenario(point, 0).isPresent() ? point : -1;
    }
    if (first < 0 || last < 0) {
      throw new InputRefused(List.of(said("sweep.forecast.no-scenario", design.file(), LOOKED_AT)));
    }
    double seconds = 0;
    long residents = 0;
    int series = 0;
    for (long point : new long[] {first, last}) {
      Scenario scenario = sweep.scenario(point, 0).orElseThrow();
      residents = Math.max(residents, scenario.town().population());
      long began = System.nanoTime();
      try {
        series = Math.max(series, sweep.once(0, point, 0).series().size());
      } catch (RuntimeException failed) {
        lines.add(CommandLines.oneLine(said("sweep.replay.failed", new RunAddress(0, point, 0), Sweep.said(failed))));
      }
      seconds += (System.nanoTime() - began) / 1e9 / 2;
    }
    int workers = ManyRuns.fitting(hands, residents);
    int cores = Math.max(1, Math.min(workers, Runtime.getRuntime().availableProcessors()));
    double wall = runs * seconds / (1 + FURTHER_CORE * (cores - 1));
    long memory = ManyRuns.bytesTogether(workers, Sweep.sharing(workers, residents), residents);
    double disk = FOLDER_BYTES + cells * (ROW_BYTES + NUMBER_BYTES
        * (design.outputs().size() + (double) design.factors().size())) + runs * series * SERIES_ROW_BYTES;
    lines.add(said("sweep.forecast.trial", first, last, tenths(seconds)));
    lines.add(said("sweep.forecast.takes",
        new Estimate(0, 0, wall, cores, memory, (long) Math.min(disk, 1e18)).line()));
    lines.add(said("sweep.forecast.memory", workers, megabytes(ManyRuns.bytes(residents)), megabytes(memory),
        megabytes(Runtime.getRuntime().maxMemory())));
    if (workers < hands) {
      lines.add(said("sweep.forecast.fewer", workers, hands));
    }
    lines.add(said("sweep.forecast.nothing-written"));
  }

  private static Message tenths(double seconds) {
    long tenths = Math.max(1, Math.round(seconds * 10));
    return Message.of("sweep.forecast.tenths", tenths / 10, tenths % 10);
  }

  private static String megabytes(long bytes) {
    return ((bytes + (1 << 20) - 1) >> 20) + " MB";
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
