package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Associations;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Homes;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Outings;
import org.sozialraum.week.demography.Settlement;

/**
 * Turns the plan of a town into residents who live in households in dwellings, with places, associations and
 * memberships. Published margins hold; ties are left to the burn-in.
 *
 * <p>What stands in the town (ground, places) depends on the plan alone; who lives there depends on the scenario's
 * chance as well. Ids of founders are hashes of town, dwelling and position, whatever the seed.
 */
public final class Founding {
  private static final double PER_THOUSAND = 1000;

  private Founding() {}

  /** Settings of the founding. */
  public record Settings(
      @Quantity(meaning = "dwellings that stand empty", unit = "share", byDefault = .035, max = .3,
          source = "brief, addendum B: 3 to 4 % vacant") double vacancy,
      @Quantity(meaning = "disorder at the start where deprivation is 0", unit = "share", byDefault = .35,
          source = "assumption A-121 (brief, addendum I)") double disorder,
      @Quantity(meaning = "disorder at the start per unit of deprivation", unit = "share", byDefault = .06, max = .3,
          source = "assumption A-121 (brief, addendum I)") double disorderDeprived,
      @Quantity(meaning = "spread of disorder at the start", unit = "share", byDefault = .05, max = .3,
          source = "assumption A-121 (brief, addendum I)") double disorderSpread,
      @Quantity(meaning = "dwellings per building at ten dwellings a hectare", unit = "dwellings", byDefault = 4,
          min = 1, max = 40, source = "assumption A-122") double dwellingsPerBuilding,
      @Quantity(meaning = "spread of dwellings per building", unit = "log", byDefault = .8, max = 2,
          source = "assumption A-122") double buildingSpread,
      @Quantity(meaning = "dwellings of the largest building", unit = "dwellings", byDefault = 40, min = 1, max = 400,
          source = "brief 3.1") int largestBuilding,
      @Quantity(meaning = "rent class per unit of deprivation", unit = "score", byDefault = -.5, min = -2, max = 1,
          source = "assumption A-123") double rentDeprived,
      @Quantity(meaning = "spread of rents between buildings of a quarter", unit = "score", byDefault = .8, max = 3,
          source = "assumption A-123") double rentSpread,
      @Curve(meaning = "women among residents", unit = "share", ages = {0, 18, 50, 65, 75, 85, 95},
          byDefault = {.487, .487, .50, .52, .55, .62, .74}, source = "assumption A-124 (national ages and sexes)")
      AgeCurve womenByAge,
      @Curve(meaning = "grown children who live with parents", unit = "share",
          ages = {17, 18, 19, 20, 22, 24, 25, 27, 30, 35, 40, 50, 60},
          byDefault = {1, .95, .86, .75, .54, .36, .28, .17, .08, .04, .025, .015, 0},
          source = "brief, addenda A and B (S201): 27 % at 25, 9 % at 30") AgeCurve atHomeByAge,
      @Quantity(meaning = "living with parents, women against all", unit = "factor", byDefault = .84, max = 1.2,
          source = "brief, addendum B (S201): they leave earlier by 1.5 years") double atHomeWomen,
      @Quantity(meaning = "grown children at home whose parent lives without a partner", unit = "share",
          byDefault = .18, source = "assumption A-125") double grownWithSingles,
      @Quantity(meaning = "grown children at home who have brothers or sisters there, if any fit", unit = "share",
          byDefault = .45, source = "assumption A-125 (fitted to household sizes, S205)") double grownWithSiblings,
      @Curve(meaning = "women who live in a couple", unit = "share",
          ages = {18, 20, 23, 25, 30, 35, 45, 55, 65, 70, 75, 80, 85, 90, 95},
          byDefault = {.05, .17, .36, .48, .68, .75, .76, .75, .72, .67, .58, .43, .27, .12, .05},
          source = "assumption A-126 (fitted to household sizes, S205, and 34 % of 65+ alone, S164)")
      AgeCurve womenInCouples,
      @Quantity(meaning = "years that a man is older than his partner", unit = "years", byDefault = 2.5, max = 10,
          source = "brief, addendum B") double ageGap,
      @Quantity(meaning = "spread of the age gap of couples", unit = "years", byDefault = 3.5, max = 10,
          source = "brief, addendum B") double ageGapSpread,
      @Quantity(meaning = "age of mothers at the birth of a child", unit = "years", byDefault = 31, min = 20, max = 40,
          source = "brief, addendum B: births peak at 31.5") double motherhood,
      @Quantity(meaning = "spread of the age of mothers", unit = "years", byDefault = 5.3, min = 1, max = 10,
          source = "brief, addendum B: 5.6") double motherhoodSpread,
      @Quantity(meaning = "minors per family with minors", unit = "persons", byDefault = 1.65, min = 1, max = 4,
          source = "assumption A-127 (national families)") double minorsPerFamily,
      @Quantity(meaning = "families with minors that are led by one parent", unit = "share", byDefault = .18,
          source = "brief, addendum A: 18 %") double singleParents,
      @Quantity(meaning = "fathers among single parents", unit = "share", byDefault = .13,
          source = "assumption A-127 (national families)") double singleFathers,
      @Curve(meaning = "those living alone who share a flat instead", unit = "share", ages = {18, 22, 30, 40, 60},
          byDefault = {.35, .3, .12, .05, .02}, source = "assumption A-128") AgeCurve sharedFlats,
      @Quantity(meaning = "associations", unit = "per 1,000 residents", byDefault = 7.4, max = 20,
          source = "brief, addendum F (S80, S216): 5 to 10.7") double associationsPerThousand,
      @Quantity(meaning = "memberships by which associations are sized", unit = "per 1,000 residents", byDefault = 680,
          min = 50, max = 2000, source = "brief, addendum F, derived") double membershipsPerThousand,
      @Quantity(meaning = "members of the median association, before sizes are scaled", unit = "persons",
          byDefault = 45, min = 5, max = 500, source = "brief, addendum F, derived") double medianMembers,
      @Quantity(meaning = "spread of members", unit = "log", byDefault = 1.2, max = 2.5,
          source = "brief, addendum F, derived") double membersSpread,
      @Quantity(meaning = "associations for sport", unit = "share", byDefault = .35,
          source = "brief 3.2, derived from S81") double sport,
      @Quantity(meaning = "associations for culture", unit = "share", byDefault = .22,
          source = "brief 3.2, derived from S81") double culture,
      @Quantity(meaning = "associations for social aims; the others belong to schools and day-care", unit = "share",
          byDefault = .22, source = "brief 3.2, derived from S81") double social,
      @Quantity(meaning = "exponent by which size draws members", unit = "exponent", byDefault = .5, max = 2,
          source = "assumption A-129 (brief, addendum F)") double drawOfSize,
      @Quantity(meaning = "distance over which an association's pull falls to 37 %", unit = "metres", byDefault = 1500,
          min = 100, max = 20000, source = "assumption A-129 (brief, addendum F)") double associationDistance,
      @Quantity(meaning = "distance beyond which no association is joined", unit = "metres", byDefault = 8000,
          min = 500, max = 50000, source = "assumption A-129") double associationReach,
      ServiceHours services,
      @Quantity(meaning = "free slots for ties laid out per resident", unit = "slots", byDefault = 4, min = 1, max = 16,
          source = "brief, determinism: cuts .002 % of new ties") int spareTieSlots,
      @Quantity(meaning = "slots for ties that a resident has at most", unit = "slots", byDefault = 48, min = 8,
          max = 200, source = "brief, determinism") int mostTieSlots)
      implements java.io.Serializable {}

