package org.sozialraum.intervention;

import java.util.LinkedHashMap;
import java.util.Map;

/** The only registry of interventions: file word and class. Adding one is one line here and its file. */
public final class Interventions {
  private Interventions() {}

  private static final Map<String, Class<? extends Record>> KNOWN = new LinkedHashMap<>();
  private static final Map<String, String> NUMBERS = new LinkedHashMap<>();

  static {
    add("I1", "neighbourhood-coordinator", NeighbourhoodCoordinator.class);
    add("I2", "steering-group", SteeringGroup.class);
    add("I3", "network-manager", NetworkOffice.class);
    add("I4", "integrated-planning", IntegratedPlanning.class);
    add("I5", "participation", Participation.class);
    add("I6", "project-fund", ProjectFund.class);
    add("I7", "neighbourhood-centre", NeighbourhoodCentre.class);
    add("I8", "evening-rooms", EveningRooms.class);
    add("I9", "asking-campaign", AskingCampaign.class);
    add("I10", "youth-participation", YouthParticipation.class);
    add("I11", "outreach-to-older", OutreachToOlder.class);
    add("I12", "help-exchange", TimeBank.class);
    add("I13", "encounter-on-equal-terms", EncounterOnEqualTerms.class);
    add("I14", "lighting-and-upkeep", LightingAndUpkeep.class);
    add("I15", "greening", Greening.class);
    add("I16", "order-partnership", OrderPartnership.class);
    add("I17", "welcome", Welcome.class);
    add("I18", "decentral-services", DecentralServices.class);
    add("I19", "volunteer-training", VolunteerTraining.class);
    add("I20", "staff-training", StaffTraining.class);
    add("", "working-together", WorkingTogether.class); // structures of the network
    add("", "service-hours", ServiceHours.class); // more of the same
    add("", "county-budget", CountyBudget.class); // who gets the county's share
    add("", "compulsory-service", CompulsoryService.class); // to compare with voluntary engagement
  }

  private static void add(String number, String word, Class<? extends Record> type) {
    KNOWN.put(word, type);
    NUMBERS.put(word, number);
  }

  /** Number that the brief gives to an intervention of a file word, such as {@code I7}; empty if it has none there. */
  public static String numberOf(String word) {
    return NUMBERS.getOrDefault(word, "");
  }

  /** File word of an intervention's class. */
  public static String wordOf(Intervention intervention) {
    return KNOWN.entrySet().stream().filter(entry -> entry.getValue() == intervention.getClass())
        .map(Map.Entry::getKey).findFirst().orElse(intervention.getClass().getSimpleName());
  }

  /** File words and classes, in the order of the brief. Each class is a record that implements {@link Intervention}. */
  public static Map<String, Class<? extends Record>> known() {
    return java.util.Collections.unmodifiableMap(KNOWN);
  }
}
