package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** {@code costs.csv}: what each intervention costs, where, and whom it reaches for that. */
public final class CostsCsv {
  /** Name of the file. */
  public static final String NAME = "costs.csv";
  /** The first line. */
  public static final String HEADER = "variant,number,intervention,left_of_budget,level,unit,price_year,"
      + "running_per_year,once,annual,spent_in_observed_years,spent,occasions,persons,cost_per_person";

  private CostsCsv() {}

  /** The table in the order of the rows. */
  public static String text(List<CostRow> rows) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (CostRow row : rows) {
      StringJoiner line = new StringJoiner(",", "", "\n").add(CsvText.field(row.variant()))
          .add(row.isTotal() ? "" : Integer.toString(row.number())).add(CsvText.field(row.word()))
          .add(row.leftOfBudget() ? "yes" : "no").add(row.level().fileName()).add(CsvText.field(row.unit()))
          .add(row.priceYear() == 0 ? "" : Integer.toString(row.priceYear()));
      for (double number : new double[] {row.perYear(), row.once(), row.annual(), row.spentObserved(), row.spent(),
          row.occasions(), row.persons(), row.perPerson()}) {
        line.add(Decimals.text(number));
      }
      text.append(line);
    }
    return text.toString();
  }

  /** Reads the rows back. */
  static List<CostRow> read(Path file) throws IOException {
    List<CostRow> rows = new ArrayList<>();
    SeriesCsv.eachLine(file, line -> {
      double[] numbers = new double[8];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = Decimals.parse(line.get(7 + k));
      }
      rows.add(new CostRow(CsvText.name(line.get(0)), line.get(1).isEmpty() ? -1 : Integer.parseInt(line.get(1)),
          CsvText.name(line.get(2)), line.get(3).equals("yes"), SeriesCsv.level(line.get(4)),
          CsvText.name(line.get(5)), line.get(6).isEmpty() ? 0 : Integer.parseInt(line.get(6)), numbers[0], numbers[1],
          numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]));
    });
    return rows;
  }
}
