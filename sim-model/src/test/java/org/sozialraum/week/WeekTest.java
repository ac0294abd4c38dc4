package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.demography.Demography;

class WeekTest {
  private static final Settings SETTINGS = Settings.defaults();

  private static List<String> week(Set<Mechanism> off) {
    return Week.of(SETTINGS.week(), SETTINGS.traits(), off, new Demography(SETTINGS.week().demography(),
        new Traits(SETTINGS.traits()), SmallTown.plan())).stream().map(WeeklyProcess::name).toList();
  }

  @Test
  void theWeekHasTheOrderOfTheSpecification() {
    assertThat(week(Set.of())).containsExactly("QuarterChange", "Demography", "Needs", "CollectiveAction", "OpenPlaces",
        "Outings", "Crowding", "Encounters", "EqualTerms", "TieChange", "Introductions", "NeighbourHelp", "HelpExchange",
        "Information", "VolunteerHelp", "Services",
        "UnmetNeed", "Responses", "Asking", "StartsAndStops", "TrainedVolunteers", "AssociationLife", "Memberships",
        "YouthReadiness", "CollectiveEfficacy", "DisorderChange", "Incidents", "FearChange", "TrustChange", "BelongingChange",
        "EfficacyChange", "Diversity", "Institutions", "LonelinessChange", "StakeholderNetwork",
        "CoordinationIndex", "TrainedStaff", "Modes", "Publishing");
  }

  @Test
  void aProcessThatIsAMechanismOfItsOwnIsLeftOutWithIt() {
    assertThat(week(EnumSet.of(Mechanism.DEMOGRAPHY, Mechanism.FEAR))).doesNotContain("Demography", "FearChange")
        .contains("Incidents");
    assertThat(week(EnumSet.allOf(Mechanism.class))).containsExactly("QuarterChange", "RoomForTies", "OpenPlaces",
        "Outings", "Crowding", "Encounters", "EqualTerms", "TieChange", "ShuffledTies", "Asking", "StartsAndStops",
        "TrainedVolunteers", "YouthReadiness", "CollectiveEfficacy", "CoordinationIndex", "TrainedStaff", "Modes", "Publishing");
  }

  @Test
  void everyFourthWeekIsCountedBackwardsToo() {
    assertThat(Week.isFourth(0)).isTrue();
    assertThat(Week.isFourth(-4)).isTrue();
    assertThat(Week.isFourth(-1040)).isTrue();
    assertThat(Week.isFourth(-3)).isFalse();
    assertThat(Week.isFourth(3)).isFalse();
    assertThat(Week.STEPS_PER_YEAR * 4).isEqualTo(Horizon.WEEKS_PER_YEAR);
  }

  @Test
  void aHorizonCountsTheBurnInBackwardsFromWeekZero() {
    Horizon horizon = new Horizon(20, 5);
    assertThat(horizon.firstWeek()).isEqualTo(-1040);
    assertThat(horizon.observedWeeks()).isEqualTo(260);
    assertThat(horizon.allWeeks()).isEqualTo(1300);
  }
}
