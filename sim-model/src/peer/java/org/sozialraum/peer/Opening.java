package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.town.Domain;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.OpenPlaces.Settings;
import org.sozialraum.week.supply.Coordination;

/** Places open for the week, longer where rooms are shared; docs/model.md, section 3.4. */
final class Opening implements Serializable {
  private static final long serialVersionUID = 1;

  private static final float HUNDREDTHS = 100;

  private final Settings settings;
  private final Coordination coordination;
  private final boolean roomsAreShared;
  private final PeerTown town;

  Opening(Settings settings, Coordination coordination, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.coordination = coordination;
    this.town = town;
    roomsAreShared = !off.contains(Mechanism.SHARED_ROOMS);
  }

  /** Opens all places. */
  void step() {
    for (Place place : town.places) {
      float hours = place.hoursByInstruments + shared(place);
      if (hours != place.hoursAdded || place.appealByInstruments != place.appealAdded) {
        place.hoursAdded = hours;
        place.appealAdded = place.appealByInstruments;
        town.placesChanged = true;
      }
    }
  }

  private float shared(Place place) {
    boolean hasRooms = place.kind == PlaceKind.SCHOOL || place.kind == PlaceKind.WORSHIP;
    float beyond = hasRooms && roomsAreShared
        ? Coordinating.beyondUsual(coordination, place.quarter, Domain.CULTURE) : 0;
    return beyond <= 0 ? 0 : Math.round(HUNDREDTHS * (float) settings.sharedRooms() * beyond) / HUNDREDTHS;
  }
}
