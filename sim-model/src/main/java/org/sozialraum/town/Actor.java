package org.sozialraum.town;

import static org.sozialraum.town.Domain.AGEING;
import static org.sozialraum.town.Domain.COUNSELLING;
import static org.sozialraum.town.Domain.CULTURE;
import static org.sozialraum.town.Domain.EDUCATION;
import static org.sozialraum.town.Domain.FAMILY;
import static org.sozialraum.town.Domain.HEALTH;
import static org.sozialraum.town.Domain.SAFETY;
import static org.sozialraum.town.Domain.YOUTH;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The fifteen kinds of local stakeholders, what each is called and which domains of need it serves (brief 3.7 and
 * addendum E). Offices of the county sit further away from those of the municipality (addendum H).
 */
public enum Actor {
  YOUTH_OFFICE("JA", "youth welfare office", "Jugendamt", Tier.COUNTY, FAMILY, YOUTH, EDUCATION, COUNSELLING, SAFETY),
  SOCIAL_OFFICE("SA", "social welfare office", "Sozialamt", Tier.COUNTY, HEALTH, AGEING, COUNSELLING),
  HEALTH_OFFICE("GA", "public health office", "Gesundheitsamt", Tier.COUNTY, FAMILY, HEALTH, AGEING),
  PLANNING_OFFICE("SP", "planning and building office", "Stadtplanungs- und Bauamt", Tier.MUNICIPALITY, SAFETY, CULTURE),
  SCHOOL_OFFICE("SV", "school administration", "Schulverwaltung", Tier.MUNICIPALITY, FAMILY, EDUCATION, CULTURE),
  ORDER_OFFICE("OP", "order office and police", "Ordnungsamt und Polizei", Tier.MUNICIPALITY, YOUTH, SAFETY),
  INTEGRATION_OFFICE("IB", "integration office", "Integrationsbüro", Tier.MUNICIPALITY, EDUCATION, COUNSELLING),
  HOUSING_COMPANY("WO", "housing company", "Wohnungsunternehmen", Tier.LOCAL, AGEING, COUNSELLING, SAFETY),
  WELFARE_ASSOCIATION("WV", "welfare associations and providers", "Wohlfahrtsverbände und Träger", Tier.LOCAL, FAMILY,
      YOUTH, EDUCATION, HEALTH, AGEING, COUNSELLING),
  CONGREGATION("RG", "religious congregations", "Religionsgemeinden", Tier.LOCAL, FAMILY, AGEING, CULTURE),
  SCHOOL("SC", "schools and day-care centres", "Schulen und Kitas", Tier.LOCAL, FAMILY, YOUTH, EDUCATION, SAFETY, CULTURE),
  SPORTS_CLUB("SP2", "sports clubs", "Sportvereine", Tier.LOCAL, YOUTH, CULTURE),
  CULTURE_CLUB("KV", "culture, heritage and neighbourhood clubs", "Kultur-, Heimat- und Nachbarschaftsvereine",
      Tier.LOCAL, CULTURE),
  BUSINESS("GW", "local business", "Gewerbe vor Ort", Tier.LOCAL),
  CITIZENS("BV", "citizen groups and senior council", "Bürgervertretungen und Seniorenbeirat", Tier.LOCAL, AGEING,
      SAFETY);

  /** Where an actor sits. */
  public enum Tier { COUNTY, MUNICIPALITY, LOCAL }

  private final String code;
  private final String english;
  private final String german;
  private final Tier tier;
  private final Set<Domain> serves;

  Actor(String code, String english, String german, Tier tier, Domain... serves) {
    this.code = code;
    this.english = english;
    this.german = german;
    this.tier = tier;
    this.serves = serves.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(List.of(serves)));
  }

  /** Short code of the brief, such as JA. */
  public String code() {
    return code;
  }

  /** What it is, English. */
  public String english() {
    return english;
  }

  /** What it is, German. */
  public String german() {
    return german;
  }

  /** Where it sits. */
  public Tier tier() {
    return tier;
  }

  /** Whether it is a department of the administration. */
  public boolean department() {
    return tier != Tier.LOCAL;
  }

  /** Domains of need that it serves. */
  public Set<Domain> serves() {
    return serves;
  }

  /** The word in files, such as {@code youth-office}. */
  public String fileName() {
    return org.sozialraum.quantity.Quantities.fileName(name());
  }
}
