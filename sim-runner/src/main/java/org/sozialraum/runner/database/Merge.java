package org.sozialraum.runner.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultsFolderRefused;

/**
 * Joins shards, or parts of a sweep from several machines, into one store: every run once, every cell, and those
 * failures that no part has a finished run for.
 */
public final class Merge {
  private Merge() {}

  /**
   * Joins folders into another one.
   *
   * @return the joined store, open
   * @throws ResultsFolderRefused if they are results of different things, naming what differs
   */
  public static DuckStore of(List<Path> parts, Path folder, Language language) {
    StoreMeta meta = null;
    for (Path part : parts) {
      try (DuckStore store = DuckStore.existing(part, language)) {
        if (meta == null) {
          meta = store.meta();
        }
        refuseOthers(parts.get(0), meta, part, store.meta(), language);
      }
    }
    DuckStore whole = DuckStore.open(folder, meta, language);
    boolean done = false;
    try {
      for (Path part : parts) {
        add(whole, part);
      }
      done = true;
      return whole;
    } finally {
      if (!done) {
        whole.close();
      }
    }
  }

  private static void refuseOthers(Path first, StoreMeta meta, Path part, StoreMeta there, Language language) {
    for (Map.Entry<String, String> each : meta.identity().entrySet()) {
      if (!each.getValue().equals(there.identity().get(each.getKey()))) {
        throw new ResultsFolderRefused(Message.of("sweep.merge.others", part,
            Message.of("sweep.thing." + each.getKey()), first).in(language));
      }
    }
    if (!meta.design().equals(there.design())) {
      throw new ResultsFolderRefused(
          Message.of("sweep.merge.others", part, Message.of("sweep.thing.design"), first).in(language));
    }
  }

  private static void add(DuckStore whole, Path part) {
    String file = Layout.text(part.resolve(SweepStore.NAME).toAbsolutePath().toString());
    try (Statement statement = whole.connection().createStatement()) {
      statement.execute("attach " + file + " as part (read_only)");
      statement.execute("begin transaction");
      try {
        for (String table : List.of("points", "cells", "series", "runs", "failures")) {
          statement.execute(Layout.add(table, "part." + table));
        }
        statement.execute("delete from failures where run in (select run from runs)");
        statement.execute("commit");
      } catch (SQLException failed) {
        statement.execute("rollback");
        throw failed;
      }
      statement.execute("detach part");
    } catch (SQLException failed) {
      throw Database.refused(part, failed, whole.language());
    }
  }
}
