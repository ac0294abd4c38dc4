package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/** Runs in which each replication is a draw of the assumptions. */
class DrawnRunTest {
  @TempDir
  private Path folder;

  /** Attendance differs between draws; two of them share the luck of a replication. */
  private static final Draws DRAWS = new Draws() {
    @Override
    public Scenario of(Scenario scenario, int draw) {
      return scenario.with(new SettingPath("week.outings.attendance").in(scenario.settings(), .2 + .2 * draw));
    }

    @Override
    public int luck(int draw) {
      return draw % 2;
    }

    @Override
    public boolean keeps(Level level, String unit, String observable) {
      return level == Level.MUNICIPALITY && observable.equals("belonging");
    }
  };

  private static List<Variant> variants() {
    Scenario usual = new Scenario("usual", "Why?", SyntheticTowns.named("dorfgruppe").orElseThrow(), new Horizon(0, 1),
        3, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of());
    return List.of(new Variant("usual", usual), new Variant("copy", usual.named("copy")));
  }

  private ExperimentFixture.Done run(String name, ModelRun model, int workers) {
    return ExperimentFixture.run(variants(), ExperimentFixture.options(folder.resolve(name), workers), model);
  }

  @Test
  void drawsDifferEvenWithTheSameLuckAndVariantsOfADrawDoNot() {
    var tables = run("draws", ModelRun.drawn(DRAWS), 2).result().tables();
    double[][] usual = tables.series().yearly("usual", Level.MUNICIPALITY, "Dorfgruppe", "belonging").orElseThrow();
    double[][] copy = tables.series().yearly("copy", Level.MUNICIPALITY, "Dorfgruppe", "belonging").orElseThrow();
    assertThat(usual[0][1]).isNotEqualTo(usual[2][1]);
    assertThat(copy).isDeepEqualTo(usual);
    assertThat(tables.series().keys()).hasSize(1);
  }

  @Test
  void whatAnInterruptedCommandHasDoneIsTakenUpToTheSameBytes() {
    run("whole", ModelRun.drawn(DRAWS), 2);
    AtomicLong failsAt = new AtomicLong(30);
    ForkingModel fragile = new FragileModel(new SozialraumRun(List.of()), 0, failsAt);
    var broken = run("broken", new DrawnRun(fragile, DRAWS), 1);
    assertThat(broken.result().failures()).isNotEmpty();
    failsAt.set(Long.MAX_VALUE);
    var mended = run("broken", new DrawnRun(fragile, DRAWS), 1);
    assertThat(mended.printed()).contains("2 of 6");
    assertThat(ExperimentFixture.csv(mended.result().folder())).isEqualTo(ExperimentFixture.csv(folder.resolve("whole")));
  }
}
