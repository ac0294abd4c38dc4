package org.sozialraum.runner.command;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.chart.InterventionNames;

/** What stakeholders can do: for each instrument what it changes, its dates and what it costs, then its settings. */
final class InterventionCatalogue {
  private InterventionCatalogue() {}

  static Catalogue whole() {
    List<Catalogue.Table> tables = new ArrayList<>();
    List<List<String>> meanings = new ArrayList<>();
    List<Object> data = new ArrayList<>();
    Interventions.known().forEach((word, type) -> meanings.add(List.of(word, byDefault(type).meaning())));
    tables.add(new Catalogue.Table("In short", List.of("name", "meaning"), meanings));
    Interventions.known().forEach((word, type) -> {
      Catalogue.Table settings = ParameterCatalogue.table("", type);
      tables.add(facts(word, type));
      tables.add(settings);
      data.add(data(word, type, settings));
    });
    return new Catalogue("Interventions", List.of("What stakeholders can do. They change causes only: places,"
        + " occasions, being asked, light, upkeep, services, meetings of stakeholders. Each is an item of the list"
        + " \"interventions\" of a scenario. Costs and dates are those that hold when a scenario says nothing else; the"
        + " running cost is paid from the first week of setting up and times intensity, and one-off costs are divided by"
        + " the years of their life, without interest."), tables, Map.of("interventions", data));
  }

  private static Intervention byDefault(Class<? extends Record> type) {
    return (Intervention) Quantities.defaults(type);
  }

  /** The instrument in one quarter, or in several where it names its quarters. */
  private static Intervention in(Class<? extends Record> type, List<String> quarters) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Record defaults = Quantities.defaults(type);
    for (int k = 0; k < components.length; k++) {
      values[k] = components[k].getName().equals("quarters") ? quarters
          : Quantities.valueOf(defaults, components[k]);
    }
    return (Intervention) Quantities.build(type, values);
  }

  private static Intervention.Cost cost(Class<? extends Record> type) {
    return in(type, List.of("1")).cost();
  }

  /** What the cost is for: the whole instrument, or each of something that it can have several of. */
  private static String per(Class<? extends Record> type) {
    for (RecordComponent each : type.getRecordComponents()) {
      if (each.getName().equals("networks")) {
        return "municipality";
      }
    }
    return in(type, List.of("1", "2")).cost().annual() > cost(type).annual() ? "quarter" : "whole";
  }

  private static int setupWeeks(Intervention each) {
    return each.operatingFrom() - each.startWeek();
  }

  private static Catalogue.Table facts(String word, Class<? extends Record> type) {
    Intervention each = byDefault(type);
    Intervention.Cost cost = cost(type);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("changes", String.join(", ", each.changes().stream()
        .map(change -> change.direction().words() + ": " + change.column())
        .toList())));
    rows.add(List.of("dates", setupWeeks(each) + " weeks of setting up, then "
        + (each.weeks() == 0 ? "as long as the run lasts" : each.weeks() + " weeks of work") + "; "
        + (each.rampWeeks() == 0 ? "the whole dose at once" : "63 % of the dose after " + each.rampWeeks()
            + " weeks of work")));
    String per = switch (per(type)) {
      case "quarter" -> " and quarter";
      case "municipality" -> " and municipality";
      default -> "";
    };
    String once = cost.once() == 0 ? "" : "; once " + euros(cost.once()) + ", over " + cost.lifeYears()
        + " years, so that a year costs " + euros(cost.annual());
    rows.add(List.of("cost", euros(cost.perYear()) + " per year" + per + once + "; prices of " + cost.priceYear() + "; "
        + cost.source()));
    String number = Interventions.numberOf(word);
    return new Catalogue.Table((number.isEmpty() ? "" : number + " ") + word + " (" + InterventionNames.of(word, "de")
        + ")", List.of("what", "is"), rows);
  }

  private static String euros(double amount) {
    return String.format(Locale.ROOT, "%,.0f euros", amount);
  }

  private static Map<String, Object> data(String word, Class<? extends Record> type, Catalogue.Table settings) {
    Intervention each = byDefault(type);
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("number", Interventions.numberOf(word));
    whole.put("name", word);
    whole.put("english", InterventionNames.of(word, "en"));
    whole.put("german", InterventionNames.of(word, "de"));
    whole.put("meaning", each.meaning());
    List<Object> changes = new ArrayList<>();
    for (Intervention.Change change : each.changes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("column", change.column());
      one.put("direction", change.direction().words());
      changes.add(one);
    }
    whole.put("changes", changes);
    Map<String, Object> dates = new LinkedHashMap<>();
    dates.put("setup_weeks", setupWeeks(each));
    dates.put("ramp_weeks", each.rampWeeks());
    dates.put("weeks", each.weeks() == 0 ? null : each.weeks());
    whole.put("dates", dates);
    Intervention.Cost cost = cost(type);
    Map<String, Object> money = new LinkedHashMap<>();
    money.put("per", per(type));
    money.put("running_per_year", number(cost.perYear()));
    money.put("once", number(cost.once()));
    money.put("life_years", cost.once() == 0 ? null : cost.lifeYears());
    money.put("annual", number(cost.annual()));
    money.put("price_year", cost.priceYear());
    money.put("source", cost.source());
    whole.put("cost", money);
    List<Object> rows = new ArrayList<>();
    for (List<String> cells : settings.rows()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int k = 0; k < cells.size(); k++) {
        row.put(settings.columns().get(k), cells.get(k));
      }
      rows.add(row);
    }
    whole.put("settings", rows);
    return whole;
  }

  /** A number as JSON writes it, whole where it is. */
  private static Number number(double amount) {
    return amount == Math.rint(amount) ? (Number) (long) amount : (Number) amount;
  }
}
