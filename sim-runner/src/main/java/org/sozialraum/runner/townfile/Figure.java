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
    return this == NAME || this == POPULATION || this == HOUSEHOLD_SIZE || this == HOUSEHOLDS
        || this == YOUTH_RATIO || this == OLD_AGE_RATIO;
  }
}
