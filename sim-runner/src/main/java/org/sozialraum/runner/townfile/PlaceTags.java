package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.town.PlaceKind;

/**
 * Which OSM tags make a place where residents meet: the project's one table, read from the top, the first line that
 * fits counts. What fits no line (bus stops, doctors, pharmacies, nursing homes, cinemas …) is read and counted by
 * its tag, but is no meeting place.
 */
final class PlaceTags {
  private record Line(String key, Set<String> values, PlaceKind kind) {
    boolean fits(Map<String, String> tags) {
      String value = tags.get(key);
      return value != null && (values.contains(value) || values.contains("*") && !value.equals("no"));
    }
  }

  private static final List<Line> TABLE = List.of(
      line("amenity", PlaceKind.COMMUNITY_CENTRE, "community_centre", "social_centre"),
      line("amenity", PlaceKind.YOUTH_CENTRE, "youth_centre"),
      line("amenity", PlaceKind.LIBRARY, "library"),
      line("amenity", PlaceKind.WORSHIP, "place_of_worship"),
      line("amenity", PlaceKind.SCHOOL, "school", "kindergarten", "childcare"),
      line("amenity", PlaceKind.SQUARE, "marketplace"),
      line("place", PlaceKind.SQUARE, "square"),
      line("leisure", PlaceKind.PLAYGROUND, "playground"),
      line("leisure", PlaceKind.PARK, "park", "garden", "common"),
      line("landuse", PlaceKind.PARK, "village_green"),
      line("leisure", PlaceKind.SPORTS, "sports_centre", "fitness_centre", "pitch", "sports_hall", "stadium", "track",
          "fitness_station", "ice_rink", "swimming_area"),
      line("amenity", PlaceKind.SPORTS, "public_bath", "gym"),
      line("shop", PlaceKind.SHOP, "supermarket", "bakery", "convenience", "butcher", "greengrocer", "general",
          "kiosk", "deli", "farm", "dairy", "pastry", "beverages", "chemist", "newsagent", "department_store", "mall",
          "variety_store"),
      line("amenity", PlaceKind.CAFE, "cafe", "pub", "bar", "restaurant", "biergarten", "fast_food", "ice_cream",
          "food_court"),
      line("shop", PlaceKind.CAFE, "coffee"),
      line("club", PlaceKind.CLUB_ROOM, "*"),
      line("leisure", PlaceKind.CLUB_ROOM, "club"),
      line("office", PlaceKind.CLUB_ROOM, "association"));

  /** Homes and wards are tagged as social facilities as well; nobody drops in there. */
  private static final Set<String> RESIDENTIAL = Set.of("nursing_home", "assisted_living", "group_home", "shelter",
      "hospice", "ambulatory_care");

  /** Stands for a category in words that no tag is known for. */
  static final String CATEGORY = "category";

  /** Keys that say what an object is, in the order in which one is chosen to count it by. */
  private static final List<String> MAIN_KEYS = List.of("amenity", "leisure", "shop", "highway", "railway",
      "public_transport", "tourism", "healthcare", "office", "craft", "club", "social_facility", "landuse", "natural",
      "historic", "man_made", "sport", "place", "building",
      CATEGORY);

  private PlaceTags() {}

  /** The table as lines of a document, in the order in which they count. */
  static List<String> rows() {
    return TABLE.stream().map(line -> "| `" + line.key() + "` | " + (line.values().contains("*") ? "any but `no`"
        : line.values().stream().sorted().map(value -> "`" + value + "`").collect(Collectors.joining(", "))) + " | "
        + line.kind().fileName() + " |").toList();
  }

  private static Line line(String key, PlaceKind kind, String... values) {
    return new Line(key, Set.of(values), kind);
  }

  /** The kind of meeting place that the tags describe; empty if it is none. */
  static Optional<PlaceKind> kind(Map<String, String> tags) {
    Optional<PlaceKind> special = forSomebody(tags);
    if (special.isPresent()) {
      return special;
    }
    return TABLE.stream().filter(line -> line.fits(tags)).map(Line::kind).findFirst();
  }

  /** Centres that say for whom they are. */
  private static Optional<PlaceKind> forSomebody(Map<String, String> tags) {
    String amenity = tags.getOrDefault("amenity", "");
    if (amenity.equals("community_centre") || amenity.equals("social_centre")) {
      String whom = tags.getOrDefault("community_centre:for", tags.getOrDefault("community_centre", ""));
      return isSenior(whom) ? Optional.of(PlaceKind.SENIOR_MEETING_PLACE)
          : isYouth(whom) ? Optional.of(PlaceKind.YOUTH_CENTRE) : Optional.empty();
    }
    if (amenity.equals("social_facility") && !RESIDENTIAL.contains(tags.getOrDefault("social_facility", ""))) {
      String whom = tags.getOrDefault("social_facility:for", "");
      return isSenior(whom) ? Optional.of(PlaceKind.SENIOR_MEETING_PLACE)
          : isYouth(whom) ? Optional.of(PlaceKind.YOUTH_CENTRE) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isSenior(String whom) {
    return whom.matches("(.*;)?\\s*(senior|seniors|elderly|senior_citizen)\\b.*");
  }

  private static boolean isYouth(String whom) {
    return whom.matches("(.*;)?\\s*(juvenile|youth|youth_centre|child|children)\\b.*");
  }

  /** The tag an object is counted by, such as {@code highway=bus_stop}; empty if it has none that says what it is. */
  static String mainTag(Map<String, String> tags) {
    for (String key : MAIN_KEYS) {
      String value = tags.get(key);
      if (value != null && !value.isEmpty()) {
        String detail = tags.getOrDefault(value, "");
        return key + "=" + value + (detail.isEmpty() || detail.equals("yes") ? "" : " (" + detail + ")");
      }
    }
    return "";
  }

  /** What the tags say about steps; empty if they say nothing. */
  static Optional<Boolean> barrierFree(Map<String, String> tags) {
    return switch (tags.getOrDefault("wheelchair", "")) {
      case "yes", "limited", "designated" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Assumed where the tags say nothing: open ground, shops and public houses are without steps, the rest is not. */
  static boolean barrierFreeUnlessSaid(PlaceKind kind) {
    return switch (kind) {
      case PARK, PLAYGROUND, SQUARE, SHOP, SCHOOL, LIBRARY, COMMUNITY_CENTRE, SENIOR_MEETING_PLACE -> true;
      case CAFE, WORSHIP, SPORTS, CLUB_ROOM, YOUTH_CENTRE -> false;
    };
  }
}
