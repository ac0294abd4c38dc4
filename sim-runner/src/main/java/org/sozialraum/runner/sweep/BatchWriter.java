package org.sozialraum.runner.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sozialraum.runner.database.Cell;
import org.sozialraum.runner.database.FailureRow;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.database.SweepStore;

/**
 * The one thread that writes into the store: it gathers what runs leave behind and commits it every second or every few
 * hundred rows, so that runs hardly ever wait for the disk and a power cut costs a second.
 */
final class BatchWriter implements AutoCloseable {
  private static final int WAITING = 4096;
  private static final int MOST_ROWS = 512;
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final SweepStore store;
  private final Runnable broken;
  private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::write, "store");
  private volatile RuntimeException failure;
  private volatile boolean closing;

  /**
   * A writer.
   *
   * @param broken told once if the store cannot be written any more
   */
  BatchWriter(SweepStore store, Runnable broken) {
    this.store = store;
    this.broken = broken;
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands over a {@link SweepStore.PointRow}, {@link Cell}, {@link RunRow} or {@link FailureRow}. */
  void add(Object row) {
    boolean interrupted = false;
    while (failure == null) {
      try {
        if (waiting.offer(row, 100, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException stop) {
        // The row of a finished run is worth the moment.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Object> batch = new ArrayList<>();
    long since = System.nanoTime();
    try {
      while (!closing || !waiting.isEmpty()) {
        Object row = waiting.poll(50, TimeUnit.MILLISECONDS);
        if (row != null) {
          batch.add(row);
          waiting.drainTo(batch, MOST_ROWS - batch.size());
        }
        if (batch.size() >= MOST_ROWS || !batch.isEmpty() && System.nanoTime() - since > PAUSE_NANOS) {
          commit(batch);
          since = System.nanoTime();
        }
      }
      commit(batch);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unwritable) {
      failure = unwritable;
      broken.run();
    }
  }

  private void commit(List<Object> batch) {
    if (!batch.isEmpty()) {
      store.commit(of(SweepStore.PointRow.class, batch), of(Cell.class, batch), of(RunRow.class, batch),
          of(FailureRow.class, batch));
      batch.clear();
    }
  }

  private static <T> List<T> of(Class<T> type, List<Object> batch) {
    return batch.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Writes the rest.
   *
   * @throws RuntimeException what the store said when it could not be written
   */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException stop) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
