package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.shock.Shocks;

/** Slips of a newcomer. */
class SlipsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... args) {
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void aMisspeltCommandWasRefusedWithoutAdvice() {
    assertThat(execute("comprae", "a.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean compare").hasLineCount(1);
  }

  @Test
  void aFileWithoutACommandSaysWhichCommandsThereAre() {
    assertThat(execute("scenarios/treffpunkt.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("commands are run, compare").doesNotContain("did you mean").hasLineCount(1);
  }

  @Test
  void interventionsAndShocksWereListedWithoutSayingWhatTheyDo() {
    for (var known : java.util.List.of(Interventions.known(), Shocks.known())) {
      known.forEach((name, type) -> assertThat(Catalogues.meaning(org.sozialraum.quantity.Quantities.defaults(type)))
          .as(name).isNotBlank().doesNotContain("engagement", "trust", "lonely people become"));
    }
    assertThat(execute("describe", "interventions")).isZero();
    assertThat(out.toString()).contains("In short", "weekly visits to lonely older people");
  }
}
