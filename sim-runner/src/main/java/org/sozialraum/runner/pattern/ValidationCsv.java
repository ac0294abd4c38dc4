package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.Locale;
import org.sozialraum.runner.store.CsvText;
import org.sozialraum.runner.store.Decimals;

/** {@code validation.csv}: published figures beside the model's, one line each. */
public final class ValidationCsv {
  /** Name of the file. */
  public static final String NAME = "validation.csv";
  /** The first line. */
  public static final String HEADER = "id,meaning,unit,target,from,to,value,lower,upper,pass,use,source";

  private ValidationCsv() {}

  /** The whole file; numbers that there are none of stay empty. */
  public static String text(List<Measured> all) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Measured each : all) {
      Pattern pattern = each.pattern();
      text.append(CsvText.field(pattern.id())).append(',').append(CsvText.field(pattern.meaning())).append(',')
          .append(CsvText.field(pattern.unit()));
      for (double number : new double[] {pattern.target(), pattern.from(), pattern.to(), each.value().mean(),
          each.value().lower(), each.value().upper()}) {
        text.append(',').append(Double.isInfinite(number) ? "" : Decimals.text(number));
      }
      text.append(',').append(CsvText.field(each.verdict().word())).append(',')
          .append(pattern.use().name().toLowerCase(Locale.ROOT)).append(',').append(CsvText.field(pattern.source()))
          .append('\n');
    }
    return text.toString();
  }
}
