package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code assumption-importance.csv}: the assumed settings that a difference hangs on most, with their rank. */
public final class AssumptionWeightsCsv {
  /** Name of the file. */
  public static final String NAME = "assumption-importance.csv";
  /** The first line. */
  public static final String HEADER =
      "variant,observable,rank,setting,rank_correlation,beyond_chance,chance_alone";

  private AssumptionWeightsCsv() {}

  /** A line of the file, with its end. */
  public static String line(AssumptionWeight weight, int rank) {
    return CsvText.field(weight.variant()) + ',' + CsvText.field(weight.observable()) + ',' + rank + ','
        + CsvText.field(weight.setting()) + ',' + Decimals.text(weight.correlation()) + ','
        + (weight.beyondChance() ? "yes" : "no") + ',' + Decimals.text(weight.chanceAlone()) + '\n';
  }

  /** Reads the lines back, in their order. */
  static List<AssumptionWeight> read(Path file) throws IOException {
    List<AssumptionWeight> weights = new ArrayList<>();
    SeriesCsv.eachLine(file, line -> weights.add(new AssumptionWeight(CsvText.name(line.get(0)),
        CsvText.name(line.get(1)), CsvText.name(line.get(3)), Decimals.finite(line.get(4)),
        line.get(5).equals("yes"), Decimals.finite(line.get(6)))));
    return weights;
  }
}
