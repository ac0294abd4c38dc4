package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observables;

/** The catalogue of what is measured, in the language asked for: names of files are the same in both. */
final class ObservableCatalogue {
  private ObservableCatalogue() {}

  /** Every observable with unit, labels, meaning and source. */
  static Catalogue whole(Language language) {
    List<List<String>> rows = new ArrayList<>();
    for (Observables.Observable each : Observables.all()) {
      rows.add(List.of(each.name(), each.unit().word().in(language), each.english(), each.german(),
          each.meaning().in(language), each.source().in(language), word(each.weekly() ? "week" : "year", language)));
    }
    List<String> columns = new ArrayList<>();
    for (String column : List.of("name", "unit", "English", "German", "counts", "source", "every")) {
      columns.add(word(column, language));
    }
    return new Catalogue(word("Observables", language), List.of(word("What is measured. Shares lie between 0 and 1,"
        + " points between 0 and 100. Every observable is reported per year and level; those of the municipality marked"
        + " \"week\" also per week.", language)), List.of(new Catalogue.Table("", columns, rows)));
  }

  private static String word(String english, Language language) {
    return Message.word("observe.catalogue", english).in(language);
  }
}
