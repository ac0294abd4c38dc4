package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Engaged, active, passive or withdrawn: the mode of every resident from 14, with hysteresis.
 *
 * <p>Habits are averages over eight weeks, so that no single week decides. Engaged is whoever engages; active whoever
 * often meets people known or takes part; withdrawn whoever goes out little, meets hardly anybody <em>and</em> is
 * afraid, lonely or without belonging; passive is the rest. Entering needs more than staying (brief K21, K29). The
 * engaged are never withdrawn. Step 17.
 */
public final class Modes implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Mode of the engaged. */
  public static final byte ENGAGED = 0;
  /** Mode of the active. */
  public static final byte ACTIVE = 1;
  /** Mode of the passive, and of children. */
  public static final byte PASSIVE = 2;
  /** Mode of the withdrawn. */
  public static final byte WITHDRAWN = 3;

  /** Settings of modes. */
  public record Settings(
      @Quantity(meaning = "weeks over which habits are averaged", unit = "weeks", byDefault = 8, min = 1, max = 52,
          source = "brief K21") double averagedWeeks,
      @Quantity(meaning = "outings at or below which one can withdraw", unit = "per week", byDefault = 1.5, max = 5,
          source = "brief K21") double enterOutings,
      @Quantity(meaning = "meetings at or below which one can withdraw", unit = "per week", byDefault = 1.0, max = 3,
          source = "brief K21 (.5), restated for table draws, in which both sides of a meeting count; assumption A-46")
      double enterMeetings,
      @Quantity(meaning = "outings from which one is no longer withdrawn", unit = "per week", byDefault = 1.8, max = 5,
          source = "brief K21") double leaveOutings,
      @Quantity(meaning = "meetings from which one is no longer withdrawn", unit = "per week", byDefault = 1.25,
          max = 3, source = "brief K21 (.75), restated for table draws; assumption A-46") double leaveMeetings,
      @Quantity(meaning = "fear above which one can withdraw", unit = "share", byDefault = .5, source = "brief 3.3")
      double fear,
      @Quantity(meaning = "loneliness above which one can withdraw", unit = "share", byDefault = .5,
          source = "brief 3.3") double loneliness,
      @Quantity(meaning = "belonging below which one can withdraw", unit = "share", byDefault = .3,
          source = "brief 3.3") double belonging,
      @Quantity(meaning = "meetings with people known from which one is active", unit = "per week", byDefault = 1,
          max = 5, source = "brief K29") double activeMeetings,
      @Quantity(meaning = "association meetings and events from which one is active", unit = "per week",
          byDefault = .33, max = 3, source = "brief K29") double activeGroups,
      @Quantity(meaning = "share of these thresholds down to which one stays active", unit = "share", byDefault = .8,
          source = "assumption A-39: hysteresis as for the withdrawn") double stayActive)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Readiness readiness;

  /** Modes under settings; readiness is kept for what is told of a year. */
  public Modes(Settings settings, Readiness readiness) {
    this.settings = settings;
    this.readiness = readiness;
  }

  @Override
  public String meaning() {
    return "habits of eight weeks, and the mode of every resident: engaged, active, passive, withdrawn";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.mode", "residents.mode a year ago", "residents.potential a year ago",
        "residents.outings, average of 8 weeks", "residents.meetings, average of 8 weeks",
        "residents.meetings with people known, average of 8 weeks",
        "residents.association meetings and events, average of 8 weeks",
        "residents.visits to places, average of 8 weeks");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, Modes::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float share = (float) (1 / settings.averagedWeeks());
    if (Math.floorMod(shift.week(), Horizon.WEEKS_PER_YEAR) == 0) {
      rememberLastYear(residents, rows, shift.week(), youngest);
    }
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      float outings = averaged(residents.outingsAverage().of(resident), residents.outings().of(resident), share);
      float meetings = averaged(residents.meetingsAverage().of(resident), residents.meetings().of(resident), share);
      float known = averaged(residents.knownAverage().of(resident), residents.knownMeetings().of(resident), share);
      float groups = averaged(residents.groupAverage().of(resident), residents.groupMeetings().of(resident), share);
      residents.outingsAverage().set(resident, outings);
      residents.meetingsAverage().set(resident, meetings);
      residents.knownAverage().set(resident, known);
      residents.groupAverage().set(resident, groups);
      residents.visitsAverage().set(resident,
          averaged(residents.visitsAverage().of(resident), residents.visits().of(resident), share));
      if (residents.birthWeek().of(resident) <= youngest) {
        residents.mode().set(resident, mode(residents.mode().of(resident), residents.engaged().of(resident) != 0,
            outings, meetings, known, groups, residents.fear().of(resident), residents.loneliness().of(resident),
            residents.belonging().of(resident)));
      }
    }
  }

  /**
   * At the turn of the year the mode is kept, so that the flows between modes over the year can be counted, and the
   * readiness of those who have not engaged for a year, so that it can be told how many of the willing engaged.
   */
  private void rememberLastYear(Residents residents, Rows rows, int week, int youngest) {
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      boolean hasMode = residents.birthWeek().of(resident) <= youngest;
      residents.modeLastYear().set(resident, hasMode ? residents.mode().of(resident) : -1);
      boolean open = hasMode && week - residents.lastEngaged().of(resident) >= Horizon.WEEKS_PER_YEAR;
      residents.potentialLastYear().set(resident, open ? potential(residents, resident, week) : -1);
    }
  }

  private byte potential(Residents residents, int resident, int week) {
    return (byte) (Residents.WHOLE_POTENTIAL * Numeric.logistic(readiness.of(residents, resident, week)) + .5);
  }

  private static float averaged(float before, float now, float share) {
    return before + share * (now - before);
  }

  /** Mode of a resident from the mode before and the averaged habits per week. */
  byte mode(byte before, boolean engaged, float outings, float meetings, float known, float groups, float fear,
      float loneliness, float belonging) {
    if (engaged) {
      return ENGAGED;
    }
    boolean reason = fear > settings.fear() || loneliness > settings.loneliness() || belonging < settings.belonging();
    boolean withdrawn = reason && (before == WITHDRAWN
        ? outings < settings.leaveOutings() && meetings < settings.leaveMeetings()
        : outings <= settings.enterOutings() && meetings <= settings.enterMeetings());
    double needed = before == ACTIVE ? settings.stayActive() : 1;
    if (known >= needed * settings.activeMeetings() || groups >= needed * settings.activeGroups()) {
      return ACTIVE;
    }
    return withdrawn ? WITHDRAWN : PASSIVE;
  }
}
