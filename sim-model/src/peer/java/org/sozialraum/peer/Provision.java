package org.sozialraum.peer;

import java.io.Serializable;

/** Needs of one domain in one quarter, and what meets them. */
final class Provision implements Serializable {
  private static final long serialVersionUID = 1;

  /** Hours a week that instruments add, and those of them that come to the home. */
  float hoursAdded;
  float hoursAtHome;
  /** Shares of services: low-threshold, open in the evening. */
  float lowThreshold;
  float evening;
  /** Share of needs that are spared one hand-over. */
  float handOversSaved;
  /** Share of residents who are told of offers in a week. */
  float told;
  /** How closely services work together, and what that leaves of their hours. */
  float coordination;
  float hoursLeft;

  /** Hours sought a week, averaged. */
  float servicesSought;
  float volunteersSought;
  int needs;
  int byNeighbours;
  int byVolunteers;
  int byServices;
  /** Hours that volunteers of the quarter can give this week. */
  double volunteerHours;
  /** Chance that a volunteer has time this week. */
  float volunteersFree;
  /** Hours of services for the quarter this week, without those that instruments add. */
  double serviceHours;
  /** Chance that a service has time this week. */
  double servicesFree;

  void yearBegins() {
    needs = 0;
    byNeighbours = 0;
    byVolunteers = 0;
    byServices = 0;
  }
}
