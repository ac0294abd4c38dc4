package org.sozialraum.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A crew of threads: the caller's own and as many more as hands are asked for. Its threads end with the program, or
 * when the crew is closed.
 *
 * <p>Whoever is free takes the next part, so a hand that is held up by other programs holds nobody else up: the caller
 * waits for parts that are under way, never for a thread that has none. Between two pieces of work threads look out for
 * the next one for some microseconds and then sleep. Nothing is allocated while the number of hands stays the same.
 */
public final class ThreadCrew implements Crew, AutoCloseable {
  /** How often a thread looks before it sleeps: some tens of microseconds, about what it takes to be woken. */
  private static final int LOOKS = 1000;
  private static final int HALF = 32;
  private static final long LOW = 0xFFFFFFFFL;

  /**
   * Number of the piece of work (high 32 bits) and parts of it that nobody has taken yet (low 32 bits). Both in one
   * word, so that nobody takes a part of a piece that is no longer the present one.
   */
  private final AtomicLong open = new AtomicLong();
  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Hand> others = new ArrayList<>();
  private volatile int wanted;
  private volatile Thread caller;
  // The present piece: written before it is opened and read after one of its parts was seen to be open.
  private Object owner;
  private Part<Object> part;
  private int parts;
  private boolean working;

  /** A crew of so many hands, the caller's included; at least 1. */
  public ThreadCrew(int hands) {
    hands(hands);
  }

  @Override
  public int hands() {
    return wanted;
  }

  /**
   * Asks for another number of hands, from the next piece of work on. Any thread may ask.
   *
   * @param hands the caller's included; at least 1
   */
  public void hands(int hands) {
    if (hands < 1) {
      throw new IllegalArgumentException("a crew needs at least one hand; found " + hands);
    }
    wanted = hands;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <O> void share(int ofParts, O whose, Part<? super O> toDo) {
    if (working) {
      throw new IllegalStateException("a crew does one piece of work at a time");
    }
    working = true;
    try {
      if (wanted != others.size() + 1) {
        fit(wanted - 1);
      }
      if (others.isEmpty() || ofParts < 2) {
        ALONE.share(ofParts, whose, toDo);
      } else {
        // The owner comes back to the part that was made for it.
        shareOut(ofParts, whose, (Part<Object>) toDo);
      }
    } finally {
      working = false;
    }
  }

  private void shareOut(int ofParts, Object whose, Part<Object> toDo) {
    owner = whose;
    part = toDo;
    parts = ofParts;
    caller = Thread.currentThread();
    unfinished.set(ofParts);
    open.set(((open.get() >>> HALF) + 1) << HALF | ofParts);
    for (int k = 0; k < others.size() && k + 1 < ofParts; k++) {
      others.get(k).wake();
    }
    takeParts();
    for (int looks = 0; unfinished.get() > 0; looks++) {
      if (looks < LOOKS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    owner = null;
    part = null;
    caller = null;
    Throwable thrown = failure.getAndSet(null);
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown != null) {
      // A part declares no other exceptions.
      throw (Error) thrown;
    }
  }

  /** Takes parts and does them while any is open. */
  private void takeParts() {
    for (long seen = open.get(); (seen & LOW) > 0; seen = open.get()) {
      Object whose = owner;
      Part<Object> toDo = part;
      int number = parts - (int) (seen & LOW);
      if (open.compareAndSet(seen, seen - 1)) {
        run(toDo, whose, number);
      }
    }
  }

  private void run(Part<Object> toDo, Object whose, int number) {
    try {
      if (failure.get() == null) {
        toDo.run(whose, number);
      }
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
    } finally {
      Thread waiting = caller;
      if (unfinished.decrementAndGet() == 0 && waiting != Thread.currentThread()) {
        LockSupport.unpark(waiting);
      }
    }
  }

  private void fit(int number) {
    while (others.size() > number) {
      others.remove(others.size() - 1).dismiss();
    }
    while (others.size() < number) {
      Hand hand = new Hand(others.size() + 2);
      others.add(hand);
      hand.start();
    }
  }

  /** Sends the other hands home. The crew still works, with the caller's hand, until more are asked for. */
  @Override
  public void close() {
    hands(1);
    fit(0);
  }

  /** One of the other hands. */
  private final class Hand extends Thread {
    private volatile boolean asleep;
    private volatile boolean dismissed;

    Hand(int number) {
      super("crew hand " + number);
      setDaemon(true);
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    void dismiss() {
      dismissed = true;
      LockSupport.unpark(this);
    }

    @Override
    public void run() {
      int looks = 0;
      while (!dismissed) {
        if ((open.get() & LOW) > 0) {
          takeParts();
          looks = 0;
        } else if (looks < LOOKS) {
          looks++;
          Thread.onSpinWait();
        } else {
          sleep();
        }
      }
    }

    private void sleep() {
      asleep = true;
      // Whoever opens work after this line sees that the hand is asleep; who did before is seen here.
      if ((open.get() & LOW) == 0 && !dismissed) {
        LockSupport.park(ThreadCrew.this);
      }
      asleep = false;
    }
  }
}
