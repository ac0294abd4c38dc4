package org.sozialraum.runner.townfile;

import org.sozialraum.town.PlaceKind;

/** The kinds of places in the two languages, for the import's tables. */
final class KindWords {
  private KindWords() {}

  static Words of(PlaceKind kind) {
    return new Words(kind.meaning(), switch (kind) {
      case PARK -> "Park oder Grünfläche";
      case PLAYGROUND -> "Spielplatz";
      case SQUARE -> "Platz oder Bank";
      case CAFE -> "Café oder Kneipe";
      case SHOP -> "Laden des täglichen Bedarfs";
      case WORSHIP -> "Gotteshaus";
      case SCHOOL -> "Schule oder Kita";
      case LIBRARY -> "Bibliothek";
      case SPORTS -> "Sportstätte";
      case CLUB_ROOM -> "Vereinsraum";
      case COMMUNITY_CENTRE -> "Nachbarschaftszentrum";
      case SENIOR_MEETING_PLACE -> "Seniorentreff";
      case YOUTH_CENTRE -> "Jugendzentrum";
    });
  }
}
