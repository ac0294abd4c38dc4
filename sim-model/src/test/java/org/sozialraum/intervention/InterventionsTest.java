package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.WeekBegins;

/** What each intervention does, in numbers. By week 1,000 every ramp has reached its full dose. */
class InterventionsTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final int LATE = 1000;
  private static final int WEEKS = 520;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = SmallTown.founded();
    residents = town.residents();
  }

  private static <I extends Intervention> I of(Class<I> type, Object... namesAndValues) {
    Record record = Quantities.defaults(type.asSubclass(Record.class));
    for (int k = 0; k < namesAndValues.length; k += 2) {
      Object value = namesAndValues[k + 1];
      record = RecordedTown.changed(record, (String) namesAndValues[k],
          value instanceof Integer whole ? Double.valueOf(whole) : value);
    }
    return type.cast(record);
  }

  /** Asks and events of ten years in a quarter, per week. */
  private double[] perWeek(Intervention intervention, int quarter, java.util.function.IntPredicate whom) {
    double asks = 0;
    double events = 0;
    for (int week = LATE; week < LATE + WEEKS; week++) {
      new WeekBegins().run(town, week, CHANCE);
      intervention.act(town, week, CHANCE);
      events += town.quarters().events().of(quarter);
      for (int resident = 0; resident < residents.count(); resident++) {
        asks += town.quarterOf(resident) == quarter && whom.test(resident)
            ? residents.asked().of(resident) + residents.askedByAgency().of(resident) : 0;
      }
    }
    return new double[] {asks / WEEKS, events / WEEKS};
  }

  private int adults(int quarter, java.util.function.IntPredicate whom) {
    int adults = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      adults += town.quarterOf(resident) == quarter && residents.age(resident, LATE) >= 14
          && whom.test(resident) ? 1 : 0;
    }
    return adults;
  }

  @Test
  void aCampaignAsksItsShareOfAdultsAYearAndNobodyElsewhere() {
    AskingCampaign campaign = of(AskingCampaign.class, "quarters", List.of("east"), "weeks", 0, "asked-per-year", .52);
    // One in a hundred a week; about 1.4 asks a week, over 520 weeks with an error of .05.
    assertThat(perWeek(campaign, 1, resident -> true)[0]).isCloseTo(.01 * adults(1, resident -> true),
        Offset.offset(.2));
    assertThat(perWeek(campaign, 0, resident -> true)[0]).isZero();
  }

  @Test
  void noNamedQuarterMeansTheWholeTown() {
    AskingCampaign campaign = of(AskingCampaign.class, "weeks", 0, "asked-per-year", .52);
    assertThat(perWeek(campaign, 0, resident -> true)[0]).isPositive();
    assertThat(perWeek(campaign, 1, resident -> true)[0]).isPositive();
  }

  @Test
  void aCoordinatorAsksThoseWithLowSchoolingTwiceAsOftenAndStartsEvents() {
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.education().set(resident, (byte) (resident % 2));
      residents.tenureStart().set(resident, -1000);
    }
    NeighbourhoodCoordinator coordinator = of(NeighbourhoodCoordinator.class, "quarters", List.of("West"), "weeks", 0,
        "asked-per-year", .52, "targeting", 2, "events-per-year", 26);
    double[] low = perWeek(coordinator, 0, resident -> residents.education().of(resident) == 0);
    double[] middle = perWeek(coordinator, 0, resident -> residents.education().of(resident) == 1);
    assertThat(low[0] / adults(0, resident -> residents.education().of(resident) == 0))
        .isCloseTo(.02, Offset.offset(.0035));
    assertThat(middle[0] / adults(0, resident -> residents.education().of(resident) == 1))
        .isCloseTo(.01, Offset.offset(.0025));
    assertThat(low[1]).as("events: one every other week").isCloseTo(.5, Offset.offset(.1));
    assertThat(coordinator.operatingUntil()).as("without an end").isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void onlyTheVolunteerAgencyAsksAsAnAgency() {
    asksAreCountedAs(of(AskingCampaign.class, "asked-per-year", 1), true);
    asksAreCountedAs(of(NeighbourhoodCoordinator.class, "quarters", List.of("west"), "asked-per-year", 1, "weeks", 0),
        false);
    asksAreCountedAs(of(ProjectFund.class, "quarters", List.of("west"), "actions-per-year", 52), false);
  }

  private void asksAreCountedAs(Intervention intervention, boolean agency) {
    int week = intervention.operatingFrom() + 100;
    new WeekBegins().run(town, week, CHANCE);
    assertThat(intervention.act(town, week, CHANCE)).isPositive();
    int byAgency = 0;
    int byProject = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      byAgency += residents.askedByAgency().of(resident);
      byProject += residents.asked().of(resident);
    }
    assertThat(byAgency > 0).isEqualTo(agency);
    assertThat(byProject > 0).isEqualTo(!agency);
  }

  @Test
  void newcomersAreAskedLikeThoseWithLowSchooling() {
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.education().set(resident, (byte) 1);
      residents.tenureStart().set(resident, resident % 2 == 0 ? LATE + WEEKS - 52 : -1000);
    }
    NeighbourhoodCoordinator coordinator = of(NeighbourhoodCoordinator.class, "quarters", List.of("west"), "weeks", 0,
        "asked-per-year", .52, "targeting", 3, "events-per-year", 0);
    double ofNew = perWeek(coordinator, 0, resident -> resident % 2 == 0)[0] / adults(0, resident -> resident % 2 == 0);
    double ofOld = perWeek(coordinator, 0, resident -> resident % 2 == 1)[0] / adults(0, resident -> resident % 2 == 1);
    assertThat(ofNew / ofOld).isCloseTo(3, Offset.offset(1.0));
  }

  @Test
  void theInitiatorsOfEachActionAskTenPeople() {
    ProjectFund fund = of(ProjectFund.class, "quarters", List.of("west"), "actions-per-year", 26, "asked-per-action",
        10);
    double[] perWeek = perWeek(fund, 0, resident -> true);
    assertThat(perWeek[1]).as("an action every other week").isCloseTo(.5, Offset.offset(.1));
    // About 2,600 asks in all, with a standard error of 50: 2 %.
    assertThat(perWeek[0] / perWeek[1]).as("asked per action").isCloseTo(10, Offset.offset(.8));
  }

  @Test
  void moreThanOneActionAWeekTakesPlaceForSure() {
    ProjectFund fund = of(ProjectFund.class, "quarters", List.of("west"), "actions-per-year", 52, "intensity", 2,
        "asked-per-action", 0);
    assertThat(perWeek(fund, 0, resident -> true)[1]).isEqualTo(2, Offset.offset(1e-12));
  }

  @Test
  void theDoseGrowsAsAHalfYearlyRamp() {
    AskingCampaign campaign = of(AskingCampaign.class, "start-week", 10, "setup-weeks", 5);
    assertThat(Dates.ramp(campaign, 15)).isCloseTo(1 - Math.exp(-1 / 26.0), Offset.offset(1e-12));
    assertThat(Dates.ramp(campaign, 40)).as("after 26 weeks").isCloseTo(.632, Offset.offset(.0005));
    assertThat(Dates.ramp(campaign, LATE)).isCloseTo(1, Offset.offset(1e-12));
  }

  @Test
  void itWorksFromTheEndOfPreparationsForItsWeeks() {
    AskingCampaign campaign = of(AskingCampaign.class, "start-week", 10, "setup-weeks", 5, "weeks", 3, "asked-per-year",
        52 * 30);
    boolean[] asked = new boolean[25];
    for (int week = 0; week < asked.length; week++) {
      asked[week] = campaign.act(town, week, CHANCE) > 0;
      assertThat(asked[week]).as("week " + week).isEqualTo(week >= 15 && week < 18);
    }
  }

  @Test
  void outreachVisitsTheLonelyOldAndStaysWithThem() {
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.loneliness().set(resident, .6f);
    }
    // Ages are those of week 0: the programme began long ago, so that its dose is full.
    OutreachToOlder outreach = of(OutreachToOlder.class, "quarters", List.of("east"), "start-week", -LATE, "weeks", 0,
        "reach", 1,
        "from-age", 70, "lonelier-than", .5, "escort", .25);
    long reached = outreach.act(town, 0, CHANCE);
    long old = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      boolean concerned = town.quarterOf(resident) == 1 && residents.age(resident, 0) >= 70;
      old += concerned ? 1 : 0;
      assertThat(residents.visited().of(resident)).isEqualTo((byte) (concerned ? 1 : 0));
      assertThat(residents.escort().of(resident)).isEqualTo(concerned ? .25f : 0);
    }
    assertThat(reached).isEqualTo(old).isPositive();
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.loneliness().set(resident, .4f);
      residents.visitorTie().set(resident, residents.visited().of(resident) * .1f);
    }
    new WeekBegins().run(town, 1, CHANCE);
    assertThat(outreach.act(town, 1, CHANCE)).as("who has a visitor keeps it").isEqualTo(old);
  }

  @Test
  void lightAndUpkeepAddUpAndEndWithTheirWeeks() {
    LightingAndUpkeep one = of(LightingAndUpkeep.class, "quarters", List.of("west"), "setup-weeks", 0, "weeks", 2,
        "light", .5, "upkeep", .25);
    LightingAndUpkeep two = of(LightingAndUpkeep.class, "quarters", List.of("west"), "setup-weeks", 1, "weeks", 0,
        "light", .25, "upkeep", .5, "intensity", 2);
    float[] expected = {.5f, 1, .5f};
    for (int week = 0; week < 3; week++) {
      new WeekBegins().run(town, week, CHANCE);
      one.act(town, week, CHANCE);
      two.act(town, week, CHANCE);
      assertThat(town.quarters().lighting().of(0)).as("light in week " + week).isEqualTo(expected[week]);
      assertThat(town.quarters().lighting().of(1)).isZero();
    }
    assertThat(town.quarters().maintenance().of(0)).isEqualTo(1);
  }

  @Test
  void aCentreStandsWhileItIsOpenAndStaysClosedAfterwards() {
    NeighbourhoodCentre centre = of(NeighbourhoodCentre.class, "quarter", "west", "start-week", 2, "build-weeks", 3,
        "weeks", 4, "open-hours", 20, "capacity", 80);
    int founded = town.places().count();
    for (int week = 0; week < 12; week++) {
      centre.act(town, week, CHANCE);
      assertThat(town.places().count()).as("places in week " + week).isEqualTo(week < 5 ? founded : founded + 1);
      if (week >= 5) {
        assertThat(town.places().openness().of(founded)).isEqualTo(week < 9 ? .5f : 0);
        assertThat(town.places().visitsWhenFull().of(founded)).isEqualTo(80);
        assertThat(town.places().barrierFree().of(founded)).isEqualTo((byte) 1);
      }
    }
  }

  @Test
  void mistakesAreNamedWithWhatIsKnown() {
    Horizon horizon = new Horizon(0, 2);
    Problems problems = new Problems();
    of(NeighbourhoodCentre.class, "quarter", "wst").check(SmallTown.plan(), horizon, "interventions[0]", problems);
    of(AskingCampaign.class, "quarters", List.of("east", "Ost")).check(SmallTown.plan(), horizon, "interventions[1]",
        problems);
    of(LightingAndUpkeep.class, "quarters", List.of("west"), "start-week", 90)
        .check(SmallTown.plan(), horizon, "interventions[2]", problems);
    of(ProjectFund.class, "quarters", List.of("west"), "start-week", 103).check(SmallTown.plan(), horizon, "last week",
        problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "interventions[0].quarter: no quarter is called \"wst\"; known: West, East; did you mean \"West\"?",
        "interventions[1].quarters[1]: no quarter is called \"Ost\"; known: West, East; use one of these names",
        "interventions[2]: never begins: preparations end in week 116 and the run in week 103; "
            + "the work must begin before the run ends; start it earlier or observe more years");
  }

  @Test
  void aQuarterNamedTwiceByIdAndNameIsAMistake() {
    Problems problems = new Problems();
    of(ProjectFund.class, "quarters", List.of("west", "east", "West")).check(SmallTown.plan(), new Horizon(0, 2),
        "interventions[0]", problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "interventions[0].quarters[2]: names the quarter \"West\" a second time; each quarter once; "
            + "take it out; to do more there, raise intensity");
  }

  @Test
  void instrumentsThatStartInNeighbouringWeeksHaveTheirOwnChance() {
    for (int week = -60; week < 60; week++) {
      assertThat(Occasions.address(1, week)).isNotIn(Occasions.address(6, week), Occasions.address(6, week - 1),
          Occasions.address(9, week - 2));
    }
  }
}
