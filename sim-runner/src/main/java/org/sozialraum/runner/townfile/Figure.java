package org.sozialraum.runner.townfile;

import java.util.Arrays;
import java.util.List;

/** Figures of a quarter that the import looks for, and the headings by which it knows them. */
enum Figure {
  NAME(new Words("name", "Name"), "name", "quarter_name", "bezeichnung", "plrname", "lor_name", "ortsteil",
      "ortsteilname", "stadtteil", "stadtteilname", "quartier", "wohnviertel", "planungsraum", "ot_name"),
  POPULATION(new Words("residents", "Einwohner"), "population", "residents", "persons", "inhabitants",
      "total_population", "population_total", "einwohner", "einwohnerinnen", "einwohnerzahl", "einwohner_insgesamt",
      "einwohner_gesamt", "einwohnerinnen_und_einwohner", "bevoelkerung", "bevoelkerung_insgesamt",
      "hauptwohnsitzbevoelkerung", "wohnbevoelkerung", "insgesamt", "e_e"),
  AGE(new Words("age group", "Altersgruppe")),
  YOUTH_RATIO(new Words("age groups, from under 15 per 100 aged 15–64",
      "Altersgruppen, aus unter 15 je 100 von 15–64"), "youth_ratio", "youth_dependency_ratio", "jugendquotient"),
  OLD_AGE_RATIO(new Words("age groups, from 65+ per 100 aged 15–64", "Altersgruppen, aus 65+ je 100 von 15–64"),
      "old_age_ratio", "old_age_dependency_ratio", "altenquotient", "altersquotient"),
  FEMALE(new Words("sex: women and girls", "Geschlecht: Frauen und Mädchen"), "female", "females", "women",
      "weiblich", "frauen", "einwohner_weiblich", "e_ew"),
  MALE(new Words("sex: men and boys", "Geschlecht: Männer und Jungen"), "male", "males", "men", "maennlich",
      "maenner", "einwohner_maennlich", "e_em"),
  MIGRATION(new Words("migration background", "Migrationshintergrund"), "migration_background",
      "with_migration_background", "migrants", "migrationshintergrund", "mit_migrationshintergrund",
      "einwohner_mit_migrationshintergrund", "personen_mit_migrationshintergrund", "mh", "mh_e"),
  FOREIGN(new Words("foreign nationals", "ausländische Staatsangehörige"), "foreign_nationals", "foreign",
      "foreigners", "non_nationals", "auslaender", "auslaenderinnen", "auslaenderinnen_und_auslaender",
      "auslaendische_bevoelkerung", "e_a"),
  TRANSFER(new Words("transfer receipt", "Transferbezug"), "transfer_recipients", "transfer_receipt", "transfer",
      "transferbezug", "transferbezieher", "transferquote", "sgb2", "sgb2_rate", "sgb_ii", "sgb_ii_rate",
      "sgb_ii_quote", "sgb2_quote", "sgb_ii_bezug", "welfare_recipients", "social_assistance",
      "social_assistance_rate", "sozialhilfequote", "grundsicherungsquote"),
  CHILD_POVERTY(new Words("child poverty", "Kinderarmut"), "child_poverty", "kinderarmut", "kinderarmutsquote"),
  UNEMPLOYED(new Words("unemployment", "Arbeitslosigkeit"), "unemployed", "unemployed_of_working_age",
      "unemployment", "unemployment_rate", "arbeitslose", "arbeitslosenanteil", "arbeitslosenquote",
      "arbeitslosigkeit"),
  HOUSEHOLD_SIZE(new Words("household size", "Haushaltsgröße"), "household_size", "mean_household_size",
      "average_household_size", "persons_per_household", "haushaltsgroesse", "mittlere_haushaltsgroesse",
      "durchschnittliche_haushaltsgroesse", "personen_je_haushalt", "personen_pro_haushalt", "hhgroesse",
      "hhgroesse_d"),
  HOUSEHOLDS(new Words("household size, from residents per household", "Haushaltsgröße, aus Einwohnern je Haushalt"),
      "households", "haushalte", "privathaushalte", "haushalte_insgesamt"),
  HOUSEHOLDS_OF_1(new Words("households of one person", "Haushalte mit einer Person"), "households_1",
      "single_person_households", "one_person_households", "households_with_1_person", "einpersonenhaushalte",
      "1_personen_haushalte", "1_personenhaushalte", "haushalte_1", "haushalte_mit_1_person",
      "haushalte_1_person"),
  HOUSEHOLDS_OF_2(new Words("households of two persons", "Haushalte mit zwei Personen"), "households_2",
      "two_person_households", "households_with_2_persons", "zweipersonenhaushalte", "2_personen_haushalte",
      "2_personenhaushalte", "haushalte_2", "haushalte_mit_2_personen", "haushalte_2_personen"),
  HOUSEHOLDS_OF_3(new Words("households of three persons", "Haushalte mit drei Personen"), "households_3",
      "three_person_households", "households_with_3_persons", "dreipersonenhaushalte", "3_personen_haushalte",
      "3_personenhaushalte", "haushalte_3", "haushalte_mit_3_personen", "haushalte_3_personen"),
  HOUSEHOLDS_OF_4(new Words("households of four persons", "Haushalte mit vier Personen"), "households_4",
      "four_person_households", "households_with_4_persons", "vierpersonenhaushalte", "4_personen_haushalte",
      "4_personenhaushalte", "haushalte_4", "haushalte_mit_4_personen", "haushalte_4_personen"),
  HOUSEHOLDS_OF_4_AND_MORE(new Words("households of four or more persons", "Haushalte mit vier und mehr Personen"),
      "households_4_plus", "households_4_and_more", "haushalte_4_plus", "haushalte_mit_4_und_mehr_personen",
      "haushalte_4_und_mehr_personen", "4_und_mehr_personenhaushalte", "4_plus_personen_haushalte"),
  HOUSEHOLDS_OF_5_AND_MORE(new Words("households of five or more persons", "Haushalte mit fünf und mehr Personen"),
      "households_5_plus", "households_5_and_more", "haushalte_5_plus", "haushalte_mit_5_und_mehr_personen",
      "haushalte_5_und_mehr_personen", "5_und_mehr_personenhaushalte", "5_plus_personen_haushalte"),
  LIVING_ALONE(new Words("residents who live alone", "Alleinlebende"), "living_alone", "persons_living_alone",
      "residents_living_alone", "alleinlebende", "allein_lebende", "alleinlebend"),
  OVER_5_YEARS(new Words("resident for over 5 years", "Wohndauer über 5 Jahre"), "resident_over_5_years",
      "residents_over_5_years", "over_5_years_resident", "wohndauer_ueber_5_jahre", "wohndauer_ueber_5_jahren",
      "wohndauer_mehr_als_5_jahre", "wohndauer_5_jahre_und_mehr");

  private final Words meaning;
  private final List<String> headings;

  Figure(Words meaning, String... headings) {
    this.meaning = meaning;
    this.headings = Arrays.asList(headings);
  }

  /** What it is, in words. */
  Words meaning() {
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
