package org.sozialraum.peer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import sim.engine.SimState;

/**
 * A town of objects that starts from a production town and from then on lives alone, without demography.
 *
 * <p>{@link #week()} lives one week. {@link #takeCauses} copies what interventions and shocks have set, where a
 * comparison has any.
 */
public final class PeerTown extends SimState {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int LATER_TABLES = 3;

  final List<Municipality> municipalities = new ArrayList<>();
  final List<Quarter> quarters = new ArrayList<>();
  final List<Surroundings> surroundings = new ArrayList<>();
  final List<Association> associations = new ArrayList<>();
  final List<Offer> offers = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  /** Those of {@link #places} that were added after the founding. */
  final List<Place> addedPlaces = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  final List<Person> persons = new ArrayList<>();
  /** Weight of leaving the quarter. */
  double outside;
  /** Contacts over the usual this week. */
  float contacts = 1;
  /** Whether a place opened, closed or was added since the last look around. */
  boolean placesChanged = true;
  /** Whether services opened, closed, or got more or less staff. */
  boolean offersChanged = true;

  private final Chance chance;
  private final PeerWeek peerWeek;
  private int weekToCome;

  private PeerTown(Settings settings, Set<Mechanism> off, int week, Chance chance) {
    super(chance.seed());
    this.chance = chance;
    weekToCome = week;
    peerWeek = new PeerWeek(settings, copyOf(off), this);
  }

  private static Set<Mechanism> copyOf(Set<Mechanism> off) {
    return off.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(off);
  }

  /**
   * The peer of a founded town at the beginning of a scenario, with the luck of its first replication.
   *
   * @param town production town; not modified
   */
  public static PeerTown of(Town town, Scenario scenario) {
    int firstWeek = -scenario.horizon().burnInYears() * WEEKS_PER_YEAR;
    return of(town, scenario.settings(), scenario.switchedOff(), firstWeek, Chance.of(scenario.seed(), 0));
  }

  /**
   * The peer of a town as it stands.
   *
   * @param town production town at the end of a week; not modified
   * @param off mechanisms that do not act; demography never does
   * @param week week that comes next
   */
  public static PeerTown of(Town town, Settings settings, Set<Mechanism> off, int week, Chance chance) {
    PeerTown peer = new PeerTown(settings, off, week, chance);
    new TownCopy(town, peer).all(settings);
    peer.peerWeek.forgetConsultations();
    peer.start();
    return peer;
  }

  @Override
  public void start() {
    super.start();
    peerWeek.schedule(schedule);
  }

  /** Lives one week. */
  public void week() {
    schedule.step(this);
  }

  /** Week of the run that comes next. */
  public int weekToCome() {
    return weekToCome;
  }

  /**
   * Takes over what interventions and shocks have set in a town this week: asks, visits, company, duties, events,
   * light, upkeep, school offers, opening hours and staff, new places, closings, restricted contacts, working meetings,
   * changed services, training, consultations, who takes part in what. To be called
   * before the processes of the town's week, some of which add to these.
   */
  public void takeCauses(Town town) {
    new TownCopy(town, this).causes();
  }

  /** Residents. */
  public int residents() {
    return persons.size();
  }

  Chance chance() {
    return chance;
  }

  void weekEnds() {
    weekToCome++;
  }

  /** Makes tables of the founded town, with the numbers that come next. */
  void layOut(int number, Table.Kind kind, Place place, List<Table> where) {
    for (int k = 0; k < number; k++) {
      lay(new Table(tables.size(), kind, place), where);
    }
  }

  /** Makes tables of something later, with addresses that follow from its id. */
  private void layOutLater(long id, int number, Table.Kind kind, Place place, List<Table> where) {
    for (int k = 0; k < number; k++) {
      lay(new Table(Chance.hash(id, k, LATER_TABLES), kind, place), where);
    }
  }

  private void lay(Table table, List<Table> where) {
    tables.add(table);
    where.add(table);
  }

  /** Adds a place that stands behind all others from the next week on. */
  void add(Place place) {
    places.add(place);
    addedPlaces.add(place);
    layOutLater(place.id, place.tablesNeeded(), Table.Kind.PLACE, place, place.tables);
    peerWeek.add(schedule, place);
    placesChanged = true;
  }

  /** Adds an association that residents have founded. */
  void add(Association association) {
    associations.add(association);
    layOutLater(association.address, association.groupsNeeded(), Table.Kind.GROUP, null, association.groups);
    for (Quarter quarter : quarters) {
      double weight = peerWeek.choice().weight(association, quarter);
      if (weight > 0) {
        quarter.laterAssociations.put(association, weight);
      }
    }
  }
}
