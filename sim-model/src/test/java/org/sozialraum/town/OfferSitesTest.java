package org.sozialraum.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.OfferSites.Site;

class OfferSitesTest {
  private static Map<Domain, Long> perDomain(List<Site> sites) {
    return sites.stream().collect(Collectors.groupingBy(Site::domain, Collectors.counting()));
  }

  @Test
  void aTownOf40000HasADoctorForEvery2000AndADebtAdviserForEvery8000() {
    List<Site> sites = OfferSites.of(SyntheticTowns.named("musterstadt").orElseThrow());
    Map<Domain, Long> perDomain = perDomain(sites);
    assertThat(perDomain.get(Domain.HEALTH)).isEqualTo(20);
    assertThat(perDomain.get(Domain.AGEING)).isEqualTo(20);
    assertThat(perDomain.get(Domain.FAMILY)).isEqualTo(10);
    assertThat(perDomain.get(Domain.COUNSELLING)).isEqualTo(5);
    assertThat(sites).hasSize(20 + 20 + 10 + 10 + 10 + 5 + 5 + 5);
    assertThat(sites).allSatisfy(site -> assertThat(site.residents()).isEqualTo(40_000));
  }

  @Test
  void theyAreSpreadByPopulation() {
    List<Site> sites = OfferSites.of(SyntheticTowns.named("musterstadt").orElseThrow());
    assertThat(sites.stream().filter(site -> site.domain() == Domain.HEALTH).map(Site::quarter).distinct())
        .as("quarters of 1,000 with a doctor").hasSize(20);
    assertThat(sites.stream().map(Site::quarter).distinct().count()).isGreaterThan(30);
  }

  @Test
  void everyMunicipalityHasEachDomainHoweverSmallUnlessItIsAHamlet() {
    TownPlan island = IslandTown.plan();
    assertThat(OfferSites.of(island)).hasSize(16);
    for (String municipality : List.of(IslandTown.MAINLAND, IslandTown.ISLAND)) {
      assertThat(OfferSites.of(island).stream()
          .filter(site -> island.quarters().get(site.quarter()).municipality().equals(municipality))
          .map(Site::domain)).containsExactly(Domain.values());
    }
    TownPlan small = SmallTown.plan();
    TownPlan hamlet = new TownPlan("h", "h", small.quarters().subList(0, 1), List.of(), List.of(), "h");
    assertThat(OfferSites.of(hamlet)).as("150 residents").isEmpty();
  }
}
