package org.sozialraum.week.demography;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Area;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;

/**
 * A town built person by person, for tests of single events. Quarters lie side by side, 500 metres apart; each quarter
 * is a municipality of its own or all share one. Households fill the dwellings of their quarter in order; the rest is
 * vacant. Nobody dies, is born, parts, meets or moves unless a test says so.
 */
final class HandmadeTown {
  /** Week in which the town stands. */
  static final int WEEK = 52;
  static final Chance CHANCE = Chance.of(1, 0);
  /** Immutable, and their tables take a while to compute. */
  private static final Traits TRAITS = new Traits(Quantities.defaults(Traits.Settings.class));

  /** One person: sex (man 0, woman 1), age in years, role in the household. */
  record Person(int sex, int age, byte role, int education, int migration) {
    Person educated(int degree) {
      return new Person(sex, age, role, degree, migration);
    }

    Person migrant() {
      return new Person(sex, age, role, education, 1);
    }
  }

  static Person head(int sex, int age) {
    return new Person(sex, age, Residents.HEAD, 1, 0);
  }

  static Person partner(int sex, int age) {
    return new Person(sex, age, Residents.PARTNER, 1, 0);
  }

  static Person child(int age) {
    return new Person(0, age, Residents.CHILD, 1, 0);
  }

  static Person daughter(int age) {
    return new Person(1, age, Residents.CHILD, 1, 0);
  }

  static Person other(int sex, int age) {
    return new Person(sex, age, Residents.OTHER, 1, 0);
  }

  private final int dwellingsPerQuarter;
  private final boolean oneMunicipality;
  private final List<List<Person[]>> households = new ArrayList<>();

  HandmadeTown(int quarters, int dwellingsPerQuarter, boolean oneMunicipality) {
    this.dwellingsPerQuarter = dwellingsPerQuarter;
    this.oneMunicipality = oneMunicipality;
    for (int quarter = 0; quarter < quarters; quarter++) {
      households.add(new ArrayList<>());
    }
  }

  /** One quarter with so many dwellings. */
  static HandmadeTown of(int dwellings) {
    return new HandmadeTown(1, dwellings, true);
  }

  HandmadeTown household(int quarter, Person... members) {
    households.get(quarter).add(members);
    return this;
  }

  HandmadeTown household(Person... members) {
    return household(0, members);
  }

  /** The same household so many times. */
  HandmadeTown households(int times, Person... members) {
    for (int k = 0; k < times; k++) {
      household(0, members);
    }
    return this;
  }

  Town town() {
    List<String> ids = IntStream.range(0, households.size()).mapToObj(quarter -> "q" + quarter).toList();
    List<String> municipalities = ids.stream().map(id -> oneMunicipality ? "one" : id).toList();
    Quarters quarters = new Quarters(ids, ids, municipalities, ids,
        IntStream.range(0, ids.size()).mapToLong(quarter -> Chance.hash(quarter, 7, 7)).toArray());
    Dwellings dwellings = new Dwellings(ids.size() * dwellingsPerQuarter);
    dwellings.resize(ids.size() * dwellingsPerQuarter);
    Residents residents = new Residents(16);
    for (int quarter = 0; quarter < ids.size(); quarter++) {
      quarters.x().set(quarter, 500 * quarter);
      quarters.firstDwelling().set(quarter, quarter * dwellingsPerQuarter);
      quarters.dwellings().set(quarter, dwellingsPerQuarter);
      quarters.municipality().set(quarter, oneMunicipality ? 0 : quarter);
      for (int k = 0; k < dwellingsPerQuarter; k++) {
        moveIn(residents, dwellings, quarter, k);
      }
    }
    Town town = new Town("handmade", residents, dwellings, quarters, new Places(0), new Associations(0),
        oneMunicipality ? 1 : ids.size());
    town.ties(new Ties(residents.count(), 4, 48));
    Settlement.boundQuarters(town);
    HouseholdFacts.derive(town, TRAITS.mobility(), WEEK, CHANCE);
    return town;
  }

