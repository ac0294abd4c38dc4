package org.sozialraum.crew;

/**
 * A crew does the numbered parts of a piece of work, in any order or at once.
 *
 * <p>Work must be cut so that no part reads what another part of the same piece writes; then every crew leaves the same
 * bits behind. What was written before is seen by every part, and what the parts wrote is seen by the caller
 * afterwards. A crew does one piece of work at a time, and is never part of a town's state.
 *
 * <pre>{@code
 * crew.share(parts, this, Ties::carryOver);   // calls carryOver(0), carryOver(1), … of this
 * }</pre>
 */
public interface Crew {

  /**
   * One part of a piece of work. Written as a method of the owner's class, such as {@code Ties::carryOver}, it
   * allocates nothing.
   *
   * @param <O> whose work it is
   */
  @FunctionalInterface
  interface Part<O> {
    /** Does one part, numbered from 0. */
    void run(O owner, int number);
  }

  /** One hand: does the parts one after the other, in their order. */
  Crew ALONE = new Crew() {
    @Override
    public int hands() {
      return 1;
    }

    @Override
    public <O> void share(int parts, O owner, Part<? super O> part) {
      for (int number = 0; number < parts; number++) {
        part.run(owner, number);
      }
    }
  };

  /** How many parts can be done at once, the caller's hand included; at least 1. */
  int hands();

  /**
   * Does all parts and returns when they are done. What a part throws is thrown to the caller once no part is under way
   * any more; parts that had not begun by then are left out, and the crew can be used again.
   *
   * @param parts how many parts there are, 0 or more
   * @param owner whose work it is; handed to every part
   * @param part is run once for each number below {@code parts}
   * @param <O> whose work it is
   */
  <O> void share(int parts, O owner, Part<? super O> part);
}
