package org.sozialraum.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ThreadCrewTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void everyPartIsDoneExactlyOnce(int hands) {
    try (ThreadCrew crew = new ThreadCrew(hands)) {
      assertThat(crew.hands()).isEqualTo(hands);
      for (int parts : new int[] {0, 1, 2, 5, 64, 1000}) {
        AtomicIntegerArray done = new AtomicIntegerArray(parts);
        for (int time = 1; time <= 20; time++) {
          crew.share(parts, done, AtomicIntegerArray::incrementAndGet);
          for (int part = 0; part < parts; part++) {
            assertThat(done.get(part)).as("part %d of %d", part, parts).isEqualTo(time);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void soManyPartsAreDoneAtOnceAsThereAreHands(int hands) {
    try (ThreadCrew crew = new ThreadCrew(hands)) {
      CountDownLatch allHere = new CountDownLatch(hands);
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      // Nobody ends a part before everybody has begun one.
      crew.share(hands, allHere, (latch, part) -> {
        threads.add(Thread.currentThread());
        latch.countDown();
        await(latch);
      });
      assertThat(threads).hasSize(hands).contains(Thread.currentThread());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("the others came, too").isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Plain numbers, each made from all of the round before: whatever is not seen in time ends in another number. */
  private static final class Rounds {
    private long[] before = new long[100];
    private long[] now = new long[100];

    void part(int number) {
      long sum = number;
      for (long each : before) {
        sum = 31 * sum + each;
      }
      now[number] = sum;
    }

    long after(Crew crew, int rounds) {
      for (int round = 0; round < rounds; round++) {
        crew.share(now.length, this, Rounds::part);
        long[] old = before;
        before = now;
        now = old;
      }
      return java.util.Arrays.hashCode(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void partsSeeWhatWasWrittenBeforeAndTheCallerSeesWhatPartsWrote(int hands) {
    try (ThreadCrew crew = new ThreadCrew(hands)) {
      assertThat(new Rounds().after(crew, 2000)).isEqualTo(new Rounds().after(Crew.ALONE, 2000));
    }
  }

  @Test
  void theNumberOfHandsCanBeChangedBetweenPiecesOfWork() {
    long alone = new Rounds().after(Crew.ALONE, 700);
    try (ThreadCrew crew = new ThreadCrew(1)) {
      Rounds rounds = new Rounds();
      long last = 0;
      for (int hands : new int[] {1, 4, 2, 7, 1, 3, 1}) {
        crew.hands(hands);
        last = rounds.after(crew, 100);
      }
      assertThat(last).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void whatAPartThrowsIsThrownOnceAllHaveStoppedAndTheCrewWorksOn(int hands) {
    try (ThreadCrew crew = new ThreadCrew(hands)) {
      AtomicInteger underWay = new AtomicInteger();
      for (int bad = 0; bad < 40; bad++) {
        int badPart = bad;
        assertThatThrownBy(() -> crew.share(40, underWay, (count, part) -> {
          count.incrementAndGet();
          try {
            if (part == badPart) {
              throw new IllegalStateException("part " + part + " fails");
            }
          } finally {
            count.decrementAndGet();
          }
        })).isInstanceOf(IllegalStateException.class).hasMessage("part " + bad + " fails");
        assertThat(underWay).hasValue(0);
      }
      assertThatThrownBy(() -> crew.share(3, crew, (owner, part) -> {
        throw new AssertionError("an error, too");
      })).isInstanceOf(AssertionError.class).hasMessage("an error, too");
      assertThat(new Rounds().after(crew, 10)).isEqualTo(new Rounds().after(Crew.ALONE, 10));
    }
  }

  @Test
  void aCrewDoesOnePieceOfWorkAtATime() {
    try (ThreadCrew crew = new ThreadCrew(2)) {
      assertThatThrownBy(() -> crew.share(2, crew, (owner, part) -> owner.share(2, owner, (within, other) -> { })))
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("one piece of work at a time");
      assertThat(new Rounds().after(crew, 10)).isEqualTo(new Rounds().after(Crew.ALONE, 10));
    }
  }

  @Test
  void aCrewNeedsAHand() {
    assertThatThrownBy(() -> new ThreadCrew(0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one hand");
  }

  @Test
  void threadsGoHomeWhenTheCrewIsClosed() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ThreadCrew crew = new ThreadCrew(3);
    CountDownLatch allHere = new CountDownLatch(3);
    crew.share(3, allHere, (latch, part) -> {
      threads.add(Thread.currentThread());
      latch.countDown();
      await(latch);
    });
    threads.remove(Thread.currentThread());
    assertThat(threads).hasSize(2).allMatch(Thread::isDaemon).allMatch(Thread::isAlive);
    crew.close();
    for (Thread each : threads) {
      each.join(30_000);
    }
    assertThat(threads).noneMatch(Thread::isAlive);
    assertThat(new Rounds().after(crew, 10)).as("the caller still works").isEqualTo(new Rounds().after(Crew.ALONE, 10));
  }

  @Test
  void sharingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (ThreadCrew crew = new ThreadCrew(2)) {
      Rounds rounds = new Rounds();
      for (int round = 0; round < 3000; round++) {
        crew.share(4, rounds, Rounds::part);
      }
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int round = 0; round < 10_000; round++) {
        crew.share(4, rounds, Rounds::part);
      }
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes for 10,000 pieces of work")
          .isLessThan(16 * 1024);
    }
  }

  @Test
  void rowsAreCutIntoPartsThatLeaveNothingOut() {
    for (int rows : new int[] {0, 1, 1023, 1024, 5000, 100_000, 3_000_000, Integer.MAX_VALUE}) {
      int parts = Cut.parts(rows);
      assertThat(parts).isBetween(1, 64);
      assertThat(Cut.first(0, parts, rows)).isZero();
      assertThat(Cut.first(parts, parts, rows)).isEqualTo(rows);
      for (int part = 0; part < parts; part++) {
        int length = Cut.first(part + 1, parts, rows) - Cut.first(part, parts, rows);
        assertThat(length).isBetween(rows / parts, rows / parts + 1);
      }
    }
  }
}
