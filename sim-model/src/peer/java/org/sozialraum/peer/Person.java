package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A resident: traits, state of mind, ties and what happens this week. What residents do stands in the rules. */
final class Person implements Serializable {
  private static final long serialVersionUID = 1;

  /** Youngest age of engagement and modes, in years. */
  static final int ADULT = 14;
  /** Youngest age of ties and memberships, in years. */
  static final int SCHOOL_CHILD = 6;
  static final Person[] NOBODY = {};

  private static final int WEEKS_PER_YEAR = 52;
  private static final int PUPIL = 3;
  private static final int MIDDLE = 1;

  final long id;
  final Home home;
  final int birthWeek;

  int tenureStart;
  int householdSize;
  boolean woman;
  int education;
  int income;
  boolean migrant;
  float mobility;
  int ageGroup;
  boolean parent;
  float timePressure;
  float trustSetPoint;
  float sociability;
  float likingToGoOut;
  float fearDisposition;
  float lonelinessDisposition;
  float closeTiesElsewhere;
  boolean moved;
  boolean turned14;
  boolean leftSchool;

  int askedByProjects;
  int askedByAgency;
  boolean visitedAtHome;
  float escort;

  /** At most three, without gaps. */
  final List<Association> memberships = new ArrayList<>(0);
  final List<Tie> ties = new ArrayList<>();
  /** Ties that fit until the next resettlement. */
  int roomForTies;
  float trust;
  float belonging;
  float fear;
  float loneliness;
  float efficacy;
  float experience;
  boolean engaged;
  Association engagedIn;
  float hours;
  boolean matched;
  int lastEngaged;
  float visitorTie;
  Mode mode;
  /** Null if unknown. */
  Mode modeLastYear;
  float usualOutings;
  float usualMeetings;
  float usualMeetingsWithKnown;
  float usualGroups;
  float usualVisits;
  /** What others may know this week: engaged at the end of last week. */
  boolean knownAsEngaged;
  /** What others may know this week: more ties than can be kept up at the end of last week. */
  boolean knownAsCrowded;

  final List<Visit> visits = new ArrayList<>(4);
  int outingsThisWeek;
  int visitsThisWeek;
  int groupsThisWeek;
  int meetingsThisWeek;
  int meetingsWithKnownThisWeek;
  Person[] proposals = NOBODY;
  float tieSum;
  float contactSum;
  AskedBy accepted = AskedBy.NOBODY;
  Association acceptedIn;

  /** Whose ask was accepted, in the order in which towns number it. */
  enum AskedBy { NOBODY, TIE, PROJECT, AGENCY }

  Person(long id, Home home, int birthWeek) {
    this.id = id;
    this.home = home;
    this.birthWeek = birthWeek;
  }

  Quarter quarter() {
    return home.quarter;
  }

  int age(int week) {
    return Math.floorDiv(week - birthWeek, WEEKS_PER_YEAR);
  }

  boolean isAdult(int week) {
    return age(week) >= ADULT;
  }

  /** Steps of schooling; pupils and children count as middle. */
  int schooling() {
    return education == PUPIL ? MIDDLE : education;
  }

  boolean isMember(Association association) {
    return memberships.contains(association);
  }

  /** Null for members of none. */
  Association firstMembership() {
    return memberships.isEmpty() ? null : memberships.get(0);
  }

  /** The tie to somebody; null if there is none. */
  Tie tieTo(Person other) {
    for (int k = 0; k < ties.size(); k++) {
      if (ties.get(k).other(this) == other) {
        return ties.get(k);
      }
    }
    return null;
  }

  /** Residents to whom both have ties. */
  int commonTies(Person other) {
    int common = 0;
    for (int k = 0; k < ties.size(); k++) {
      Person third = ties.get(k).other(this);
      if (third != other && third.tieTo(other) != null) {
        common++;
      }
    }
    return common;
  }
}
