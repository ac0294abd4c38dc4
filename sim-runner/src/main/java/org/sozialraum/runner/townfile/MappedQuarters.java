package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The quarters of the boundaries file, once it is known by which of their properties the tables name them.
 *
 * @param keyProperty property that is the key
 * @param nameProperty property with the names; empty if there is none
 * @param districtProperty property with the districts; empty if there is none
 * @param features objects of each quarter, in the order of the file; several where a quarter has several features
 */
record MappedQuarters(String keyProperty, String nameProperty, String districtProperty,
    List<List<MapObject>> features) {
  static final Pattern KEY_LIKE = Pattern.compile("(?i)key|code|nr|number|kennung"
      + "|.*(id|_code|_key|_nr|nummer|schluessel|schlüssel)");
  /** Keys stand among the first columns; a limit keeps a hostile table from taking hours. */
  private static final int MOST_SEARCHED = 100;
  private static final List<String> NAMES = List.of("name", "plr_name", "plrname", "ot_name", "bezeichnung", "label",
      "title", "ortsteil", "stadtteil", "quartier", "wohnviertel", "planungsraum");
  private static final List<String> DISTRICTS = List.of("district", "bezirksregion", "bzr_name", "stadtbezirk",
      "bezirk", "bez_name", "ortsamt", "stadtteil", "distrikt");

  /**
   * How a table names the quarters.
   *
   * @param property property of the boundaries whose values it holds
   * @param column column that holds them
   * @param matched distinct values that occur in both
   */
  record Join(String property, int column, int matched) {}

  /** Text of a quarter's key. */
  String key(int quarter) {
    return features.get(quarter).get(0).properties().get(keyProperty);
  }

  /** Name of a quarter; its key if it has no name. */
  String name(int quarter) {
    String name = features.get(quarter).get(0).properties().getOrDefault(nameProperty, "");
    return name.isEmpty() ? key(quarter) : name;
  }

  /** District of a quarter, or what to use instead. */
  String district(int quarter, String otherwise) {
    String district = features.get(quarter).get(0).properties().getOrDefault(districtProperty, "");
    return district.isEmpty() ? otherwise : Findings.name(district);
  }

  /** Number of quarters. */
  int count() {
    return features.size();
  }

  /** Row of each quarter by the value of one of its properties. */
  Map<String, Integer> by(String property) {
    Map<String, Integer> rows = new HashMap<>();
    for (int k = 0; k < count(); k++) {
      String value = features.get(k).get(0).properties().get(property);
      if (value != null) {
        rows.putIfAbsent(value, k);
      }
    }
    return rows;
  }

  /** The quarters as the population table names them; empty if it names none. */
  static Optional<MappedQuarters> of(List<MapObject> objects, Sheet population) {
    return join(objects, population).map(join -> {
      Map<String, List<MapObject>> byKey = new LinkedHashMap<>();
      for (MapObject each : objects) {
        String key = each.properties().get(join.property());
        if (key != null && !key.isEmpty()) {
          byKey.computeIfAbsent(key, unknown -> new ArrayList<>()).add(each);
        }
      }
      String key = idBeside(join.property(), objects, byKey.size());
      return new MappedQuarters(key, named(objects, NAMES, ""), named(objects, DISTRICTS, key),
          List.copyOf(byKey.values()));
    });
  }

  /** A table that names quarters by name still gets the boundaries' id as their key, if each has its own. */
  private static String idBeside(String property, List<MapObject> objects, int count) {
    if (KEY_LIKE.matcher(property).matches()) {
      return property;
    }
    for (String other : objects.get(0).properties().keySet()) {
      Set<String> values = values(objects, other);
      if (KEY_LIKE.matcher(other).matches() && objects.size() == count && values.size() == count
          && !values.contains("")) {
        return other;
      }
    }
    return property;
  }

  private static String named(List<MapObject> objects, List<String> wanted, String except) {
    for (String name : wanted) {
      for (String property : objects.get(0).properties().keySet()) {
        if (Heading.normal(property).equals(name) && !property.equals(except)) {
          return property;
        }
      }
    }
    return "";
  }

  private static Set<String> values(List<MapObject> objects, String property) {
    return objects.stream().map(each -> each.properties().getOrDefault(property, "")).collect(Collectors.toSet());
  }

  /** How a further table names these quarters; empty if no column names at least half of its rows or of them. */
  Optional<Join> join(Sheet sheet) {
    return join(features.stream().map(parts -> parts.get(0)).toList(), sheet);
  }

  /**
   * The property and column that belong together: keys before names before anything else, so that one wrong key is
   * found as such and not hidden by a right name; among these the pair with most matches.
   */
  private static Optional<Join> join(List<MapObject> objects, Sheet sheet) {
    return join(objects, sheet, false).or(() -> join(objects, sheet, true));
  }

  /** Whether a heading names no figure, so that its column may name quarters. */
  static boolean mayBeKey(String heading) {
    return Heading.of(heading).figure().filter(figure -> figure != Figure.NAME).isEmpty();
  }

  /** @param spelling whether other spellings of a key match it, if they can mean no other */
  private static Optional<Join> join(List<MapObject> objects, Sheet sheet, boolean spelling) {
    Set<String> properties = new LinkedHashSet<>();
    objects.stream().limit(50).forEach(each -> properties.addAll(each.properties().keySet()));
    List<Set<String>> columns = new ArrayList<>();
    for (int column = 0; column < Math.min(MOST_SEARCHED, sheet.headings().size()); column++) {
      int at = column;
      columns.add(sheet.rows().stream().map(row -> row.cells().get(at)).filter(cell -> !cell.isEmpty())
          .map(cell -> spelling ? Spellings.form(cell) : cell).collect(Collectors.toSet()));
    }
    Join best = null;
    int bestTier = 3;
    for (String property : properties.stream().limit(MOST_SEARCHED).toList()) {
      Set<String> values = values(objects, property);
      values.remove("");
      if (values.size() * 2 < objects.size()) {
        continue; // shared by many features: a district, not the quarter itself
      }
      if (spelling) {
        if (!Spellings.areApart(values)) {
          continue;
        }
        values = values.stream().map(Spellings::form).collect(Collectors.toSet());
      }
      int tier = KEY_LIKE.matcher(property).matches() ? 0 : NAMES.contains(Heading.normal(property)) ? 1 : 2;
      for (int column = 0; column < columns.size(); column++) {
        if (sheet.keyColumn() >= 0 && sheet.keyColumn() != column) {
          continue; // the user names the key
        }
        Set<String> cells = columns.get(column);
        int matched = 0;
        for (String cell : cells) {
          matched += values.contains(cell) ? 1 : 0;
        }
        boolean enough = matched * 2 >= Math.min(values.size(), cells.size()) && matched > 0;
        if (spelling) {
          // Small counts look like codes without zeros, so figures are no keys here.
          enough &= tier < 2 && matched * 2 >= values.size() && (sheet.keyColumn() == column
              || mayBeKey(sheet.headings().get(column)));
        }
        if (enough && (tier < bestTier || tier == bestTier && best != null && matched > best.matched())) {
          best = new Join(property, column, matched);
          bestTier = tier;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
