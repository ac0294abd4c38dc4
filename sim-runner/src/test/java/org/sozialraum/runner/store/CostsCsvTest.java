package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.observe.Level;

class CostsCsvTest {
  @TempDir
  private Path folder;

  @Test
  void rowsComeBackAsTheyWere() throws IOException {
    List<CostRow> rows = List.of(
        new CostRow("=a, b", 0, "service-hours", true, Level.MUNICIPALITY, "Kleinstadt", 2024, 1.5, 0, 1.5, 3, 4.25, 7,
            Double.NaN, Double.NaN),
        new CostRow("=a, b", 0, "service-hours", true, Level.QUARTER, "03", 2024, 1, 0, 1, 2, 3, Double.NaN, 4, .75),
        new CostRow("=a, b", -1, CostRow.TOTAL, false, Level.COUNTY, "Kreis", 0, 1, 2, 3, 4, 5, Double.NaN, Double.NaN,
            Double.NaN));
    String text = CostsCsv.text(rows);
    assertThat(text).startsWith(CostsCsv.HEADER + "\n\"'=a, b\",0,service-hours,yes,municipality,Kleinstadt,2024,1.5,0,1.5,"
        + "3,4.25,7,,\n").contains("\n\"'=a, b\",,total,no,county,Kreis,,1,2,3,4,5,,,\n");
    Files.writeString(folder.resolve("costs.csv"), text);
    assertThat(CostsCsv.read(folder.resolve("costs.csv"))).isEqualTo(rows);
  }
}
