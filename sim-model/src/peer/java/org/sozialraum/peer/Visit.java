package org.sozialraum.peer;

import java.io.Serializable;

/** One visit of a resident to a table. */
final class Visit implements Serializable {
  private static final long serialVersionUID = 1;

  final Person visitor;
  final Table table;
  /** How easily the visitor gets to talk here. */
  final float ease;
  /** Visits of the same resident to the same place that came before in this week. */
  final int before;

  Visit(Person visitor, Table table, float ease, int before) {
    this.visitor = visitor;
    this.table = table;
    this.ease = ease;
    this.before = before;
  }
}