  private void moveIn(Residents residents, Dwellings dwellings, int quarter, int k) {
    int dwelling = quarter * dwellingsPerQuarter + k;
    dwellings.id().set(dwelling, Chance.hash(dwelling, 1, 1));
    dwellings.quarter().set(dwelling, quarter);
    dwellings.rentClass().set(dwelling, (byte) 1);
    dwellings.firstResident().set(dwelling, residents.count());
    if (k >= households.get(quarter).size()) {
      return;
    }
    dwellings.household().set(dwelling, Chance.hash(dwelling, 2, 2));
    Person[] members = households.get(quarter).get(k);
    dwellings.residents().set(dwelling, members.length);
    List<Integer> order = new ArrayList<>(IntStream.range(0, members.length).boxed().toList());
    Collections.sort(order, Comparator.comparingLong(position -> Chance.hash(dwelling, position, 3)));
    for (int position : order) {
      int row = residents.count();
      residents.resize(row + 1);
      Person person = members[position];
      residents.id().set(row, Chance.hash(dwelling, position, 3));
      residents.dwelling().set(row, dwelling);
      residents.role().set(row, person.role());
      residents.sex().set(row, (byte) person.sex());
      // Half a year after the birthday, so that nobody's age changes in the step.
      residents.birthWeek().set(row, WEEK - 52 * person.age() - 26);
      residents.tenureStart().set(row, WEEK - 52);
      residents.education().set(row, (byte) person.education());
      residents.migration().set(row, (byte) person.migration());
      residents.income().set(row, (byte) 1);
      residents.belonging().set(row, .5f);
      residents.fear().set(row, .4f);
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        residents.membership(which).set(row, Residents.NONE);
      }
      residents.engagedIn().set(row, Residents.NONE);
    }
  }

  /** A plan that publishes the residents who live there and nothing else. */
  static TownPlan plan(Town town) {
    List<TownPlan.QuarterPlan> quarters = new ArrayList<>();
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      quarters.add(quarter(town.quarters().idOf(quarter), town.quarters().municipalityOf(quarter),
          town.quarters().residents().of(quarter), List.of()));
    }
    return new TownPlan("handmade", "handmade", quarters, List.of(), List.of(), "");
  }

  static TownPlan.QuarterPlan quarter(String id, String municipality, int population,
      List<TownPlan.AgeGroup> ageGroups) {
    Area nowhere = new Area(new double[][][] {{{0, 0}}});
    return new TownPlan.QuarterPlan(id, id, municipality, municipality, nowhere, population, ageGroups,
        TownPlan.Indicators.NONE);
  }

  static Traits traits() {
    return TRAITS;
  }

  /** Settings under which nothing happens but ageing. */
  static Demography.Settings quiet() {
    Record quiet = Quantities.defaults(Demography.Settings.class);
    quiet = RecordedTown.changed(quiet, "deaths.constant", 0.0);
    quiet = RecordedTown.changed(quiet, "deaths.first-year", 0.0);
    quiet = RecordedTown.changed(quiet, "deaths.modal-age-women", 1000.0);
    quiet = RecordedTown.changed(quiet, "deaths.modal-age-men", 1000.0);
    quiet = RecordedTown.changed(quiet, "births.level", 0.0);
    quiet = RecordedTown.changed(quiet, "separation.hazard", always(0));
    quiet = RecordedTown.changed(quiet, "leaving-home.hazard", always(0));
    quiet = RecordedTown.changed(quiet, "partnering.hazard", always(0));
    quiet = RecordedTown.changed(quiet, "moves.level", 0.0);
    quiet = RecordedTown.changed(quiet, "in-migration.filled", 0.0);
    return (Demography.Settings) quiet;
  }

  /** The quiet settings with some changed: path, value, path, value … */
  static Demography.Settings quietBut(Object... pathsAndValues) {
    Record settings = quiet();
    for (int k = 0; k < pathsAndValues.length; k += 2) {
      settings = RecordedTown.changed(settings, (String) pathsAndValues[k], pathsAndValues[k + 1]);
    }
    return (Demography.Settings) settings;
  }

  /** A curve with the same value at all ages. */
  static AgeCurve always(double value) {
    return AgeCurve.of(new double[] {0}, new double[] {value});
  }

  /** A hazard so large that what may happen does. */
  static AgeCurve certain() {
    return always(1000);
  }

  /** Traits under which households move by a curve. */
  static Traits movingBy(AgeCurve hazard) {
    return new Traits((Traits.Settings) RecordedTown.changed(TRAITS.settings(), "moves.age", hazard));
  }

  /** Runs one step of a town whose population is published as it stands. */
  static Demography step(Town town, Demography.Settings settings) {
    return step(town, settings, traits());
  }

  /** Runs one step of a town whose population is published as it stands, under traits of its own. */
  static Demography step(Town town, Demography.Settings settings, Traits traits) {
    Demography demography = new Demography(settings, traits, plan(town));
    demography.run(town, WEEK, CHANCE);
    return demography;
  }

  /** Row of the only resident of a sex and age. */
  static int find(Town town, int sex, int age) {
    int found = -1;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().sex().of(row) == sex && town.residents().age(row, WEEK) == age) {
        if (found >= 0) {
          throw new IllegalArgumentException("two residents of sex " + sex + " and age " + age);
        }
        found = row;
      }
    }
    return found;
  }

  /** Whether a resident of a sex and age lives there. */
  static boolean lives(Town town, int sex, int age) {
    return find(town, sex, age) >= 0;
  }

  /** Dwelling of the only resident of a sex and age. */
  static int homeOf(Town town, int sex, int age) {
    return town.residents().dwelling().of(find(town, sex, age));
  }
}
