package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.CompulsoryService;
import org.sozialraum.intervention.AskingCampaign;
import org.sozialraum.intervention.EncounterOnEqualTerms;
import org.sozialraum.intervention.EveningRooms;
import org.sozialraum.intervention.Greening;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.intervention.OutreachToOlder;
import org.sozialraum.intervention.Participation;
import org.sozialraum.intervention.TimeBank;
import org.sozialraum.intervention.VolunteerTraining;
import org.sozialraum.intervention.Welcome;
import org.sozialraum.intervention.WorkingTogether;
import org.sozialraum.intervention.YouthParticipation;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Rows are storage. A run whose rows are shuffled every four weeks, dwellings within each quarter and residents within
 * each dwelling, observes the same values to the last bit and ends in the same state. A mere re-sort would prove
 * nothing.
 */
class RowsDoNotMatterTest {

  private static Scenario scenario() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 1, 4);
    // Proposals and slots overflow, because a cut is what could hang on who comes first; full places turn visitors
    // away.
    scenario = RecordedTown.with(scenario, "week.encounters.proposals", 1);
    scenario = RecordedTown.with(scenario, "week.collective-action.rate", .3);
    scenario = RecordedTown.with(scenario, "week.responses.satisfaction", .8);
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept",
        scenario.settings().week().encounters().tieIntercept() + 1.6);
    scenario = RecordedTown.with(scenario, "founding.most-tie-slots", 12);
    scenario = RecordedTown.with(scenario, "measurement.survey.non-response.share", 1);
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
    centre = RecordedTown.changed(RecordedTown.changed(centre, "build-weeks", 10.0), "capacity", 20.0);
    Record coordinator = RecordedTown.changed(Quantities.defaults(NeighbourhoodCoordinator.class), "quarters",
        List.of("east"));
    Record outreach = RecordedTown.changed(Quantities.defaults(OutreachToOlder.class), "lonelier-than", .2);
    Record rooms = RecordedTown.changed(Quantities.defaults(EveningRooms.class), "quarters", List.of("west"));
    Record greening = RecordedTown.changed(Quantities.defaults(Greening.class), "quarters", List.of("west"));
    Record campaign = RecordedTown.changed(Quantities.defaults(AskingCampaign.class), "targeting",
        AskingCampaign.Which.NOT_ASKED_OTHERWISE);
    Record together = RecordedTown.changed(Quantities.defaults(WorkingTogether.class), "setup-weeks", 0.0);
    Record council = RecordedTown.changed(Quantities.defaults(Participation.class), "quarters", List.of("west", "east"));
    council = RecordedTown.changed(council, "selection", Participation.Selection.OPEN);
    Record exchange = RecordedTown.changed(Quantities.defaults(TimeBank.class), "members", 1.0);
    Record circles = RecordedTown.changed(Quantities.defaults(EncounterOnEqualTerms.class), "members", 1.0);
    Record welcome = RecordedTown.changed(Quantities.defaults(Welcome.class), "quarters", List.of("west", "east"));
    return scenario.with(List.of((Intervention) centre, (Intervention) coordinator, (Intervention) outreach,
        (Intervention) rooms, (Intervention) greening, (Intervention) campaign, (Intervention) together,
        (Intervention) council, (Intervention) exchange, (Intervention) circles, (Intervention) welcome,
        Quantities.defaults(VolunteerTraining.class)), List.of());
  }

  @Test
  void shuffledRowsChangeNoBitOfWhatIsObservedNorOfTheState() {
    List<Long> kept = new ArrayList<>();
    RecordedTown usual = RecordedTown.of(scenario(), started -> {}, model -> kept.add(model.town().checksum()));
    List<Long> moved = new ArrayList<>();
    long[] rowsOutOfOrder = new long[1];
    RecordedTown shuffled = RecordedTown.of(scenario(), started -> started.demography().shuffleRows(), model -> {
      moved.add(model.town().checksum());
      rowsOutOfOrder[0] += outOfOrder(model.town());
    });
    assertThat(rowsOutOfOrder[0]).as("rows that stand after a row of a later street number or id, over all weeks")
        .isGreaterThan(1000);
    assertThat(moved).as("state after each week").isEqualTo(kept);
    assertThat(shuffled.exact()).isEqualTo(usual.exact());
    assertThat(shuffled.model().reached()).isEqualTo(usual.model().reached());
    assertThat(shuffled.model().exchanged()).isEqualTo(usual.model().exchanged()).isPositive();
  }

  @Test
  void norDoRowsMatterUnderEveryShockWithHomesAndWithTheYoungInService() {
    Scenario scenario = RecordedTown.with(scenario(), "traits.homes.least-residents", 0);
    scenario = RecordedTown.with(scenario, "week.demography.leaving-home.leaves-town", .1);
    List<Shock> shocks = new ArrayList<>();
    for (Class<? extends Record> type : Shocks.known().values()) {
      Record shock = Quantities.defaults(type);
      shocks.add((Shock) RecordedTown.changed(shock, "start-week", (double) 10 * shocks.size() - 8));
      shocks.add((Shock) RecordedTown.changed(shock, "start-week", (double) 10 * shocks.size() - 8));
    }
    List<Intervention> youth = List.of(Quantities.defaults(CompulsoryService.class),
        Quantities.defaults(YouthParticipation.class));
    scenario = scenario.with(youth, shocks);
    List<Long> kept = new ArrayList<>();
    RecordedTown usual = RecordedTown.of(scenario, started -> {}, model -> kept.add(model.town().checksum()));
    List<Long> moved = new ArrayList<>();
    RecordedTown shuffled = RecordedTown.of(scenario, started -> started.demography().shuffleRows(),
        model -> moved.add(model.town().checksum()));
    assertThat(moved).as("state after each week").isEqualTo(kept);
    assertThat(shuffled.exact()).isEqualTo(usual.exact());
    assertThat(shuffled.model().reached()).isEqualTo(usual.model().reached());
  }

  @Test
  void aRunThatIsNotShuffledStandsInOrder() {
    Town town = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 1)).town();
    assertThat(outOfOrder(town)).isZero();
  }

  @Test
  void everybodyIsFoundAgainWithTheSameTiesAfterAShuffle() {
    Map<Long, List<Long>> usual = tiesById(RecordedTown.of(scenario()).town());
    Map<Long, List<Long>> shuffled = tiesById(
        RecordedTown.of(scenario(), started -> started.demography().shuffleRows(), model -> {}).town());
    assertThat(shuffled).isEqualTo(usual);
    assertThat(usual.values().stream().mapToInt(List::size).sum()).as("ends of ties").isGreaterThan(500);
  }

  private static long outOfOrder(Town town) {
    Residents residents = town.residents();
    long wrong = 0;
    for (int row = 1; row < residents.count(); row++) {
      int before = residents.dwelling().of(row - 1);
      int here = residents.dwelling().of(row);
      wrong += here < before || here == before && residents.id().of(row) < residents.id().of(row - 1) ? 1 : 0;
    }
    return wrong;
  }

  private static Map<Long, List<Long>> tiesById(Town town) {
    Map<Long, List<Long>> ties = new HashMap<>();
    for (int row = 0; row < town.residents().count(); row++) {
      List<Long> others = new ArrayList<>();
      for (int slot = town.ties().firstSlot(row); slot < town.ties().endSlot(row); slot++) {
        others.add(town.residents().id().of(town.ties().others()[slot]));
      }
      ties.put(town.residents().id().of(row), others);
    }
    return ties;
  }
}
