package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.town.Domain;

/** A resident: traits, state of mind, ties and what happens this week. What residents do stands in the rules. */
final class Person implements Serializable {
  private static final long serialVersionUID = 1;

  /** Youngest age of engagement and modes, in years. */
  static final int ADULT = 14;
  /** Youngest age of ties and memberships, in years. */
  static final int SCHOOL_CHILD = 6;
  static final Person[] NOBODY = {};

  /** Age from which residents are grown up, in years. */
  static final int GROWN_UP = 18;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int YEARS_TO_PARENTS = 15;
  private static final int MOST_COUNTED = 127;
  private static final int PUPIL = 3;
  private static final int MIDDLE = 1;

  final long id;
  final Home home;
  final int birthWeek;

  Role role;
  int tenureStart;
  int householdSize;
  boolean woman;
  int education;
  int income;
  boolean migrant;
  boolean languageBarrier;
  boolean employed;
  float mobility;
  int ageGroup;
  boolean parent;
  float timePressure;
  float trustSetPoint;
  float acceptanceSetPoint;
  float sociability;
  float likingToGoOut;
  float fearDisposition;
  float lonelinessDisposition;
  float closeTiesElsewhere;
  boolean turned14;
  boolean leftSchool;

  int askedByProjects;
  int askedByAgency;
  boolean visitedAtHome;
  float escort;
  boolean obliged;
  /** Parts taken this week: in a help exchange, in language support, in encounters on equal terms, in introductions. */
  boolean exchangesHelp;
  boolean languageSupport;
  boolean meetsOnEqualTerms;
  boolean isIntroduced;
  /** Steps of four weeks for which a consultation is still remembered. */
  int consulted;
  /** How far the last one went, plus 1, below 0 if it was ignored; 0 without one. */
  int heard;

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
  float acceptance;
  float institutionTrust;
  float youthReadiness;
  int weeksOfYouthService;
  boolean engaged;
  Association engagedIn;
  float hours;
  boolean matched;
  int lastEngaged;
  /** For voluntary work. */
  boolean trained;
  float visitorTie;
  Mode mode;
  /** Null if unknown. */
  Mode modeLastYear;
  float usualOutings;
  float usualMeetings;
  float usualMeetingsWithKnown;
  float usualGroups;
  float usualVisits;
  float unmetNeed;
  float serviceExperience;
  /** Help given over help received. */
  float reciprocity;
  Set<Domain> offersKnown = EnumSet.noneOf(Domain.class);
  Response response = Response.NONE;
  int lastHelped;
  int lastHelping;
  int needsOfYear;
  int metByNeighbours;
  int metByVolunteers;
  int metByServices;
  /** What others may know this week: engaged at the end of last week. */
  boolean knownAsEngaged;
  /** What others may know this week: trained at the end of last week. */
  boolean knownAsTrained;
  /** What others may know this week: more ties than can be kept up at the end of last week. */
  boolean knownAsCrowded;

  final List<Visit> visits = new ArrayList<>(4);
  int outingsThisWeek;
  int visitsThisWeek;
  int groupsThisWeek;
  int meetingsThisWeek;
  int meetingsWithKnownThisWeek;
  int meetingsAcrossOrigins;
  /** Whether one of them was on equal terms. */
  boolean metAsEqual;
  /** Needs of this week that nobody has met yet. */
  final List<Need> needs = new ArrayList<>(0);
  /** Needs of this week, met or not. */
  int needsFelt;
  final List<Helping.Help> helps = new ArrayList<>(0);
  Set<Domain> learned = EnumSet.noneOf(Domain.class);
  final List<Association> toLeave = new ArrayList<>(0);
  /** Null for none. */
  Association toJoin;
  Person[] proposals = NOBODY;
  float tieSum;
  float contactSum;
  AskedBy accepted = AskedBy.NOBODY;
  Association acceptedIn;

  /** Whose ask was accepted, in the order in which towns number it. */
  enum AskedBy { NOBODY, TIE, PROJECT, AGENCY }

  /** Roles in a household in the order in which towns number them. */
  enum Role { HEAD, PARTNER, CHILD, OTHER }

  /** Responses to unmet needs in the order in which towns number them. */
  enum Response { NONE, EXIT, VOICE, LOYALTY, NEGLECT }

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

  /** One more of something that is counted over a year, as far as it can be counted. */
  static int oneMore(int count) {
    return Math.min(MOST_COUNTED, count + 1);
  }

  /** A step of four weeks passes since the last consultation. */
  void forgetConsultation() {
    consulted = Math.max(0, consulted - 1);
    heard = consulted == 0 ? 0 : heard;
  }

  /** Who heads the household; null for nobody. */
  Person head() {
    return home.with(Role.HEAD, Integer.MAX_VALUE);
  }

  /** Parents with whom a child lives: head and partner, if they are enough years older. */
  List<Person> parents() {
    List<Person> parents = new ArrayList<>(2);
    if (role == Role.CHILD) {
      int bornBy = birthWeek - YEARS_TO_PARENTS * WEEKS_PER_YEAR;
      for (Role each : new Role[] {Role.HEAD, Role.PARTNER}) {
        Person parent = home.with(each, bornBy);
        if (parent != null) {
          parents.add(parent);
        }
      }
    }
    return parents;
  }

  /** Whether language keeps from something this week. */
  boolean hasBarrier() {
    return languageBarrier && !languageSupport;
  }

  boolean isMember(Association association) {
    return memberships.contains(association);
  }

  /** Null for members of none. */
  Association firstMembership() {
    return memberships.isEmpty() ? null : memberships.get(0);
  }

  boolean hasRoom() {
    return ties.size() < roomForTies;
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
