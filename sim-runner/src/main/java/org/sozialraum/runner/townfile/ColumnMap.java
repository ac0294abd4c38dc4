package org.sozialraum.runner.townfile;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A user's word on what columns are used for: per file, the role of each heading. What it leaves out is recognised. A
 * section {@link KindMap#SECTION} beside the files says which places are of which kind.
 */
final class ColumnMap {
  /** No word on any column. */
  static final ColumnMap NONE = new ColumnMap(null, Map.of(), KindMap.NONE);
  private static final int LARGEST = 1 << 20;
  

  /**
   * What is written of a heading.
   *
   * @param line line of the file
   * @param role what it is used for
   */
  record Entry(int line, String role) {}

  private final Findings findings;
  private final Map<String, Map<String, Entry>> files;
  private final KindMap kinds;

  private ColumnMap(Findings findings, Map<String, Map<String, Entry>> files, KindMap kinds) {
    this.findings = findings;
    this.files = files;
    this.kinds = kinds;
  }

  /** Reads the file that a request names; adds a problem for each thing in it that is not known. */
  static ColumnMap of(ImportRequest request, Problems problems) {
    if (request.columns().isEmpty()) {
      return NONE;
    }
    Findings findings = new Findings(problems, request.columns().get());
    String places = request.places().map(file -> file.getFileName().toString()).orElse("");
    Map<String, Map<String, Entry>> files = new LinkedHashMap<>();
    InputFile.read(request.columns().get(), LARGEST, "columns", findings)
        .ifPresent(bytes -> files.putAll(read(bytes, findings)));
    KindMap kinds = KindMap.of(Optional.ofNullable(files.remove(KindMap.SECTION)).orElse(Map.of()), findings);
    List<String> known = java.util.stream.Stream.concat(java.util.stream.Stream.concat(
        java.util.stream.Stream.of(request.population()), request.indicators().stream()), request.places().stream())
        .map(Path::getFileName).map(Path::toString).distinct().toList();
    files.forEach((file, columns) -> {
      int line = columns.values().stream().mapToInt(Entry::line).min().orElse(2) - 1;
      if (!known.contains(file)) {
        findings.add(line, "", Message.of("town.columns.no-file", file), Message.of("model.known", Message.list(known)),
            meant(file, known, "town.columns.remove-it"));
        return;
      }
      columns.forEach((heading, entry) -> check(file + "." + heading, entry, file.equals(places), findings));
    });
    return new ColumnMap(findings, files, kinds);
  }

  private static void check(String where, Entry entry, boolean ofPlaces, Findings findings) {
    List<String> known = ofPlaces ? ColumnRole.ofPlaces() : ColumnRole.all();
    boolean right = ofPlaces ? known.contains(entry.role()) : ColumnRole.heading(entry.role(), 0).isPresent();
    if (!right) {
      findings.add(entry.line(), where,
          Message.of(ofPlaces ? "town.columns.place-role" : "town.columns.role", entry.role(),
              String.join(", ", known)),
          meant(entry.role(), known, "town.columns.choose"));
    }
  }

  private static Message meant(String found, List<String> known, String otherwise) {
    return Problems.closest(found, known).map(near -> Message.of("model.did-you-mean", near))
        .orElse(Message.of(otherwise));
  }

  private static Map<String, Map<String, Entry>> read(byte[] bytes, Findings findings) {
    Map<String, Map<String, Entry>> files = new LinkedHashMap<>();
    int line = 1;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Iterator<Event> events = new Yaml(new LoaderOptions())
          .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text)).iterator();
      Map<String, Entry> section = null;
      String key = null;
      int depth = 0;
      while (events.hasNext()) {
        Event event = events.next();
        line = event.getStartMark().getLine() + 1;
        boolean fits = true;
        if (event instanceof MappingStartEvent) {
          depth++;
          fits = depth == 1 || depth == 2 && key != null;
          if (depth == 2 && fits) {
            section = new LinkedHashMap<>();
            fits = files.put(key, section) == null;
            key = null;
          }
        } else if (event instanceof MappingEndEvent) {
          depth--;
        } else if (event instanceof ScalarEvent scalar && depth > 0) {
          if (key == null) {
            key = scalar.getValue();
          } else {
            fits = depth == 2 && section.put(key, new Entry(line, scalar.getValue().strip())) == null;
            key = null;
          }
        } else {
          fits = event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.StreamEnd
              || event.getEventId() == Event.ID.DocumentStart || event.getEventId() == Event.ID.DocumentEnd;
        }
        if (!fits) {
          findings.add(line, "", "town.columns.shape");
          return Map.of();
        }
      }
    } catch (CharacterCodingException notUtf8) {
      findings.add(1, "", "town.columns.not-utf8");
      return Map.of();
    } catch (MarkedYAMLException broken) {
      int at = broken.getProblemMark() == null ? line : broken.getProblemMark().getLine() + 1;
      findings.add(at, "", "town.columns.broken");
      return Map.of();
    } catch (YAMLException broken) {
      findings.add(line, "", "town.columns.other-file");
      return Map.of();
    }
    return files;
  }

  /** Which places are of which kind. */
  KindMap kinds() {
    return kinds;
  }

  /** A table with the roles that are written for its file; adds a problem for each heading it does not have. */
  Sheet over(Sheet sheet) {
    Map<String, Entry> written = files.getOrDefault(Path.of(sheet.file()).getFileName().toString(), Map.of());
    if (written.isEmpty()) {
      return sheet;
    }
    Map<Integer, String> roles = new HashMap<>();
    List<String> known = IntStream.range(0, sheet.headings().size()).mapToObj(sheet::uniqueHeading).toList();
    written.forEach((heading, entry) -> {
      int column = known.indexOf(Findings.inert(heading));
      if (column < 0 && heading.matches("column \\d{1,4}")) {
        column = Integer.parseInt(heading.substring(7)) - 1;
      }
      if (column < 0 || column >= known.size()) {
        findings.add(entry.line(), "", Message.of("town.columns.no-column", heading, sheet.file()),
            Message.of("model.known", Message.list(known)), meant(heading, known, "town.columns.remove-line"));
      } else {
        roles.put(column, entry.role());
      }
    });
    return roles.isEmpty() ? sheet : sheet.with(roles);
  }
}
