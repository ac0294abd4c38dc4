package org.sozialraum.runner.townfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.town.PlaceKind;

/** Writes down what columns were used for, as a file that a user corrects and gives back with --columns. */
final class ColumnGuess {
  private static final int MOST_KINDS = 40;

  private final StringBuilder text = new StringBuilder("# What each column was used for. To change it, correct a copy"
      + " and import again with --columns.\n# Roles: " + String.join(", ", ColumnRole.all())
      + ";\n# figures may end with count, percent or share. Roles of places: "
      + String.join(", ", ColumnRole.ofPlaces()) + ".\n");

  /** Adds a table of quarters with the role of each of its columns. */
  void add(Sheet sheet, List<String> roles, List<Message> reasons) {
    begin(sheet);
    for (int k = 0; k < roles.size(); k++) {
      line(sheet.uniqueHeading(k), roles.get(k), reasons.get(k).in(Language.EN));
    }
  }

  /** Adds a table of places. */
  void add(Sheet sheet, Map<PlaceTable.Role, Integer> columns) {
    begin(sheet);
    for (int k = 0; k < sheet.headings().size(); k++) {
      int column = k;
      line(sheet.uniqueHeading(k), columns.entrySet().stream().filter(entry -> entry.getValue() == column)
          .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT)).findFirst()
          .orElse(sheet.role(k).orElse("tag")), "");
    }
  }

  /** Names the places that were not used, as lines to be taken into a section on kinds. */
  void addKinds(ImportReport.PlaceTally places) {
    text.append("\n# Kinds of places follow the table in docs/towns.md. To change it, write lines such as these.\n"
        + "# Kinds: ").append(Arrays.stream(PlaceKind.values()).map(PlaceKind::fileName)
        .collect(Collectors.joining(", "))).append(", ").append(KindMap.NO_PLACE).append(".\n# ")
        .append(KindMap.SECTION).append(":\n");
    places.unmappedByTag().entrySet().stream().filter(entry -> entry.getKey().matches("[^ ()…]+=[^()…]+"))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_KINDS).forEach(entry -> text.append("#   ").append(quoted(entry.getKey()
            .replaceFirst("^" + PlaceTags.CATEGORY + "=", ""))).append(": ").append(KindMap.NO_PLACE).append("  # ")
            .append(entry.getValue()).append(" places\n"));
  }

  private void begin(Sheet sheet) {
    text.append('\n').append(quoted(java.nio.file.Path.of(sheet.file()).getFileName().toString())).append(":\n");
  }

  private void line(String heading, String role, String reason) {
    text.append("  ").append(quoted(heading)).append(": ").append(role);
    text.append(role.equals(ColumnRole.UNUSED) && !reason.isEmpty() ? "  # " + Findings.inert(reason) : "").append('\n');
  }

  private static String quoted(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\d_ .-]*[\\p{L}\\d_]") && !name.matches("(?i)true|false|yes|no|null|on|off")
        ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  String text() {
    return text.toString();
  }
}
