package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of statistics offices, in English and German. */
class HeadingTest {
  @ParameterizedTest
  @CsvSource({"population,POPULATION,PLAIN", "Einwohner insgesamt,POPULATION,PLAIN", "Bevölkerung,POPULATION,PLAIN",
      "population_2024,POPULATION,PLAIN", "unemployed,UNEMPLOYED,PLAIN",
      "unemployed_pct_of_working_age,UNEMPLOYED,PERCENT",
      "Arbeitslosenquote,UNEMPLOYED,SHARE", "sgb2_rate_pct,TRANSFER,PERCENT",
      "transfer_recipients_pct,TRANSFER,PERCENT",
      "social_assistance_rate_2025,TRANSFER,SHARE", "Anteil Ausländer in %,FOREIGN,PERCENT",
      "migration_background,MIGRATION,PLAIN", "Migrationshintergrund (%),MIGRATION,PERCENT",
      "resident_over_5_years_pct_2012,OVER_5_YEARS,PERCENT", "youth_ratio_pct,YOUTH_RATIO,PLAIN",
      "Altenquotient,OLD_AGE_RATIO,PLAIN", "HHGroesse_D,HOUSEHOLD_SIZE,PLAIN", "Haushaltsgröße,HOUSEHOLD_SIZE,PLAIN"})
  void saysFigureAndUnit(String heading, Figure figure, Heading.Unit unit) {
    assertThat(Heading.of(heading).figure()).contains(figure);
    assertThat(Heading.of(heading).unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"mean_age", "sgb2_households", "sgb2_children_pct", "children_migration_background_pct",
      "youth_unemployment_pct", "dwellings", "offences_per_1000", "area_ha", "status_index"})
  void doesNotTakeOneFigureForAnother(String heading) {
    assertThat(Heading.of(heading).figure()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"age_0_5,0,5", "age_18_26,18,26", "age_65_plus,65,120", "65+,65,120", "unter 6,0,5", "under_20_2025,0,19",
      "over_64_2025,65,120", "6 bis unter 15,6,14", "0 bis 5 Jahre,0,5", "80 Jahre und älter,80,120", "ab 65,65,120",
      "'Alter 90–110',90,120", "E_E00_01,0,0", "E_E95_110,95,120", "age_7,7,7", "Einwohner 18-64,18,64"})
  void namesSpansOfAges(String heading, int from, int to) {
    assertThat(Heading.of(heading).ages()).contains(new AgeSpan(from, to));
  }

  @Test
  void aLaterYearIsKnownAsSuch() {
    assertThat(Heading.of("population_2005").year()).isEqualTo(2005);
    assertThat(Heading.of("population").year()).isEqualTo(9999);
  }

  @Test
  void theFinestCoverOfAllAgesIsChosen() {
    List<AgeSpan> spans = List.of(new AgeSpan(0, 17), new AgeSpan(0, 5), new AgeSpan(6, 17), new AgeSpan(18, 120));
    assertThat(AgeSpan.cover(spans)).containsExactly(1, 2, 3);
    assertThat(AgeSpan.cover(spans.subList(0, 3))).isEmpty();
    assertThat(AgeSpan.gap(spans.subList(0, 3))).isEqualTo(18);
    assertThat(AgeSpan.rest(spans.subList(0, 1))).isEqualTo(Optional.of(new AgeSpan(18, 120)));
    assertThat(AgeSpan.rest(List.of(new AgeSpan(0, 17), new AgeSpan(10, 120)))).isEmpty();
  }

  @Test
  void apportionsByLargestRemainder() {
    assertThat(Ages.apportioned(10, 1, 1, 1)).containsExactly(4, 3, 3);
    assertThat(Ages.apportioned(0, 1, 2, 3)).containsExactly(0, 0, 0);
    assertThat(Ages.apportioned(7, 0, 100, 0)).containsExactly(0, 7, 0);
  }
}
