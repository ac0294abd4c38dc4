package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.Coordination;

/**
 * Places open for the week: schools and parish halls share their rooms where culture and encounter are coordinated, and
 * what is open longer or nicer than last week is noted for the choice of goals.
 *
 * <p>Hours added to the usual ones: {@code .40 max(0, C - C0)} for coordination C of the quarter's services of culture,
 * sport and encounter above the usual C0, in whole hundredths, so that a slow drift does not change the choice of goals
 * every four weeks. Effect 5 of brief 3.7; step 3.
 */
public final class OpenPlaces implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of what is open. */
  public record Settings(
      @Quantity(meaning = "opening hours of schools and places of worship that full coordination adds over the usual",
          unit = "share", byDefault = .40, source = "brief 3.7, effect 5, assumption A-278") double sharedRooms)
      implements java.io.Serializable {}

  /** Steps of shared opening hours in a usual week's hours. */
  private static final float STEPS = 100;

  private final Settings settings;
  private final Coordination usual;
  private final boolean rooms;
  private transient float[] hours;
  private transient float[] appeal;

  /** What is open under settings, the usual coordination and switches. */
  public OpenPlaces(Settings settings, Coordination usual, Set<Mechanism> off) {
    this.settings = settings;
    this.usual = usual;
    rooms = !off.contains(Mechanism.SHARED_ROOMS);
  }

  @Override
  public String meaning() {
    return "places open, longer where rooms are shared";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("places.opening hours added over usual hours");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    if (rooms) {
      shareRooms(town);
    }
    if (differsFromLastWeek(town.places())) {
      town.places().changed();
    }
  }

  private void shareRooms(Town town) {
    Places places = town.places();
    for (int place = 0; place < places.count(); place++) {
      PlaceKind kind = places.kindOf(place);
      if (kind == PlaceKind.SCHOOL || kind == PlaceKind.WORSHIP) {
        float over = usual.over(town.supply(), places.quarter().of(place), Domain.CULTURE);
        if (over > 0) {
          float shared = Math.round(STEPS * (float) settings.sharedRooms() * over) / STEPS;
          places.hoursAdded().set(place, places.hoursAdded().of(place) + shared);
        }
      }
    }
  }

  /** Whether something is open longer, shorter, nicer or less nice than when this was asked last. */
  private boolean differsFromLastWeek(Places places) {
    int count = places.count();
    boolean differs = hours == null || hours.length < count;
    if (differs) {
      hours = new float[count + 16];
      appeal = new float[count + 16];
    }
    for (int place = 0; place < count; place++) {
      differs |= hours[place] != places.hoursAdded().of(place) || appeal[place] != places.appealAdded().of(place);
      hours[place] = places.hoursAdded().of(place);
      appeal[place] = places.appealAdded().of(place);
    }
    return differs;
  }
}
