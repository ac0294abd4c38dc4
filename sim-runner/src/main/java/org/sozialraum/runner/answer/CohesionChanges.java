package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultTables;

/** What a variant changes in the nine dimensions of cohesion. The index of all nine is never told without them. */
public final class CohesionChanges {
  private static final List<String> DIMENSIONS = List.of("cohesion:networks", "cohesion:trust", "cohesion:diversity",
      "cohesion:identification", "cohesion:institutions", "cohesion:justice", "cohesion:solidarity", "cohesion:rules",
      "cohesion:participation");
  private static final String INDEX = "cohesion";

  private CohesionChanges() {}

  /** A row for each dimension that was recorded, the index last; none without dimensions. Points of 100. */
  public static List<Effects.Row> rows(ResultTables tables, String variant) {
    List<Effects.Row> rows = new ArrayList<>(TownRows.of(tables, variant, DIMENSIONS));
    if (!rows.isEmpty()) {
      rows.addAll(TownRows.of(tables, variant, List.of(INDEX)));
    }
    return rows;
  }

  /**
   * Which dimensions are higher, lower, or not shown to differ; then the index; none without dimensions, or for the
   * reference.
   */
  public static List<Statement> of(ResultTables tables, String variant) {
    List<Effects.Row> dimensions = TownRows.of(tables, variant, DIMENSIONS);
    if (dimensions.isEmpty() || variant.equals(tables.reference())) {
      return List.of();
    }
    List<Statement> all = new ArrayList<>(new RowList(dimensions, "", Message.of("answer.at.dimensions"),
        tables.smallestEffect()).statements("answer.cohesion.higher", "answer.cohesion.lower",
        "answer.cohesion.not-shown"));
    Sentence sentence = new Sentence(tables, variant);
    Standing.town(tables, variant).stream().filter(row -> row.observable().equals(INDEX)).findFirst()
        .ifPresent(row -> all.add(sentence.of(sentence.town(), Difference.of(tables, row), false)));
    all.add(Statement.plain("answer.cohesion.level"));
    return all;
  }
}
