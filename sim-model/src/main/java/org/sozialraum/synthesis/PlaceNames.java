package org.sozialraum.synthesis;

import org.sozialraum.town.PlaceKind;

/** German names of kinds of places, for places that nobody has named. */
final class PlaceNames {
  private PlaceNames() {}

  static String of(PlaceKind kind) {
    return switch (kind) {
      case PARK -> "Grünanlage";
      case PLAYGROUND -> "Spielplatz";
      case SQUARE -> "Platz";
      case CAFE -> "Café";
      case SHOP -> "Laden";
      case WORSHIP -> "Kirche";
      case SCHOOL -> "Schule";
      case LIBRARY -> "Bücherei";
      case SPORTS -> "Sportplatz";
      case CLUB_ROOM -> "Vereinsraum";
      case COMMUNITY_CENTRE -> "Nachbarschaftszentrum";
      case SENIOR_MEETING_PLACE -> "Seniorentreff";
      case YOUTH_CENTRE -> "Jugendtreff";
    };
  }
}
