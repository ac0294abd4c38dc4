package org.sozialraum.runner.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Language;

/** Another process that writes into a store until it is killed or done. */
public final class StoreWriterFixture {
  /** Cells of a batch. */
  static final int BATCH = 50;
  private static final int POINTS = 1000;

  private StoreWriterFixture() {}

  static DuckStore open(Path folder) {
    return DuckStore.open(folder,
        new StoreMeta(Map.of("program", "p"), "d", List.of("start", "place"), List.of("end", "mean")), Language.EN);
  }

  private static String key(int number) {
    return String.format("%016x%016x", number * 0x9E3779B97F4A7C15L, number);
  }

  /** Stores cells from a number on; each brings its run, and each run one value of a series. */
  static void commit(DuckStore store, int first, int count) {
    List<SweepStore.PointRow> points = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<RunRow> runs = new ArrayList<>();
    for (int number = first; number < first + count; number++) {
      int point = number % POINTS;
      points.add(new SweepStore.PointRow(point, List.of(Integer.toString(point), "quarter " + point)));
      cells.add(new Cell(number / POINTS, point, 0, key(number)));
      runs.add(new RunRow(key(number), new double[] {number / 3.0, number % 7 == 0 ? Double.NaN : number}, -1, 0,
          List.of(new RunRow.SeriesValue(51, "quarter", "Nord", "engaged", number / 7.0))));
    }
    store.commit(points, cells, runs, List.of());
  }

  /** Arguments: the folder; how many cells to store and export, or nothing to go on until killed. */
  public static void main(String[] args) throws Exception {
    try (DuckStore store = open(Path.of(args[0]))) {
      int first = (int) store.counts().cells();
      System.out.println("open");
      if (args.length > 1) {
        int count = Integer.parseInt(args[1]);
        for (int number = 0; number < count; number += 2000) {
          commit(store, number, 2000);
        }
        Export export = new Export(store);
        export.csv(true);
        export.xlsx();
        return;
      }
      for (int number = first;; number += BATCH) {
        commit(store, number, BATCH);
        System.out.println(number + BATCH);
      }
    }
  }
}
