package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does which run when, and who helps whom. */
@Timeout(30)
class RunPoolTest {

  @Test
  void whatATaskAddsIsDoneBeforeLaterReplications() {
    RunPool pool = new RunPool(1, 1);
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    for (int replication = 0; replication < 3; replication++) {
      int number = replication;
      pool.add(number, () -> {
        done.add("past " + number);
        pool.add(number, () -> done.add("variant " + number));
      });
    }
    pool.doAll();
    assertThat(done).containsExactly("past 0", "variant 0", "past 1", "variant 1", "past 2", "variant 2");
  }

  @Test
  void handsWithoutATaskHelpThoseUnderWay() throws InterruptedException {
    RunPool pool = new RunPool(2, 6);
    List<Integer> alone = Collections.synchronizedList(new ArrayList<>());
    List<Integer> two = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch seen = new CountDownLatch(2);
    for (int k = 0; k < 2; k++) {
      pool.add(k, () -> {
        both.countDown();
        await(both);
        two.add(pool.handsEach());
        seen.countDown();
        await(seen);
      });
    }
    pool.add(2, () -> { });
    pool.doAll();
    assertThat(two).containsExactly(3, 3);
    RunPool single = new RunPool(2, 6);
    single.add(0, () -> alone.add(single.handsEach()));
    single.doAll();
    assertThat(alone).containsExactly(6);
    assertThat(new RunPool(2, 1).handsEach()).isEqualTo(1);
  }

  @Test
  void aWorkerWaitsForTasksThatTasksUnderWayMayAdd() {
    RunPool pool = new RunPool(3, 3);
    List<String> threads = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch together = new CountDownLatch(3);
    pool.add(0, () -> {
      for (int k = 0; k < 3; k++) {
        pool.add(0, () -> {
          together.countDown();
          // Only three workers at once get past this line.
          await(together);
          threads.add(Long.toString(Thread.currentThread().getId()));
        });
      }
    });
    pool.doAll();
    assertThat(threads).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void cancellingEndsTasksUnderWayAndBeginsNoOther() {
    RunPool pool = new RunPool(1, 1);
    List<String> done = new ArrayList<>();
    pool.add(0, () -> {
      pool.cancel();
      pool.orEnd();
      done.add("not reached");
    });
    pool.add(1, () -> done.add("not begun"));
    pool.doAll();
    assertThat(done).isEmpty();
    assertThat(pool.isCancelled()).isTrue();
  }

  @Test
  void anErrorThatNoTaskReportsEndsThePool() {
    RunPool pool = new RunPool(2, 2);
    pool.add(0, () -> {
      throw new LinkageError("a class is missing");
    });
    pool.add(1, () -> { });
    assertThatThrownBy(pool::doAll).isInstanceOf(LinkageError.class).hasMessage("a class is missing");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
