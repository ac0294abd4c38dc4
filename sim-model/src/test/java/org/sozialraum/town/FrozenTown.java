package org.sozialraum.town;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.town.column.Column;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** A town at one moment, bit for bit: every column of every table, ties, and the disorder that municipalities share. */
public final class FrozenTown {
  /** Name of all ties together, as processes declare them. */
  public static final String TIES = "ties";
  /** Name of the disorder that municipalities share, as processes declare it. */
  public static final String SHARED_DISORDER = "municipalities.passing disorder";
  /** Name of the factor on contacts of the whole town, as processes declare it. */
  public static final String CONTACTS = "town.contacts";

  private final Map<String, long[]> bits = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Set<String> fractions = new HashSet<>();

  private FrozenTown(Town town) {
    freeze("residents", town.residents());
    freeze("dwellings", town.dwellings());
    freeze("quarters", town.quarters());
    freeze("places", town.places());
    freeze("associations", town.associations());
    freeze("offers", town.offers());
    freeze("supply", town.supply());
    freeze("stakeholders", town.stakeholders());
    freeze("stakeholder nodes", town.stakeholders().nodes());
    bits.put(CONTACTS, new long[] {Float.floatToRawIntBits(town.contacts())});
    roles.put(CONTACTS, Role.CAUSE);
    fractions.add(CONTACTS);
    float[] shared = town.municipalNoise();
    bits.put(SHARED_DISORDER, new long[shared.length]);
    roles.put(SHARED_DISORDER, Role.OUTCOME);
    for (int municipality = 0; municipality < shared.length; municipality++) {
      bits.get(SHARED_DISORDER)[municipality] = Float.floatToRawIntBits(shared[municipality]);
    }
    bits.put(TIES, tieBits(town));
    roles.put(TIES, Role.OUTCOME);
  }

  /** Freezes a town; the town itself stays as it is. */
  public static FrozenTown of(Town town) {
    return new FrozenTown(town);
  }

  private void freeze(String name, Table table) {
    for (Column column : table.columns()) {
      long[] values = new long[table.count()];
      for (int row = 0; row < values.length; row++) {
        values[row] = column.bits(row);
      }
      bits.put(name + "." + column.name(), values);
      roles.put(name + "." + column.name(), column.role());
      if (column instanceof FloatColumn) {
        fractions.add(name + "." + column.name());
      }
    }
  }

  /** One fingerprint of the ties of each resident, in the order of their slots. */
  private static long[] tieBits(Town town) {
    Ties ties = town.ties();
    long[] values = new long[town.residents().count()];
    for (int resident = 0; resident < values.length; resident++) {
      long mixed = ties.free(resident);
      for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
        mixed = 31 * mixed + town.residents().id().of(ties.others()[slot]);
        mixed = 31 * mixed + Float.floatToRawIntBits(ties.strengths()[slot]);
        mixed = 31 * mixed + 16 * ties.kinds()[slot] + ties.lately()[slot];
      }
      values[resident] = mixed;
    }
    return values;
  }

  /** Names of the columns that differ from an earlier moment; a table with other rows differs in all its columns. */
  public Set<String> changedSince(FrozenTown earlier) {
    Set<String> changed = new TreeSet<>();
    bits.forEach((name, values) -> {
      if (!Arrays.equals(values, earlier.bits.get(name))) {
        changed.add(name);
      }
    });
    return changed;
  }

  /** Rows of a column that differ from an earlier moment; rows that were added count. */
  public int rowsChangedSince(FrozenTown earlier, String column) {
    long[] now = bits.get(column);
    long[] before = earlier.bits.get(column);
    int changed = Math.abs(now.length - before.length);
    for (int row = 0; row < Math.min(now.length, before.length); row++) {
      changed += now[row] != before[row] ? 1 : 0;
    }
    return changed;
  }

  /** Rows of a column whose number is greater than at an earlier moment; rows that were added had 0 before. */
  public int rowsGrownSince(FrozenTown earlier, String column) {
    return rows(earlier, column, 1);
  }

  /** Rows of a column whose number is smaller than at an earlier moment; rows that were added had 0 before. */
  public int rowsShrunkSince(FrozenTown earlier, String column) {
    return rows(earlier, column, -1);
  }

  private int rows(FrozenTown earlier, String column, int sign) {
    long[] before = earlier.bits.get(column);
    int rows = 0;
    for (int row = 0; row < bits.get(column).length; row++) {
      double was = row < before.length ? earlier.number(column, row) : 0;
      rows += Double.compare(number(column, row), was) == sign ? 1 : 0;
    }
    return rows;
  }

  private double number(String column, int row) {
    long value = bits.get(column)[row];
    return fractions.contains(column) ? Float.intBitsToFloat((int) value) : value;
  }

  /** What a column is in the chain of causes. */
  public Role roleOf(String column) {
    return roles.get(column);
  }

  /** All columns, as processes write them. */
  public Set<String> columns() {
    return bits.keySet();
  }
}
