package org.sozialraum.week;

import java.util.Arrays;
import org.sozialraum.RecordedTown;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.Visits;
import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;

/**
 * The small town with 300 residents who are all alike, so that a reader can compute in the head what happens to them:
 * men of 40 with middle schooling and income, who live with others, go out gladly, are passive and neither members nor
 * engaged nor tied to anybody; every share is one half.
 */
public final class AlikeTown {
  /** Residents of the town. */
  public static final int RESIDENTS = 300;
  /** Hazard of which one half is left after a week. */
  public static final double HALF = 0.6931471805599453;

  /** Readiness from youth at which readiness to engage is centred. */
  static final double YOUTH = Quantities.defaults(Readiness.Settings.class).youthCentre();

  private AlikeTown() {}

  public static Town founded() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    fill(residents.birthWeek(), -40 * 52);
    fill(residents.tenureStart(), 0);
    fill(residents.householdSize(), 2);
    fill(residents.sex(), 0);
    fill(residents.education(), 1);
    fill(residents.income(), 1);
    fill(residents.migration(), 0);
    fill(residents.barrier(), 0);
    fill(residents.employed(), 0);
    fill(residents.mobility(), 1);
    fill(residents.ageGroup(), 3);
    fill(residents.parent(), 0);
    fill(residents.timePressureBase(), .5);
    fill(residents.trustSetPoint(), .5);
    fill(residents.sociability(), 1);
    fill(residents.outingsFactor(), 1);
    fill(residents.fearDisposition(), 0);
    fill(residents.lonelinessDisposition(), 0);
    fill(residents.closeTies(), 0);
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      fill(residents.membership(which), Residents.NONE);
    }
    fill(residents.trust(), .5);
    fill(residents.belonging(), .5);
    fill(residents.fear(), .5);
    fill(residents.loneliness(), .5);
    fill(residents.efficacy(), .5);
    fill(residents.experience(), .5);
    fill(residents.youthReadiness(), YOUTH);
    fill(residents.youthService(), 0);
    fill(residents.engaged(), 0);
    fill(residents.engagedIn(), Residents.NONE);
    fill(residents.hours(), 0);
    fill(residents.mode(), Modes.PASSIVE);
    fill(residents.published(), 0);
    fill(residents.tieSum(), 0);
    fill(residents.contactSum(), 0);
    Arrays.fill(town.quarters().disorder().array(), .5f);
    Arrays.fill(town.quarters().collectiveEfficacy().array(), .5f);
    Arrays.fill(town.quarters().deprivation().array(), 0);
    return town;
  }

  public static void fill(FloatColumn column, double value) {
    Arrays.fill(column.array(), (float) value);
  }

  public static void fill(IntColumn column, int value) {
    Arrays.fill(column.array(), value);
  }

  public static void fill(ByteColumn column, int value) {
    Arrays.fill(column.array(), (byte) value);
  }

  /** Settings with some numbers of their own, named as in files: name, value, name, value. */
  public static <R extends Record> R settings(Class<R> type, Object... namesAndValues) {
    Record settings = Quantities.defaults(type);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      Object value = namesAndValues[k + 1];
      settings = RecordedTown.changed(settings, (String) namesAndValues[k],
          value instanceof Integer whole ? Double.valueOf(whole) : value);
    }
    return type.cast(settings);
  }

  /** A curve that is the same at all ages. */
  public static AgeCurve flat(double value) {
    return AgeCurve.of(new double[] {0}, new double[] {value});
  }

  /** Settings in which everybody is exactly as ready to engage as usual: readiness 0. */
  public static Readiness evenlyReady(Mechanism... off) {
    java.util.Set<Mechanism> without = java.util.EnumSet.noneOf(Mechanism.class);
    without.addAll(Arrays.asList(off));
    return new Readiness(settings(Readiness.Settings.class, "schooling-mid", 0, "schooling-high", 0, "pupil", 0, "age",
        flat(0), "migration", 0, "trust", 0, "belonging", 0, "efficacy", 0, "experience", 0, "time-pressure", 0,
        "traits-centre", 0), without);
  }

  /** Share of residents whose byte column holds a value. */
  public static double share(ByteColumn column, int value) {
    int found = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      found += column.of(resident) == value ? 1 : 0;
    }
    return (double) found / RESIDENTS;
  }

  /** Ties resident k of the West to resident k of the East, for all k: 150 pairs who share no household. */
  public static void tiePairs(Town town, double strength, org.sozialraum.town.Ties.Kind kind) {
    for (int west = 0; west < RESIDENTS / 2; west++) {
      town.ties().add(west, west + RESIDENTS / 2, (float) strength, kind);
      town.ties().add(west + RESIDENTS / 2, west, (float) strength, kind);
    }
  }

  /** Lets every resident pay some visits to one place and nothing else, as if they had gone out. */
  public static void everybodyVisits(Town town, int place, int times) {
    Places places = town.places();
    town.gatherings().begin(RESIDENTS);
    Visits visits = town.gatherings().visits(0);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      visits.visitorIs(resident);
      for (int visit = 0; visit < times; visit++) {
        visits.visit(places.firstTable().of(place), 1);
      }
      town.residents().visits().set(resident, (byte) times);
      town.residents().outings().set(resident, (byte) times);
    }
    visits.end();
  }
}
