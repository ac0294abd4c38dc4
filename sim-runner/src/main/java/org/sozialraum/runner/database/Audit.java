package org.sozialraum.runner.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;

/** Whether a folder of a sweep holds together: the store in itself, and the files as they were described. */
public final class Audit {
  private static final long LARGEST = 64L << 20;
  private static final Set<String> TABLES = Set.of(Export.RUNS, Export.POINTS, Export.FAILURES, Export.SERIES);

  private final DuckStore store;

  /** The audit of a store. */
  public Audit(DuckStore store) {
    this.store = store;
  }

  /** What is wrong; nothing if all is well. */
  public List<Message> problems() throws IOException {
    List<Message> problems = new ArrayList<>();
    count(problems, "sweep.audit.open", "select count(*) from cells c where not exists (select 1 from runs r where"
        + " r.run = c.run) and not exists (select 1 from failures f where f.run = c.run)");
    count(problems, "sweep.audit.no-point",
        "select count(*) from cells c where not exists (select 1 from points p where p.point = c.point)");
    count(problems, "sweep.audit.twice", "select (select count(*) from (select run from runs group by run having"
        + " count(*) > 1)) + (select count(*) from (select 1 from cells group by replication, point, arm having"
        + " count(*) > 1)) + (select count(*) from (select 1 from points group by point having count(*) > 1))");
    problems.addAll(files());
    return problems;
  }

  private void count(List<Message> problems, String key, String sql) {
    try (Statement statement = store.connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      if (rows.getLong(1) > 0) {
        problems.add(Message.of(key, store.folder(), Message.count(rows.getLong(1))));
      }
    } catch (SQLException failed) {
      throw Database.refused(store.folder(), failed, store.language());
    }
  }

  /** Files that are not as {@code datapackage.json} describes them, or no longer show what the store holds. */
  private List<Message> files() throws IOException {
    List<Message> problems = new ArrayList<>();
    Path described = store.folder().resolve(Datapackage.NAME);
    if (!Files.isRegularFile(described)) {
      return List.of(Message.of("sweep.audit.undescribed", store.folder(), Datapackage.NAME));
    }
    JsonNode root;
    try {
      root = Files.size(described) > LARGEST ? MissingNode.getInstance()
          : new ObjectMapper().readTree(Files.readAllBytes(described));
    } catch (JsonProcessingException damaged) {
      root = MissingNode.getInstance();
    }
    if (root.path("resources").isEmpty()) {
      problems.add(Message.of("sweep.audit.changed", store.folder(), Datapackage.NAME));
    }
    for (JsonNode each : root.path("resources")) {
      String name = each.path("path").asText();
      Optional<Path> file = inside(name);
      if (file.isEmpty()) {
        problems.add(Message.of("sweep.audit.missing", store.folder(), name));
      } else if (!each.path("hash").asText().equals("sha256:" + Datapackage.sha256(file.get()))) {
        problems.add(Message.of("sweep.audit.changed", store.folder(), name));
      } else if (TABLES.contains(name)
          && !each.path("hash").asText().equals("sha256:" + new Export(store).digest(name))) {
        problems.add(Message.of("sweep.audit.stale", store.folder(), name));
      }
    }
    return problems;
  }

  /** A file beside the store; a description from elsewhere may name any file of the computer. */
  private Optional<Path> inside(String name) {
    try {
      Path file = store.folder().resolve(name).normalize();
      return Optional.of(file).filter(each -> each.startsWith(store.folder().normalize()) && Files.isRegularFile(each));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  /**
   * Some rows with finished runs, drawn so that each row has the same chance; the same for the same number and seed.
   *
   * @param number how many; all of them if there are fewer
   */
  public List<DuckStore.Row> sample(int number, long seed) throws IOException {
    List<DuckStore.Row> sample = new ArrayList<>();
    long[] seen = {0};
    // A reservoir (Vitter 1985), so that rows need not be counted or kept.
    store.rows(row -> {
      if (row.outputs().isEmpty()) {
        return;
      }
      long at = seen[0]++;
      if (sample.size() < number) {
        sample.add(row);
      } else {
        long place = (long) (Chance.unit(Chance.hash(seed, at, 11)) * (at + 1));
        if (place < number) {
          sample.set((int) place, row);
        }
      }
    });
    return sample;
  }
}
