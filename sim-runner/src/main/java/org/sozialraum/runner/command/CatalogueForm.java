package org.sozialraum.runner.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms a catalogue is printed in. */
enum CatalogueForm {
  /** For a terminal. */
  TEXT {
    @Override
    String print(Catalogue catalogue) {
      StringBuilder text = new StringBuilder();
      text.append(catalogue.title()).append('\n');
      catalogue.introduction().forEach(line -> text.append(wrapped(line, 0)));
      for (Catalogue.Table table : catalogue.tables()) {
        text.append('\n');
        if (!table.title().isEmpty()) {
          text.append(table.title()).append('\n');
        }
        int width = table.rows().stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
        for (List<String> row : table.rows()) {
          text.append(table.columns().size() == 2 ? pair(row, width) : row(table.columns(), row));
        }
        if (table.rows().isEmpty()) {
          text.append("  none\n");
        }
      }
      return text.toString();
    }
  },

  /** For documents. */
  MD {
    @Override
    String print(Catalogue catalogue) {
      StringBuilder text = new StringBuilder("# ").append(catalogue.title()).append('\n');
      catalogue.introduction().forEach(line -> text.append('\n').append(line).append('\n'));
      for (Catalogue.Table table : catalogue.tables()) {
        text.append('\n');
        if (!table.title().isEmpty()) {
          text.append("## ").append(table.title()).append("\n\n");
        }
        if (table.rows().isEmpty()) {
          text.append("None.\n");
          continue;
        }
        text.append(markdown(table.columns()));
        text.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        table.rows().forEach(row -> text.append(markdown(row)));
      }
      return text.toString();
    }
  },

  /** For programs. */
  JSON {
    @Override
    String print(Catalogue catalogue) {
      List<Object> tables = new ArrayList<>();
      for (Catalogue.Table table : catalogue.tables()) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int k = 0; k < cells.size(); k++) {
            row.put(table.columns().get(k), cells.get(k));
          }
          rows.add(row);
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("title", table.title());
        one.put("rows", rows);
        tables.add(one);
      }
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("title", catalogue.title());
      whole.put("introduction", catalogue.introduction());
      if (catalogue.data().isEmpty()) {
        whole.put("tables", tables);
      }
      whole.putAll(catalogue.data());
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      try {
        return new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(lines)
            .withArrayIndenter(lines)).writeValueAsString(whole) + "\n";
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException("maps of texts can always be written", impossible);
      }
    }
  };

  private static final int WIDTH = 100;
  private static final List<String> SENTENCES = List.of("meaning", "is", "counts");

  abstract String print(Catalogue catalogue);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name and meaning side by side. */
  private static String pair(List<String> row, int width) {
    int column = width + 4;
    String meaning = wrapped(row.get(1), column);
    return "  " + row.get(0) + meaning.substring(2 + row.get(0).length());
  }

  /** The first cell as a heading, sentences below it, then whatever is short. */
  private static String row(List<String> columns, List<String> row) {
    StringBuilder text = new StringBuilder("  ").append(row.get(0)).append('\n');
    List<String> narrow = new ArrayList<>();
    for (int k = 1; k < row.size(); k++) {
      if (SENTENCES.contains(columns.get(k))) {
        text.append(wrapped(row.get(k), 6));
      } else if (!row.get(k).isEmpty()) {
        narrow.add(columns.get(k) + " " + row.get(k));
      }
    }
    return text.append(wrapped(String.join(" · ", narrow), 6)).toString();
  }

  private static String wrapped(String sentence, int indentation) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(" ".repeat(indentation));
    for (String word : sentence.split(" ")) {
      if (line.length() > indentation && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indentation));
      }
      line.append(line.length() > indentation ? " " : "").append(word);
    }
    return text.append(line).append('\n').toString();
  }

  private static String markdown(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      line.append(' ').append(cell.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;")).append(" |");
    }
    return line.append('\n').toString();
  }
}
