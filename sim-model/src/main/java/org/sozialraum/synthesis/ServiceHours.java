package org.sozialraum.synthesis;

import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;

/**
 * Hours a week that formal services have for clients, by domain of need, for 1,000 residents: 159 in all, about 8.8
 * posts. Day-care and lessons do not count. As much as residents at baseline seek; only the ratio of both matters.
 */
public record ServiceHours(
    @Quantity(meaning = "hours of services for family and childcare",
        unit = "hours per week and 1,000 residents", byDefault = 15, min = 10, max = 20,
        source = "brief, addendum E (S215), refitted to what is sought") double family,
    @Quantity(meaning = "hours of services for youth", unit = "hours per week and 1,000 residents",
        byDefault = 9, min = 6, max = 12, source = "brief, addendum E, refitted to what is sought") double youth,
    @Quantity(meaning = "hours of services for education and language", unit = "hours per week and 1,000 residents",
        byDefault = 25, min = 17.5, max = 32.5, source = "brief, addendum E") double education,
    @Quantity(meaning = "hours of services for health and care", unit = "hours per week and 1,000 residents",
        byDefault = 42, min = 29.4, max = 54.6, source = "brief, addendum E") double health,
    @Quantity(meaning = "hours of services for ageing and everyday help", unit = "hours per week and 1,000 residents",
        byDefault = 27, min = 18.9, max = 35.1, source = "brief, addendum E") double ageing,
    @Quantity(meaning = "hours of services for counselling, poverty and debt",
        unit = "hours per week and 1,000 residents", byDefault = 28, min = 19.6, max = 36.4,
        source = "brief, addendum E (S214)") double counselling,
    @Quantity(meaning = "hours of services for safety and public space", unit = "hours per week and 1,000 residents",
        byDefault = 5, min = 3.5, max = 6.5, source = "brief, addendum E") double safety,
    @Quantity(meaning = "hours of services for culture, sport and encounter",
        unit = "hours per week and 1,000 residents", byDefault = 8, min = 5.6, max = 10.4,
        source = "brief, addendum E") double culture)
    implements java.io.Serializable {

  /** Hours a week for 1,000 residents in a domain. */
  public double of(Domain domain) {
    return switch (domain) {
      case FAMILY -> family;
      case YOUTH -> youth;
      case EDUCATION -> education;
      case HEALTH -> health;
      case AGEING -> ageing;
      case COUNSELLING -> counselling;
      case SAFETY -> safety;
      case CULTURE -> culture;
    };
  }
}
