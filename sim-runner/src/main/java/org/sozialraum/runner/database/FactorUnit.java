package org.sozialraum.runner.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Horizon;

/** The unit of a factor: that of the values of the scenario that it sets. */
public final class FactorUnit {
  private static final Pattern ITEM = Pattern.compile("(interventions|shocks)\\[([0-9]{1,6})]\\.(.+)");
  private static final String WORD = "word";

  private final Optional<Scenario> base;

  /** Units of factors over a scenario; without one those of its interventions and shocks are not known. */
  public FactorUnit(Optional<Scenario> base) {
    this.base = base;
  }

  /**
   * The unit in words.
   *
   * @param isNumber whether all its values are numbers
   */
  String of(Factor factor, boolean isNumber) {
    String unit = String.join(", ", all(factor));
    return !unit.isEmpty() ? unit : isNumber ? "as in the scenario" : WORD;
  }

  /** The units of all that it sets, as far as they are described. */
  public List<String> all(Factor factor) {
    return factor.paths().stream().map(this::of).flatMap(Optional::stream).distinct().toList();
  }

  /** The same without words, which have none. */
  public List<String> measured(Factor factor) {
    return all(factor).stream().filter(each -> !each.equals(WORD)).toList();
  }

  private Optional<String> of(String path) {
    Matcher item = ITEM.matcher(path);
    if (item.matches()) {
      List<?> items = base.<List<?>>map(each -> item.group(1).equals("shocks") ? each.shocks() : each.interventions())
          .orElse(List.of());
      int number = Integer.parseInt(item.group(2));
      return number < items.size() && items.get(number) instanceof Record record
          ? described(record.getClass(), item.group(3)) : Optional.empty();
    }
    int dot = path.indexOf('.');
    String rest = path.substring(dot + 1);
    return switch (dot < 0 ? "" : path.substring(0, dot)) {
      case "settings" -> described(Settings.class, rest);
      case "horizon" -> described(Horizon.class, rest);
      default -> Optional.empty();
    };
  }

  /** The unit of a described number; a value of a curve has that of the curve. */
  private static Optional<String> described(Class<? extends Record> type, String path) {
    String plain = path.replaceFirst("\\[[0-9]+]$", "");
    return Quantities.describe(type).stream().filter(each -> each.path().equals(plain))
        .map(Quantities.Described::unit).findFirst();
  }
}
