package org.sozialraum.runner.townfile;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.message.Message;

/** Figures of a quarter that the import looks for, and the headings by which it knows them. */
enum Figure {
  NAME(Message.of("report.figure.name"), "name", "quarter_name", "bezeichnung", "plrname", "lor_name", "ortsteil",
      "ortsteilname", "stadtteil", "stadtteilname", "quartier", "wohnviertel", "planungsraum", "ot_name"),
  POPULATION(Message.of("report.figure.residents"), "population", "residents", "persons", "inhabitants",
      "total_population", "population_total", "einwohner", "einwohnerinnen", "einwohnerzahl", "einwohner_insgesamt",
      "einwohner_gesamt", "einwohnerinnen_und_einwohner", "bevoelkerung", "bevoelkerung_insgesamt",
      "hauptwohnsitzbevoelkerung", "wohnbevoelkerung", "insgesamt", "e_e"),
  AGE(Message.of("report.figure.age-group")),
  YOUTH_RATIO(Message.of("report.figure.age-groups-from-under-15"), "youth_ratio",
      "youth_dependency_ratio", "jugendquotient"),
  OLD_AGE_RATIO(Message.of("report.figure.age-groups-from-65-per"),
      "old_age_ratio", "old_age_dependency_ratio", "altenquotient", "altersquotient"),
  FEMALE(Message.of("report.figure.sex-women-girls"), "female", "females", "women",
      "weiblich", "frauen", "einwohner_weiblich", "e_ew"),
  MALE(Message.of("report.figure.sex-men-boys"), "male", "males", "men", "maennlich",
      "maenner", "einwohner_maennlich", "e_em"),
  MIGRATION(Message.of("report.figure.migration-background"), "migration_background",
      "with_migration_background", "migrants", "migrationshintergrund", "mit_migrationshintergrund",
      "einwohner_mit_migrationshintergrund", "personen_mit_migrationshintergrund", "mh", "mh_e"),
  FOREIGN(Message.of("report.figure.foreign-nationals"), "foreign_nationals", "foreign",
      "foreigners", "non_nationals", "auslaender", "auslaenderinnen", "auslaenderinnen_und_auslaender",
      "auslaendische_bevoelkerung", "e_a"),
  TRANSFER(Message.of("report.figure.transfer-receipt"), "transfer_recipients", "transfer_receipt", "transfer",
      "transferbezug", "transferbezieher", "transferquote", "sgb2", "sgb2_rate", "sgb_ii", "sgb_ii_rate",
      "sgb_ii_quote", "sgb2_quote", "sgb_ii_bezug", "welfare_recipients", "social_assistance",
      "social_assistance_rate", "sozialhilfequote", "grundsicherungsquote"),
  CHILD_POVERTY(Message.of("report.figure.child-poverty"), "child_poverty", "kinderarmut", "kinderarmutsquote"),
  UNEMPLOYED(Message.of("report.figure.unemployment"), "unemployed", "unemployed_of_working_age",
      "unemployment", "unemployment_rate", "arbeitslose", "arbeitslosenanteil", "arbeitslosenquote",
      "arbeitslosigkeit"),
  HOUSEHOLD_SIZE(Message.of("report.figure.household-size"), "household_size", "mean_household_size",
      "average_household_size", "persons_per_household", "haushaltsgroesse", "mittlere_haushaltsgroesse",
      "durchschnittliche_haushaltsgroesse", "personen_je_haushalt", "personen_pro_haushalt", "hhgroesse",
      "hhgroesse_d"),
  HOUSEHOLDS(Message.of("report.figure.household-size-from-residents-per"),
      "households", "haushalte", "privathaushalte", "haushalte_insgesamt"),
  HOUSEHOLDS_OF_1(Message.of("report.figure.households-one-person"), "households_1",
      "single_person_households", "one_person_households", "households_with_1_person", "einpersonenhaushalte",
      "1_personen_haushalte", "1_personenhaushalte", "haushalte_1", "haushalte_mit_1_person",
      "haushalte_1_person"),
  HOUSEHOLDS_OF_2(Message.of("report.figure.households-two-persons"), "households_2",
      "two_person_households", "households_with_2_persons", "zweipersonenhaushalte", "2_personen_haushalte",
      "2_personenhaushalte", "haushalte_2", "haushalte_mit_2_personen", "haushalte_2_personen"),
  HOUSEHOLDS_OF_3(Message.of("report.figure.households-three-persons"), "households_3",
      "three_person_households", "households_with_3_persons", "dreipersonenhaushalte", "3_personen_haushalte",
      "3_personenhaushalte", "haushalte_3", "haushalte_mit_3_personen", "haushalte_3_personen"),
  HOUSEHOLDS_OF_4(Message.of("report.figure.households-four-persons"), "households_4",
      "four_person_households", "households_with_4_persons", "vierpersonenhaushalte", "4_personen_haushalte",
      "4_personenhaushalte", "haushalte_4", "haushalte_mit_4_personen", "haushalte_4_personen"),
  HOUSEHOLDS_OF_4_AND_MORE(Message.of("report.figure.households-four-or-more-persons"),
      "households_4_plus", "households_4_and_more", "haushalte_4_plus", "haushalte_mit_4_und_mehr_personen",
      "haushalte_4_und_mehr_personen", "4_und_mehr_personenhaushalte", "4_plus_personen_haushalte"),
  HOUSEHOLDS_OF_5_AND_MORE(Message.of("report.figure.households-five-or-more-persons"),
      "households_5_plus", "households_5_and_more", "haushalte_5_plus", "haushalte_mit_5_und_mehr_personen",
      "haushalte_5_und_mehr_personen", "5_und_mehr_personenhaushalte", "5_plus_personen_haushalte"),
  LIVING_ALONE(Message.of("report.figure.residents-who-live-alone"), "living_alone", "persons_living_alone",
      "residents_living_alone", "alleinlebende", "allein_lebende", "alleinlebend"),
  OVER_5_YEARS(Message.of("report.figure.resident-for-over-5-years"), "resident_over_5_years",
      "residents_over_5_years", "over_5_years_resident", "wohndauer_ueber_5_jahre", "wohndauer_ueber_5_jahren",
      "wohndauer_mehr_als_5_jahre", "wohndauer_5_jahre_und_mehr");

  private final Message meaning;
  private final List<String> headings;

  Figure(Message meaning, String... headings) {
    this.meaning = meaning;
    this.headings = Arrays.asList(headings);
  }

  /** What it is, in words. */
  Message meaning() {
    return meaning;
  }

  /** Whether a heading in normal form, without words for its unit, names it. */
  boolean isNamed(String normal) {
    return headings.contains(normal);
  }

  /** Whether it says how many or how large, and never a part of the residents. */
  boolean isAbsolute() {
    return this == NAME || this == POPULATION || this == HOUSEHOLD_SIZE || name().startsWith("HOUSEHOLDS")
        || this == YOUTH_RATIO || this == OLD_AGE_RATIO;
  }
}
