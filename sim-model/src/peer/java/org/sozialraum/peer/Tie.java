package org.sozialraum.peer;

import java.io.Serializable;

/** A tie between two residents: one object that stands in the lists of both. */
final class Tie implements Serializable {
  private static final long serialVersionUID = 1;

  /** Kinds in the order in which towns number them. */
  enum Kind { NEIGHBOUR, FRIEND, KIN, ASSOCIATION }

  private static final int FOUR_WEEKS = 0b1111;

  final Person one;
  final Person two;
  Kind kind;
  float strength;
  /** Weeks with a meeting: bit 0 this week, bit 3 three weeks ago. */
  int lately;
  /** Week in which it was last tended; whoever of the two comes first does it for both. */
  int tendedIn = Integer.MIN_VALUE;

  Tie(Person one, Person two, Kind kind, float strength, int lately) {
    this.one = one;
    this.two = two;
    this.kind = kind;
    this.strength = strength;
    this.lately = lately;
  }

  /** A new tie of two who have just met: fellows of an association, or else neighbours. */
  static Tie between(Person one, Person other, float strength) {
    boolean fellows = one.memberships.stream().anyMatch(other::isMember);
    return new Tie(one, other, fellows ? Kind.ASSOCIATION : Kind.NEIGHBOUR, strength, 1);
  }

  Person other(Person self) {
    return self == one ? two : one;
  }

  void aWeekPasses() {
    lately = lately << 1 & FOUR_WEEKS;
  }

  void met() {
    lately |= 1;
  }

  boolean metThisWeek() {
    return (lately & 1) != 0;
  }
}
