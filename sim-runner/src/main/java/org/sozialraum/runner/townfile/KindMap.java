package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.PlaceKind;

/**
 * A user's word on which places are where residents meet, and of what kind: by a tag such as {@code highway=bus_stop}
 * or by the word of a category column. It counts before the project's own tables {@link PlaceTags} and
 * {@link PlaceWords}.
 */
final class KindMap {
  /** Heading of these lines in the file on columns. */
  static final String SECTION = "kinds";
  /** Stands for a place where nobody meets. */
  static final String NO_PLACE = "none";
  /** The project's tables alone. */
  static final KindMap NONE = new KindMap(Map.of());

  /**
   * What the user wrote of a tag or word.
   *
   * @param line line of the file
   * @param kind kind of place; empty for none
   */
  private record Said(int line, Optional<PlaceKind> kind) {}

  private final Map<String, Said> said;
  private final Set<String> met = new HashSet<>();

  private KindMap(Map<String, Said> said) {
    this.said = said;
  }

  /** Reads the section; adds a problem for each kind that is not known. */
  static KindMap of(Map<String, ColumnMap.Entry> section, Findings findings) {
    Map<String, Said> said = new LinkedHashMap<>();
    List<String> known = Stream.concat(Arrays.stream(PlaceKind.values()).map(PlaceKind::fileName),
        Stream.of(NO_PLACE)).toList();
    section.forEach((written, entry) -> {
      Optional<PlaceKind> kind = Arrays.stream(PlaceKind.values())
          .filter(each -> each.fileName().equals(entry.role())).findFirst();
      if (!known.contains(entry.role())) {
        findings.add(entry.line(), SECTION + "." + written,
            Message.of("town.columns.place-role", entry.role(), String.join(", ", known)),
            Problems.closest(entry.role(), known).map(near -> Message.of("model.did-you-mean", near))
                .orElse(Message.of("town.columns.choose")));
      } else {
        said.put(written.contains("=") ? written.strip() : Heading.normal(written), new Said(entry.line(), kind));
      }
    });
    return new KindMap(said);
  }

  /** The kind of place that tags describe, by the user's word or else the project's tables; empty if none. */
  Optional<PlaceKind> kind(Map<String, String> tags) {
    String word = Heading.normal(tags.getOrDefault(PlaceTags.CATEGORY, ""));
    for (Map.Entry<String, Said> each : said.entrySet()) {
      int sign = each.getKey().indexOf('=');
      if (sign < 0 ? each.getKey().equals(word)
          : each.getKey().substring(sign + 1).equals(tags.get(each.getKey().substring(0, sign)))) {
        met.add(each.getKey());
        return each.getValue().kind();
      }
    }
    return PlaceTags.kind(tags);
  }

  /** What the report says of lines that no place fits. */
  List<Message> unmet(String file) {
    List<Message> unmet = new ArrayList<>();
    said.forEach((written, entry) -> {
      if (!met.contains(written)) {
        unmet.add(Message.of("report.no-place", file, entry.line(), Findings.inert(written)));
      }
    });
    return unmet;
  }
}
