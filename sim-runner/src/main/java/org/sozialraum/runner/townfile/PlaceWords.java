package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.town.PlaceKind;

/** What words of a category column mean as OSM tags: the project's one table beside {@link PlaceTags}. */
final class PlaceWords {
  private static final List<String> KEYS = List.of("amenity", "leisure", "shop", "place", "landuse", "club", "office");
  private static final Map<String, Map<String, String>> TABLE = new LinkedHashMap<>();

  static {
    tags("leisure=park", "park", "parkanlage", "gruenanlage", "gruenflaeche", "garten", "green_area", "green_space");
    tags("leisure=playground", "playground", "spielplatz", "kinderspielplatz");
    tags("leisure=pitch", "bolzplatz", "sportplatz", "sports_ground");
    tags("leisure=sports_centre", "sports", "sport", "sportanlage", "sportstaette", "sporthalle", "turnhalle",
        "schwimmbad", "hallenbad", "freibad", "sports_hall", "gym", "fitnessstudio");
    tags("place=square", "square", "platz", "stadtplatz");
    tags("amenity=marketplace", "markt", "marktplatz", "wochenmarkt", "market");
    tags("amenity=cafe", "cafe", "kaffee", "kneipe", "gaststaette", "gastronomie", "gasthaus", "coffee_shop", "bistro");
    tags("shop=supermarket", "supermarkt", "lebensmittel", "laden", "discounter", "nahversorger", "shop", "grocery");
    tags("shop=bakery", "baeckerei", "baecker");
    tags("amenity=place_of_worship", "worship", "kirche", "moschee", "synagoge", "gotteshaus", "kapelle",
        "kirchengemeinde", "church", "mosque", "synagogue", "temple");
    tags("amenity=school", "schule", "grundschule", "oberschule", "gymnasium", "gesamtschule", "primary_school");
    tags("amenity=kindergarten", "kita", "kindertagesstaette", "kindertageseinrichtung", "krippe", "hort", "daycare",
        "day_care", "nursery");
    tags("amenity=library", "bibliothek", "buecherei", "stadtbibliothek", "stadtteilbibliothek");
    tags("club=yes", "club_room", "verein", "vereinsheim", "vereinsraum", "vereinshaus", "club", "association");
    tags("amenity=community_centre", "community_centre", "community_center", "nachbarschaftszentrum",
        "nachbarschaftshaus", "stadtteilzentrum", "stadtteiltreff", "buergerhaus", "buergerzentrum",
        "gemeinschaftshaus", "gemeindezentrum", "quartierszentrum", "quartierstreff", "familienzentrum",
        "mehrgenerationenhaus", "treffpunkt", "begegnungszentrum", "soziokulturelles_zentrum");
    tags("amenity=community_centre community_centre:for=senior", "senior_meeting_place", "seniorentreff",
        "seniorenbegegnungsstaette", "seniorenclub", "seniorenfreizeitstaette", "seniorenbuero", "senior_centre");
    tags("amenity=youth_centre", "jugendzentrum", "jugendclub", "jugendtreff", "jugendhaus", "youth_club",
        "jugendfreizeiteinrichtung", "jugendfreizeitstaette", "kinder_und_jugendzentrum");
  }

  private PlaceWords() {}

  /** The table as lines of a document. */
  static List<String> rows() {
    Map<PlaceKind, List<String>> words = new EnumMap<>(PlaceKind.class);
    TABLE.forEach((word, tags) -> words.computeIfAbsent(PlaceTags.kind(tags).orElseThrow(), kind -> new ArrayList<>())
        .add(word));
    return words.entrySet().stream().map(entry -> "| " + entry.getKey().fileName() + " | "
        + String.join(", ", entry.getValue()) + " |").toList();
  }

  private static void tags(String written, String... words) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : written.split(" ")) {
      tags.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
    for (String word : words) {
      TABLE.put(word, tags);
    }
  }

  /** Tags of a category: a word in English or German, a tag such as {@code amenity=cafe}, or its value alone. */
  static Optional<Map<String, String>> tags(String category) {
    String[] parts = category.split("[=:]", 2);
    if (parts.length == 2 && KEYS.contains(parts[0].strip())) {
      return Optional.of(Map.of(parts[0].strip(), parts[1].strip()));
    }
    String word = Heading.normal(category);
    for (String form : List.of(word, word.replaceAll("s$", ""), word.replaceAll("n$", ""), word.replaceAll("en$", ""),
        word.replaceAll("e$", ""), word.replaceAll("plaetze$", "platz"), word.replaceAll("haeuser$", "haus"))) {
      if (TABLE.containsKey(form)) {
        return Optional.of(TABLE.get(form));
      }
    }
    for (String key : KEYS) {
      Map<String, String> tag = Map.of(key, word);
      Optional<PlaceKind> kind = key.equals("club") ? Optional.empty() : PlaceTags.kind(tag);
      if (kind.isPresent()) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