  /** Founds a town in week 0, with the usual settings of outings. */
  public static Town found(TownPlan plan, Settings settings, Traits traits, Chance chance) {
    return found(plan, settings, Quantities.defaults(Outings.Settings.class), traits, 0, chance);
  }

  /**
   * Founds a town.
   *
   * @param plan what is known of the town
   * @param outings how places are used; decides the choice sets and the weight of leaving the quarter
   * @param week first week of the run, 0 or negative: founders have their published ages in this week
   * @throws IllegalArgumentException if the age groups of a quarter do not sum to its population
   */
  public static Town found(TownPlan plan, Settings settings, Outings.Settings outings, Traits traits, int week,
      Chance chance) {
    long townKey = TextHash.of(plan.id());
    Quarters quarters = quarters(plan, townKey, settings, chance);
    List<FoundedHouseholds> composed = new ArrayList<>();
    int[] population = new int[quarters.count()];
    int[] rooms = rooms(plan, traits);
    int[][] inRooms = new int[quarters.count()][];
    int dwellingCount = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      FoundedHouseholds here = FoundedHouseholds.of(plan.quarters().get(quarter), quarters.keyOf(quarter), settings,
          chance);
      composed.add(here);
      population[quarter] = here.persons();
      quarters.firstDwelling().set(quarter, dwellingCount);
      inRooms[quarter] =
          FoundedHomes.settle(here, rooms[quarter], traits.settings().homes(), quarters.keyOf(quarter), chance);
      quarters.dwellings().set(quarter,
          dwellingsFor(here.households() - inRooms[quarter].length, settings.vacancy()) + rooms[quarter]);
      dwellingCount += quarters.dwellings().of(quarter);
    }
    Dwellings dwellings = new Dwellings(dwellingCount);
    dwellings.resize(dwellingCount);
    Residents residents = new Residents(plan.population() + plan.population() / 16 + 64);
    residents.resize(plan.population());
    List<PlacePlan> allPlaces = places(plan);
    int associations = (int) (settings.associationsPerThousand() * plan.population() / PER_THOUSAND) + 8;
    int municipalities = municipalities(plan).size();
    Town town = new Town(plan.name(), residents, dwellings, quarters, new Places(allPlaces.size() + 16),
        new Associations(associations), municipalities);
    open(town, plan, allPlaces, townKey);
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      build(town, plan.quarters().get(quarter), quarter, rooms[quarter], townKey, settings, chance);
    }
    int row = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      row = moveIn(town, quarter, composed.get(quarter), rooms[quarter], inRooms[quarter], row, townKey, week, chance);
    }
    Settlement.boundQuarters(town);
    FoundedOffers.found(town, plan, settings.services(), townKey);
    FoundedAssociations founded = new FoundedAssociations(town, settings, chance);
    for (int municipality = 0; municipality < municipalities; municipality++) {
      founded.found(municipality, population, townKey);
    }
    town.associations().foundingEnds(week);
    town.associationChoice(founded.choice());
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      traits.founders(town, quarter, plan.quarters().get(quarter).indicators(), week, chance);
    }
    town.ties(new Ties(residents.count(), settings.spareTieSlots(), settings.mostTieSlots()));
    HouseholdFacts.derive(town, traits.mobility(), week, chance);
    town.choiceSets(new ChoiceSets(town, outings.beta(), outings.reach()));
    town.choiceSets().outside(new OutsideWeight(town, outings).find(week));
    FoundedStakeholders.found(town, StakeholderPlan.silo());
    return town;
  }

  /** Rooms of the home of each quarter, by its row in the plan; 0 where none stands. */
  public static int[] rooms(TownPlan plan, Traits traits) {
    return FoundedHomes.rooms(plan, TextHash.of(plan.id()), traits.settings().homes());
  }

  /**
   * Founds the residents of one quarter alone, without ground, places, associations, ties and states of mind: enough to
   * hold published margins against. Ages, households, origins and incomes are those of the whole town.
   *
   * @param quarter row of the quarter in the plan; it is row 0 of the returned town
   * @param rooms what {@link #rooms} says of the quarter
   * @throws IllegalArgumentException if the quarter's age groups do not sum to its population
   */
  public static Town foundQuarter(TownPlan plan, int quarter, int rooms, Settings settings, Traits traits, int week,
      Chance chance) {
    long townKey = TextHash.of(plan.id());
    QuarterPlan only = plan.quarters().get(quarter);
    TownPlan alone = new TownPlan(plan.id(), plan.name(), List.of(only), List.of(), List.of(), plan.digest());
    Quarters quarters = quarters(alone, townKey, settings, chance);
    FoundedHouseholds composed = FoundedHouseholds.of(only, quarters.keyOf(0), settings, chance);
    Homes homes = traits.settings().homes();
    int[] inRooms = FoundedHomes.settle(composed, rooms, homes, quarters.keyOf(0), chance);
    int count = dwellingsFor(composed.households() - inRooms.length, settings.vacancy()) + rooms;
    quarters.dwellings().set(0, count);
    Dwellings dwellings = new Dwellings(count);
    dwellings.resize(count);
    for (int dwelling = 0; dwelling < count; dwelling++) {
      dwellings.id().set(dwelling, Chance.hash(townKey, quarters.keyOf(0), dwelling));
      dwellings.household().set(dwelling, Dwellings.VACANT);
      dwellings.home().set(dwelling, (byte) (dwelling < count - rooms ? 0 : 1));
    }
    Residents residents = new Residents(only.population() + 1);
    residents.resize(only.population());
    Town town = new Town(plan.name(), residents, dwellings, quarters, new Places(0), new Associations(0), 1);
    moveIn(town, 0, composed, rooms, inRooms, 0, townKey, week, chance);
    Settlement.boundQuarters(town);
    traits.positions(town, 0, only.indicators(), week, chance);
    if (!Double.isNaN(only.indicators().over5YearsShare())) {
      traits.tenures(town, 0, only.indicators(), week, chance);
    }
    return town;
  }

  private static int dwellingsFor(int households, double vacancy) {
    return households == 0 ? 0 : (int) Math.ceil(households / (1 - vacancy));
  }

  /** Names of the municipalities, in the order of the quarters. */
  private static List<String> municipalities(TownPlan plan) {
    return new ArrayList<>(new LinkedHashSet<>(
        plan.quarters().stream().map(QuarterPlan::municipality).toList()));
  }

  private static Quarters quarters(TownPlan plan, long townKey, Settings settings, Chance chance) {
    List<QuarterPlan> plans = plan.quarters();
    long[] keys = plans.stream().mapToLong(quarter -> Chance.hash(townKey, TextHash.of(quarter.id()), 0)).toArray();
    Quarters quarters = new Quarters(plans.stream().map(QuarterPlan::id).toList(),
        plans.stream().map(QuarterPlan::name).toList(), plans.stream().map(QuarterPlan::municipality).toList(),
        plans.stream().map(QuarterPlan::district).toList(), keys);
    List<String> municipalities = municipalities(plan);
    for (int quarter = 0; quarter < plans.size(); quarter++) {
      double z = Deprivation.of(plans.get(quarter).indicators());
      double noise = new NumberedDraws(chance, Decision.DISORDER_QUARTER, keys[quarter]).normal();
      double disorder = settings.disorder() + settings.disorderDeprived() * z + settings.disorderSpread() * noise;
      quarters.deprivation().set(quarter, (float) z);
      quarters.startingDeprivation().set(quarter, (float) z);
      quarters.disorder().set(quarter, (float) Math.max(0, Math.min(1, disorder)));
      quarters.municipality().set(quarter, municipalities.indexOf(plans.get(quarter).municipality()));
    }
    return quarters;
  }

  /** Places of the data and, of kinds that it does not hold at all, places drawn from national numbers. */
  private static List<PlacePlan> places(TownPlan plan) {
    List<PlacePlan> places = new ArrayList<>(plan.places());
    places.addAll(DrawnPlaces.of(plan.id(), plan.quarters(), DrawnPlaces.absent(plan)));
    return places;
  }

  /** The plan with every place that its town is founded with, under the name that it then has. */
  public static TownPlan furnished(TownPlan plan) {
    GroundPlan ground = new GroundPlan(plan);
    List<PlacePlan> all = places(plan).stream().map(each -> new PlacePlan(each.id(),
        nameOf(each, plan.quarters().get(ground.quarterOf(each))), each.kind(), each.x(), each.y(),
        each.barrierFree())).toList();
    return new TownPlan(plan.id(), plan.name(), plan.quarters(), all, plan.assumed(), plan.digest(), plan.origin());
  }

  private static String nameOf(PlacePlan place, QuarterPlan quarter) {
    return place.name().isBlank() ? PlaceNames.of(place.kind()) + " " + quarter.name() : place.name();
  }

  private static void open(Town town, TownPlan plan, List<PlacePlan> places, long townKey) {
    GroundPlan ground = new GroundPlan(plan);
    for (PlacePlan place : places) {
      int quarter = ground.quarterOf(place);
      String name = nameOf(place, plan.quarters().get(quarter));
      town.places().add(Chance.hash(townKey, TextHash.of(place.id()), 1), place.id(), name, place.kind(), quarter,
          (float) place.x(), (float) place.y(), place.barrierFree(), place.kind().nominalVisits(), 1);
    }
    town.places().foundingEnds();
  }

  private static void build(Town town, QuarterPlan plan, int quarter, int rooms, long townKey, Settings settings,
      Chance chance) {
    Places places = town.places();
    int[] here = java.util.stream.IntStream.range(0, places.count())
        .filter(place -> places.quarter().of(place) == quarter).toArray();
    double[] placeX = Arrays.stream(here).mapToDouble(place -> places.x().of(place)).toArray();
    double[] placeY = Arrays.stream(here).mapToDouble(place -> places.y().of(place)).toArray();
    NumberedDraws draws = new NumberedDraws(chance, Decision.FOUND_DWELLING, town.quarters().keyOf(quarter));
    int count = town.quarters().dwellings().of(quarter) - rooms;
    BuildingSites sites = BuildingSites.of(plan.area(), count, placeX, placeY, settings, draws);
    int first = town.quarters().firstDwelling().of(quarter);
    double z = town.quarters().deprivation().of(quarter);
    Dwellings dwellings = town.dwellings();
    byte rent = 0;
    double sumX = 0;
    double sumY = 0;
    for (int k = 0; k < count; k++) {
      int dwelling = first + k;
      if (k == 0 || sites.building(k) != sites.building(k - 1)) {
        double score = settings.rentDeprived() * z + settings.rentSpread() * draws.normal();
        // Thirds of a score whose variance over the town is that of deprivation and buildings together.
        double third = .43 * Math.sqrt(settings.rentDeprived() * settings.rentDeprived()
            + settings.rentSpread() * settings.rentSpread());
        rent = (byte) (score < -third ? 0 : score < third ? 1 : 2);
      }
      dwellings.id().set(dwelling, Chance.hash(townKey, town.quarters().keyOf(quarter), k));
      dwellings.quarter().set(dwelling, quarter);
      dwellings.x().set(dwelling, sites.x(k));
      dwellings.y().set(dwelling, sites.y(k));
      dwellings.rentClass().set(dwelling, rent);
      dwellings.household().set(dwelling, Dwellings.VACANT);
      sumX += sites.x(k);
      sumY += sites.y(k);
    }
    double[] bounds = plan.area().bounds();
    if (rooms > 0) {
      buildHome(town, plan, quarter, first + count, rooms, townKey, bounds, chance);
    }
    town.quarters().x().set(quarter, (float) (count > 0 ? sumX / count : (bounds[0] + bounds[2]) / 2));
    town.quarters().y().set(quarter, (float) (count > 0 ? sumY / count : (bounds[1] + bounds[3]) / 2));
  }

  /** The home of a quarter: one building behind all others. */
  private static void buildHome(Town town, QuarterPlan plan, int quarter, int firstRoom, int rooms, long townKey,
      double[] bounds, Chance chance) {
    Dwellings dwellings = town.dwellings();
    long key = town.quarters().keyOf(quarter);
    float[] site = BuildingSites.pointIn(plan.area(), bounds,
        new NumberedDraws(chance, Decision.CARE_HOME, Chance.hash(key, 0, 1)));
    for (int room = firstRoom; room < firstRoom + rooms; room++) {
      dwellings.id().set(room, Chance.hash(townKey, key, room - town.quarters().firstDwelling().of(quarter)));
      dwellings.quarter().set(room, quarter);
      dwellings.x().set(room, site[0]);
      dwellings.y().set(room, site[1]);
      dwellings.rentClass().set(room, (byte) 1);
      dwellings.home().set(room, (byte) 1);
      dwellings.household().set(room, Dwellings.VACANT);
    }
  }

  /** Households of a quarter move into its dwellings in random order; some stay empty. Returns the next row. */
  private static int moveIn(Town town, int quarter, FoundedHouseholds composed, int rooms, int[] inRooms, int firstRow,
      long townKey, int week, Chance chance) {
    Dwellings dwellings = town.dwellings();
    Residents residents = town.residents();
    NumberedDraws draws = new NumberedDraws(chance, Decision.MOVE_DWELLING, town.quarters().keyOf(quarter));
    int count = town.quarters().dwellings().of(quarter);
    int first = town.quarters().firstDwelling().of(quarter);
    int[] livesHere = new int[count - rooms];
    Arrays.setAll(livesHere, k -> k);
    draws.shuffle(livesHere, livesHere.length);
    int[] inDwellings = FoundedHomes.others(composed.households(), inRooms);
    FoundedHouseholds.ByHousehold members = composed.byHousehold();
    int row = firstRow;
    for (int k = 0; k < count; k++) {
      int dwelling = first + k;
      int household = k < livesHere.length ? at(inDwellings, livesHere[k]) : at(inRooms, k - livesHere.length);
      dwellings.firstResident().set(dwelling, row);
      if (household < 0) {
        dwellings.residents().set(dwelling, 0);
        continue;
      }
      int from = members.first()[household];
      int persons = members.first()[household + 1] - from;
      long dwellingId = dwellings.id().of(dwelling);
      dwellings.household().set(dwelling, LifelongIds.household(dwellingId, week));
      dwellings.residents().set(dwelling, persons);
      long[] ids = new long[persons];
      int[] order = new int[persons];
      for (int position = 0; position < persons; position++) {
        ids[position] = Chance.hash(townKey, dwellingId, position);
        int slot = position;
        while (slot > 0 && ids[order[slot - 1]] > ids[position]) {
          order[slot] = order[slot - 1];
          slot--;
        }
        order[slot] = position;
      }
      for (int position : order) {
        int person = members.order()[from + position];
        residents.id().set(row, ids[position]);
        residents.dwelling().set(row, dwelling);
        residents.role().set(row, composed.role(person));
        residents.sex().set(row, composed.sex(person));
        int weeksIntoYear = (int) (chance.draw(Decision.FOUND_PERSON, 0, ids[position], 9) * 52);
        residents.birthWeek().set(row, week - 52 * composed.age(person) - weeksIntoYear);
        row++;
      }
    }
    return row;
  }

  private static int at(int[] households, int k) {
    return k < households.length ? households[k] : -1;
  }

  /**
   * What founding assumes of a town because its data does not hold it, in plain sentences. What the plan itself has
   * assumed stands in {@link TownPlan#assumed()}.
   */
  public static List<String> assumed(TownPlan plan) {
    return FoundingAssumptions.of(plan);
  }
}
