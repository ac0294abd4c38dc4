package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.intervention.CountyBudget;
import org.sozialraum.intervention.DecentralServices;
import org.sozialraum.intervention.IntegratedPlanning;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.ServiceHours;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.IslandTown;

/** All instruments on services together, in two municipalities of 1,200 residents each. */
class ServiceInstrumentsRunTest {

  private static Intervention of(Class<? extends Record> type, Object... namesAndValues) {
    Record record = Quantities.defaults(type);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      record = RecordedTown.changed(record, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return (Intervention) record;
  }

  private static Scenario scenario(int years) {
    Scenario scenario = RecordedTown.scenario(IslandTown.plan(), 1, years);
    // So that many speak up.
    scenario = RecordedTown.with(scenario, "week.responses.satisfaction", .9);
    return scenario.with(List.of(of(IntegratedPlanning.class, "setup-weeks", 10.0),
        of(NeighbourhoodCentre.class, "quarter", "festland-2", "build-weeks", 10.0),
        of(DecentralServices.class, "quarters", List.of("festland-1", "insel-1"), "setup-weeks", 5.0),
        of(ServiceHours.class, "quarters", List.of("festland-3"), "setup-weeks", 0.0),
        of(CountyBudget.class, "allocation", CountyBudget.Allocation.VOICE, "setup-weeks", 10.0)), List.of());
  }

  private static List<Long> states(java.util.function.Consumer<Sozialraum> started) {
    List<Long> states = new ArrayList<>();
    RecordedTown.of(scenario(2), started, model -> states.add(model.town().checksum()));
    return states;
  }

  @Test
  void neitherTheOrderOfRowsNorTheNumberOfHandsMatters() {
    List<Long> usual = states(started -> { });
    assertThat(states(started -> started.demography().shuffleRows())).isEqualTo(usual);
    try (ThreadCrew crew = new ThreadCrew(3)) {
      assertThat(states(started -> started.crew(crew))).isEqualTo(usual);
    }
  }

  @Test
  void whileTheyWorkAWeekAllocatesNothing() {
    Sozialraum model = new Sozialraum(scenario(6), 0, null);
    model.start();
    for (int week = 0; week < 6 * 52; week++) {
      model.schedule.step(model);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int week = 0; week < 40; week++) {
      model.schedule.step(model);
    }
    // An object for each quarter, offer or domain and week would make more.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes in 40 weeks").isLessThan(4 * 1024);
  }
}
