package org.sozialraum.town;

import java.util.List;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** Quarters: ground, deprivation, disorder, light and upkeep. Residents of a quarter stand in consecutive rows. */
public final class Quarters extends Table {
  private static final long serialVersionUID = 1;

  private final FloatColumn deprivation = floats("deprivation", "standard deviations", Role.TRAIT);
  private final FloatColumn startingDeprivation =
      floats("deprivation at the start", "standard deviations", Role.TRAIT);
  private final FloatColumn deprivationDrift =
      floats("change of deprivation over the years", "standard deviations", Role.TRAIT);
  private final FloatColumn x = floats("x", "metres east, centre of dwellings", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north, centre of dwellings", Role.IDENTITY);
  private final FloatColumn heartX = floats("heart x", "metres east, where a new place is put", Role.IDENTITY);
  private final FloatColumn heartY = floats("heart y", "metres north, where a new place is put", Role.IDENTITY);
  private final IntColumn firstDwelling = ints("first dwelling", "row of the dwelling", Role.IDENTITY);
  private final IntColumn dwellings = ints("dwellings", "number", Role.IDENTITY);
  private final IntColumn firstResident = ints("first resident", "row of the resident", Role.IDENTITY);
  private final IntColumn residents = ints("residents", "persons", Role.IDENTITY);
  private final IntColumn municipality = ints("municipality", "row of the municipality", Role.IDENTITY);

  private final FloatColumn lighting = floats("lighting above the start", "share", Role.CAUSE);
  private final FloatColumn maintenance = floats("upkeep above the start", "share", Role.CAUSE);
  private final IntColumn events = ints("events", "this week", Role.CAUSE);
  private final FloatColumn disorderAdded = floats("disorder added", "share, this week", Role.CAUSE);
  private final FloatColumn deprivationAdded = floats("deprivation added", "standard deviations", Role.CAUSE);
  private final FloatColumn schoolOffers = floats("school offers above the usual", "share", Role.CAUSE);

  private final FloatColumn coordinators = floats("coordinators", "full-time posts, this week", Role.CAUSE);
  private final FloatColumn greenery = floats("neglected land greened", "share of dwellings near it", Role.CAUSE);

  private final FloatColumn inflow = floats("inflow", "vacant dwellings filled beyond the usual, share", Role.CAUSE);
  private final FloatColumn inflowBarrier = floats("inflow with language barrier", "share", Role.CAUSE);
  private final FloatColumn inflowYoung = floats("inflow of young heads", "share", Role.CAUSE);
  private final FloatColumn jobsLost = floats("jobs lost", "share of the employed", Role.CAUSE);

  private final FloatColumn disorder = floats("disorder", "share", Role.OUTCOME);
  private final FloatColumn disorderNoise = floats("passing disorder", "share", Role.OUTCOME);
  private final FloatColumn collectiveEfficacy = floats("collective efficacy", "share", Role.MEASURE);
  private final IntColumn incidents = ints("incidents", "this week", Role.MEASURE);
  private final IntColumn householdsMoved =
      ints("households that moved", "from here, in the last resettlement", Role.MEASURE);
  private final IntColumn petitionResponse = ints("weeks of response to a petition", "weeks left", Role.OUTCOME);
  private final IntColumn actionsOfYear = ints("one-off actions", "this year", Role.OUTCOME);
  private final IntColumn successesOfYear = ints("one-off actions that succeeded", "this year", Role.OUTCOME);
  private final IntColumn action = ints("action",
      "none 0, failed festival 1, festival 2, failed petition 3, petition 4, this week", Role.MEASURE);
  private final IntColumn participants = ints("participants of the action", "persons, this week", Role.MEASURE);

  private final List<String> ids;
  private final List<String> names;
  private final List<String> municipalities;
  private final List<String> districts;
  private final long[] keys;

  /**
   * Quarters of a town.
   *
   * @param ids keys of the data
   * @param names names for people
   * @param municipalities name of each quarter's municipality
   * @param districts name of each quarter's district
   * @param keys hash of each id, for addresses of chance
   */
  public Quarters(List<String> ids, List<String> names, List<String> municipalities, List<String> districts,
      long[] keys) {
    super(ids.size());
    this.ids = List.copyOf(ids);
    this.names = List.copyOf(names);
    this.municipalities = List.copyOf(municipalities);
    this.districts = List.copyOf(districts);
    this.keys = keys.clone();
    resize(ids.size());
  }

  public FloatColumn deprivation() {
    return deprivation;
  }

  /** What the years have made of deprivation by chance, apart from shocks. */
  public FloatColumn deprivationDrift() {
    return deprivationDrift;
  }

  /** Deprivation as published or derived, before the years change it. */
  public FloatColumn startingDeprivation() {
    return startingDeprivation;
  }

  public FloatColumn x() {
    return x;
  }

  public FloatColumn y() {
    return y;
  }

  public FloatColumn heartX() {
    return heartX;
  }

  public FloatColumn heartY() {
    return heartY;
  }

  public IntColumn firstDwelling() {
    return firstDwelling;
  }

  public IntColumn dwellings() {
    return dwellings;
  }

  public IntColumn firstResident() {
    return firstResident;
  }

  public IntColumn residents() {
    return residents;
  }

  public IntColumn municipality() {
    return municipality;
  }

  public FloatColumn lighting() {
    return lighting;
  }

  public FloatColumn maintenance() {
    return maintenance;
  }

  public IntColumn events() {
    return events;
  }

  /** Disorder that a shock adds in this week; from then on it passes like all passing disorder. */
  public FloatColumn disorderAdded() {
    return disorderAdded;
  }

  /** Deprivation that shocks add on top of what the years change. */
  public FloatColumn deprivationAdded() {
    return deprivationAdded;
  }

  /** School offers that let the young take part (open school, youth council) above the usual. */
  public FloatColumn schoolOffers() {
    return schoolOffers;
  }

  /** Neighbourhood coordinators at work in a quarter, full-time posts; each is part of the network of stakeholders. */
  public FloatColumn coordinators() {
    return coordinators;
  }

  /** Share of dwellings within 200 m of formerly neglected land that is green and kept this week. */
  public FloatColumn greenery() {
    return greenery;
  }

  /** Probability that a vacant dwelling is filled beyond the usual in a step of demography. */
  public FloatColumn inflow() {
    return inflow;
  }

  /** Share of those who come beyond the usual for whom language is a barrier. */
  public FloatColumn inflowBarrier() {
    return inflowBarrier;
  }

  /** Share of the heads of households that come beyond the usual who are 18 to 39 years old. */
  public FloatColumn inflowYoung() {
    return inflowYoung;
  }

  /** Share of the employed who lose their work in the next step of demography. */
  public FloatColumn jobsLost() {
    return jobsLost;
  }

  public FloatColumn disorder() {
    return disorder;
  }

  public FloatColumn disorderNoise() {
    return disorderNoise;
  }

  public FloatColumn collectiveEfficacy() {
    return collectiveEfficacy;
  }

  public IntColumn incidents() {
    return incidents;
  }

  /** Households of the quarter that moved in the last resettlement, within the town, the county or away. */
  public IntColumn householdsMoved() {
    return householdsMoved;
  }

  /** Weeks for which authorities still respond to a petition. */
  public IntColumn petitionResponse() {
    return petitionResponse;
  }

  /** Festivals and petitions since the year began. */
  public IntColumn actionsOfYear() {
    return actionsOfYear;
  }

  public IntColumn successesOfYear() {
    return successesOfYear;
  }

  /** What residents did together once in this week: a festival, a petition or nothing. */
  public IntColumn action() {
    return action;
  }

  public IntColumn participants() {
    return participants;
  }

  /** Row of the quarter with an id or, if none has it, with a name; -1 if there is none. */
  public int named(String idOrName) {
    int byId = ids.indexOf(idOrName);
    return byId >= 0 ? byId : names.indexOf(idOrName);
  }

  /** Key of the data. */
  public String idOf(int quarter) {
    return ids.get(quarter);
  }

  /** Name for people. */
  public String nameOf(int quarter) {
    return names.get(quarter);
  }

  /** Name of the municipality. */
  public String municipalityOf(int quarter) {
    return municipalities.get(quarter);
  }

  /** Name of the district. */
  public String districtOf(int quarter) {
    return districts.get(quarter);
  }

  /** Address of a quarter for chance, a hash of its id. */
  public long keyOf(int quarter) {
    return keys[quarter];
  }
}
