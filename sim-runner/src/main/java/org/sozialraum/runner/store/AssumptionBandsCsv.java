package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** {@code assumption-bands.csv}: the luck of the simulation and the wider band over the assumptions, side by side. */
public final class AssumptionBandsCsv {
  /** Name of the file. */
  public static final String NAME = "assumption-bands.csv";
  /** The first line. */
  public static final String HEADER = "variant,observable,in_points,difference,diff_lower,diff_upper,wide_lower,"
      + "wide_upper,plausible_lower,plausible_upper,draws,draws_plausible,draws_same_direction,share_of_luck";

  private AssumptionBandsCsv() {}

  /** The table in the order of the bands. */
  public static String text(List<AssumptionBand> bands) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (AssumptionBand band : bands) {
      StringJoiner line = new StringJoiner(",", "", "\n").add(CsvText.field(band.variant()))
          .add(CsvText.field(band.observable())).add(band.points() ? "yes" : "no");
      for (double number : new double[] {band.mean(), band.lower(), band.upper(), band.wideLower(), band.wideUpper(),
          band.plausibleLower(), band.plausibleUpper()}) {
        line.add(Decimals.text(number));
      }
      text.append(line.add(Integer.toString(band.draws())).add(Integer.toString(band.plausible()))
          .add(Integer.toString(band.same())).add(Decimals.text(band.luck())));
    }
    return text.toString();
  }

  /** Reads the bands back. */
  static List<AssumptionBand> read(Path file) throws IOException {
    List<AssumptionBand> bands = new ArrayList<>();
    SeriesCsv.eachLine(file, line -> {
      double[] numbers = new double[7];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = Decimals.finite(line.get(3 + k));
      }
      bands.add(new AssumptionBand(CsvText.name(line.get(0)), CsvText.name(line.get(1)), line.get(2).equals("yes"),
          numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6],
          Integer.parseInt(line.get(10)), Integer.parseInt(line.get(11)), Integer.parseInt(line.get(12)),
          Decimals.finite(line.get(13))));
    });
    return bands;
  }
}
