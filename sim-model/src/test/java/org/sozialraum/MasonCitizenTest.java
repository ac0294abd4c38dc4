package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.week.Horizon;
import sim.engine.SimState;
import sim.util.Interval;
import sim.util.Properties;

/** The model behaves as MASON expects of one: start, schedule, inspectable properties with ranges, finish. */
class MasonCitizenTest {

  private static Sozialraum model(int replication) {
    return new Sozialraum(new Scenario("mason", "Is this a MASON model?", SmallTown.plan(), new Horizon(1, 1), 1, 7, .5,
        Settings.defaults(), Set.of(), List.of(), List.of()), replication, null);
  }

  @Test
  void theScheduleStepsWeeksAndEndsByItself() {
    Sozialraum model = model(0);
    SimState state = model;
    state.start();
    int steps = 0;
    while (state.schedule.step(state)) {
      steps++;
    }
    state.finish();
    assertThat(steps).isEqualTo(2 * 52);
    assertThat(model.getWeek()).isEqualTo(52);
    assertThat(model.residentWeeks()).isGreaterThan(100L * 2 * 52);
  }

  @Test
  void startedAgainItRunsTheSameAgain() {
    Sozialraum model = model(3);
    model.runAll(week -> { });
    long once = model.town().checksum();
    model.runAll(week -> { });
    assertThat(model.town().checksum()).isEqualTo(once);
  }

  @Test
  void anotherReplicationHasOtherLuck() {
    Sozialraum one = model(0);
    Sozialraum other = model(1);
    one.runAll(week -> { });
    other.runAll(week -> { });
    assertThat(other.town().checksum()).isNotEqualTo(one.town().checksum());
  }

  @Test
  void sharesAreInspectableWithTheirRange() {
    Sozialraum model = model(0);
    model.start();
    model.schedule.step(model);
    Properties properties = Properties.getProperties(model);
    double sum = 0;
    for (int k = 0; k < properties.numProperties(); k++) {
      if (List.of("Engaged", "Active", "Passive", "Withdrawn").contains(properties.getName(k))) {
        sum += ((Number) properties.getValue(k)).doubleValue();
        Interval range = (Interval) properties.getDomain(k);
        assertThat(range.getMin().doubleValue()).isZero();
        assertThat(range.getMax().doubleValue()).isEqualTo(1);
        assertThat(properties.isReadWrite(k)).isFalse();
      }
    }
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }
}
