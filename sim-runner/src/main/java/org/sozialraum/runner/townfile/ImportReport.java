package org.sozialraum.runner.townfile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sozialraum.message.Message;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan;

/**
 * What an import read, what it made of every row, column and place, and what it had to assume.
 *
 * @param plan the town; empty if problems were found
 * @param originLon longitude of the point from which metres count, degrees
 * @param originLat latitude of that point, degrees
 * @param sources files that were read
 * @param tables boundaries, population and indicators
 * @param places what became of the places; empty if there was no file of them
 * @param derived one sentence per thing that was calculated from what is published
 * @param assumed one sentence per thing that the data does not hold
 * @param notes what else a user should know
 * @param columns what columns were used for, as a file for --columns
 * @param margins what is published beside what is built of it; empty without a plan
 */
public record ImportReport(Optional<TownPlan> plan, double originLon, double originLat, List<Source> sources,
    List<TableTally> tables, Optional<PlaceTally> places, List<Message> derived, List<Message> assumed,
    List<Message> notes, String columns, Optional<PublishedAndBuilt> margins) {

  /** Nothing was read. */
  public static final ImportReport NONE = new ImportReport(Optional.empty(), 0, 0, List.of(), List.of(),
      Optional.empty(), List.of(), List.of(), List.of(), "");

  /** A report that compares nothing yet. */
  public ImportReport(Optional<TownPlan> plan, double originLon, double originLat, List<Source> sources,
      List<TableTally> tables, Optional<PlaceTally> places, List<Message> derived, List<Message> assumed,
      List<Message> notes, String columns) {
    this(plan, originLon, originLat, sources, tables, places, derived, assumed, notes, columns, Optional.empty());
  }

  /** The same report with what is published beside what is built of it. */
  ImportReport with(PublishedAndBuilt compared) {
    return new ImportReport(plan, originLon, originLat, sources, tables, places, derived, assumed, notes, columns,
        Optional.of(compared));
  }

  /** Copies the lists. */
  public ImportReport {
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
    derived = List.copyOf(derived);
    assumed = List.copyOf(assumed);
    notes = List.copyOf(notes);
  }

  /**
   * A file that was read.
   *
   * @param role what it was read as, such as {@code boundaries}
   * @param file name without folder
   * @param sha256 fingerprint of its bytes
   */
  public record Source(String role, String file, String sha256) {}

  /**
   * What became of a table: {@code read = used + unmapped + outside}.
   *
   * @param file name as the user gave it
   * @param features whether its rows are features of a map
   * @param read rows
   * @param used rows that belong to a quarter
   * @param unmapped rows that name no quarter, such as totals
   * @param outside rows of quarters that the boundaries do not hold
   * @param columns every column
   */
  public record TableTally(String file, boolean features, int read, int used, int unmapped, int outside,
      List<ColumnUse> columns) {
    /** Copies the list. */
    public TableTally {
      columns = List.copyOf(columns);
    }

    /** Columns that are used. */
    public int columnsUsed() {
      return (int) columns.stream().filter(ColumnUse::used).count();
    }
  }

  /**
   * What became of a column.
   *
   * @param heading as written
   * @param used whether the town holds something of it
   * @param role what it is used for, or why not
   */
  public record ColumnUse(String heading, boolean used, Message role) {}

  /**
   * What became of the places: {@code read = used + unmapped + outside}.
   *
   * @param file name as the user gave it
   * @param read objects
   * @param used meeting places inside a quarter
   * @param unmapped objects that are no meeting places
   * @param outside meeting places outside every quarter or without a position
   * @param withoutPosition those of them without a position
   * @param renamed places whose id occurred before
   * @param usedByKind meeting places inside a quarter by kind
   * @param unmappedByTag objects that are no meeting places by tag
   */
  public record PlaceTally(String file, int read, int used, int unmapped, int outside, int withoutPosition,
      int renamed, Map<PlaceKind, Integer> usedByKind, Map<String, Integer> unmappedByTag) {
    /** Copies the maps. */
    public PlaceTally {
      Map<PlaceKind, Integer> kinds = new EnumMap<>(PlaceKind.class);
      kinds.putAll(usedByKind);
      usedByKind = Collections.unmodifiableMap(kinds);
      unmappedByTag = Collections.unmodifiableMap(new TreeMap<>(unmappedByTag));
    }
  }

  /** The closing table in a language, {@code de} or {@code en}. */
  public String text(String lang) {
    return new ReportText(this, lang).text();
  }
}
