package org.sozialraum.town.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sozialraum.crew.Crew;

/** Columns that share rows. A subclass declares its columns once, by name, unit and role. */
public abstract class Table implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final List<Column> columns = new ArrayList<>();
  private final int initialCapacity;
  private int count;

  /** A table whose columns have room for this many rows. */
  protected Table(int capacity) {
    initialCapacity = capacity;
  }

  protected final ByteColumn bytes(String name, String unit, Role role) {
    return keep(new ByteColumn(name, unit, role, initialCapacity));
  }

  protected final IntColumn ints(String name, String unit, Role role) {
    return keep(new IntColumn(name, unit, role, initialCapacity));
  }

  protected final LongColumn longs(String name, String unit, Role role) {
    return keep(new LongColumn(name, unit, role, initialCapacity));
  }

  protected final FloatColumn floats(String name, String unit, Role role) {
    return keep(new FloatColumn(name, unit, role, initialCapacity));
  }

  private <C extends Column> C keep(C column) {
    columns.add(column);
    return column;
  }

  /** All columns, in the order of their declaration. */
  public final List<Column> columns() {
    return Collections.unmodifiableList(columns);
  }

  /** Rows in use. */
  public final int count() {
    return count;
  }

  /** Sets the rows in use, making room if needed; new rows hold whatever stood there before. */
  public final void resize(int rows) {
    if (!columns.isEmpty() && rows > columns.get(0).capacity()) {
      int roomy = rows + rows / 32 + 64;
      for (Column column : columns) {
        column.grow(roomy);
      }
    }
    count = rows;
  }

  /** Rows that fit without growing. */
  public final int capacity() {
    return columns.isEmpty() ? 0 : columns.get(0).capacity();
  }

  /** Reorders all columns: row k takes what stood in {@code oldRow[k]}. */
  public final void reorder(int[] oldRow, int newCount, Column.Scratch scratch, Crew crew) {
    scratch.fit(capacity());
    // By index: an iterator would be allocated in every resettlement.
    for (int k = 0; k < columns.size(); k++) {
      scratch.reorder(columns.get(k), oldRow, newCount, crew);
      // The swapped-in array may be shorter than the other columns' when the scratch was made earlier.
      columns.get(k).grow(capacity());
    }
    count = newCount;
  }

  /** Bytes per row over all columns. */
  public final int bytesPerRow() {
    return columns.stream().mapToInt(Column::bytes).sum();
  }
}
