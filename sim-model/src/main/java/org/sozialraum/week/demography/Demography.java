package org.sozialraum.week.demography;

import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Mobility;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.column.Column;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Demography, every four weeks: residents age, die, are born, move into homes, separate, leave home, find partners,
 * move, arrive; in week 0 the published numbers are made exact. A hazard mu per year becomes the probability 1 - e^(-mu
 * / 13) of a step.
 *
 * <p>The order is fixed and says who wins where events compete: the dead bear no children, who goes into a home or
 * separates does not move, who leaves home or separates looks for a dwelling before whole households do, and strangers
 * take what is left. Municipalities more than 20 km apart are islands to each other; partners are always found in one's
 * own.
 */
public final class Demography implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of demography. */
  public record Settings(
      Ageing.Settings ageing,
      Inheritance.Settings inheritance,
      Deaths.Settings deaths,
      Births.Settings births,
      Separation.Settings separation,
      LeavingHome.Settings leavingHome,
      Partnering.Settings partnering,
      Moves.Settings moves,
      Destination.Settings destination,
      InMigration.Settings inMigration,
      @Quantity(meaning = "what is left of a tie's strength when either end moves within the town", unit = "share",
          byDefault = .5, source = "brief 3.3, step 1: ties are kept at s/2") double tiesKeptOnMove,
      @Quantity(meaning = "strength of the tie of kin between those who part households", unit = "strength",
          byDefault = .8, min = .05, source = "assumption A-143") double kinStrength)
      implements java.io.Serializable {}

  /**
   * What happened in one step, in persons unless said otherwise.
   *
   * @param births children born
   * @param deaths residents who died
   * @param intoHomes residents who moved into a home
   * @param waitingForHomes residents who needed a room in a home and found none free
   * @param separations couples who separated
   * @param leftHome adults who left a household
   * @param couples couples formed
   * @param moves households that moved, within the municipality, to another or away
   * @param movesWithin households that moved within the municipality
   * @param movesAcross households that moved to another municipality of the county
   * @param orphans children who left because no adult was left
   * @param newHouseholds households that came from outside
   * @param arrivals residents who came from outside, the exchange excepted
   */
  public record Events(int births, int deaths, int intoHomes, int waitingForHomes, int separations, int leftHome, int couples,
      int moves, int movesWithin, int movesAcross, int orphans, int newHouseholds, int arrivals) {}

  private final float kinStrength;
  private final Mobility mobility;
  private final Settlement settlement;
  private final QuarterShares shares;
  private final Ageing ageing;
  private final Deaths deaths;
  private final Births births;
  private final Destination destination;
  private final CareHomes careHomes;
  private final Separation separation;
  private final LeavingHome leavingHome;
  private final Partnering partnering;
  private final Moves moves;
  private final InMigration inMigration;
  private final Orphans orphans = new Orphans();
  private final MarginExchange exchange;

  /** Demography of a town of this plan. */
  public Demography(Settings settings, Traits traits, TownPlan plan) {
    this(settings, traits, plan, Set.of());
  }

  /** Demography of a town of this plan under switches. */
  public Demography(Settings settings, Traits traits, TownPlan plan, Set<Mechanism> off) {
    QuarterTargets targets = new QuarterTargets(plan);
    kinStrength = (float) settings.kinStrength();
    settlement = new Settlement((float) settings.tiesKeptOnMove());
    shares = new QuarterShares(targets);
    ageing = new Ageing(settings.ageing(), traits,
        off.contains(Mechanism.INHERITANCE) ? null : new Inheritance(settings.inheritance()));
    mobility = traits.mobility();
    deaths = new Deaths(settings.deaths(), mobility);
    births = new Births(settings.births(), traits);
    destination = new Destination(settings.destination());
    careHomes = new CareHomes(traits.settings().homes(), destination);
    separation = new Separation(settings.separation(), destination);
    leavingHome = new LeavingHome(settings.leavingHome(), destination);
    partnering = new Partnering(settings.partnering(), targets);
    moves = new Moves(settings.moves(), traits.settings().moves(), destination);
    inMigration = new InMigration(settings.inMigration(), traits, targets, shares);
    exchange = new MarginExchange(targets, traits);
  }

  @Override
  public String meaning() {
    return "residents age, die, are born, separate, leave home, find partners, move and arrive";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  /** All columns of residents, since residents come, go and change rows; where households live; ties. */
  @Override
  public Set<String> modifies() {
    Set<String> columns = new TreeSet<>(Set.of("dwellings.household", "dwellings.first resident", "dwellings.residents",
        "quarters.first resident", "quarters.residents", "quarters.households that moved", "ties"));
    for (Column column : new Residents(0).columns()) {
      columns.add("residents." + column.name());
    }
    return columns;
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    int week = shift.week();
    Chance chance = shift.chance();
    if (week % Hazard.WEEKS_PER_YEAR == 0) {
      shares.refresh(town, week);
      inMigration.steer();
    }
    settlement.begin(town);
    destination.begin(town);
    ageing.run(shift);
    deaths.run(town, settlement, week, chance);
    births.run(town, settlement, week, chance);
    careHomes.run(town, settlement, week, chance);
    separation.run(town, settlement, week, chance);
    leavingHome.run(town, settlement, week, chance);
    partnering.run(town, settlement, week, chance);
    moves.run(town, settlement, week, chance);
    inMigration.run(town, settlement, week, chance);
    orphans.run(town, settlement, week);
    if (week == 0) {
      exchange.run(town, settlement, week, chance);
    }
    settlement.settle(week, kinStrength, shift.crew());
    Headship.name(town, settlement, week);
    shift.dwellings(this, Demography::deriveFacts);
  }

  private void deriveFacts(Shift shift, Rows dwellings) {
    HouseholdFacts.derive(shift.town(), mobility, dwellings.first(), dwellings.end(), shift.week(), shift.chance());
  }

  /** Residents exchanged in week 0 so that the published numbers hold: those who left and those who arrived. */
  public int exchanged() {
    return exchange.leavers() + exchange.arrivals();
  }

  /** What happened in the last step. */
  public Events lastStep() {
    return new Events(births.births(), deaths.deaths(), careHomes.moved(), careHomes.waiting(),
        separation.separations(), leavingHome.leavers(), partnering.couples(), moves.moves(), moves.movesWithin(),
        moves.movesAcross(), orphans.orphans(), inMigration.households(), inMigration.arrivals());
  }

  /** Lays rows out in an order of hashes, so that tests can see that no result depends on rows. */
  public void shuffleRows() {
    settlement.shuffleRows();
  }
}
