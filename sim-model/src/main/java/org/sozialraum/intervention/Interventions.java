package org.sozialraum.intervention;

import java.util.LinkedHashMap;
import java.util.Map;

/** The only registry of interventions: file word and class. Adding one is one line here and its file. */
public final class Interventions {
  private Interventions() {}

  private static final Map<String, Class<? extends Record>> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("neighbourhood-coordinator", NeighbourhoodCoordinator.class); // I1
    KNOWN.put("steering-group", SteeringGroup.class); // I2
    KNOWN.put("network-manager", NetworkOffice.class); // I3
    KNOWN.put("integrated-planning", IntegratedPlanning.class); // I4
    KNOWN.put("project-fund", ProjectFund.class); // I6
    KNOWN.put("neighbourhood-centre", NeighbourhoodCentre.class); // I7
    KNOWN.put("evening-rooms", EveningRooms.class); // I8
    KNOWN.put("asking-campaign", AskingCampaign.class); // I9
    KNOWN.put("youth-participation", YouthParticipation.class); // I10
    KNOWN.put("outreach-to-older", OutreachToOlder.class); // I11
    KNOWN.put("lighting-and-upkeep", LightingAndUpkeep.class); // I14
    KNOWN.put("greening", Greening.class); // I15
    KNOWN.put("order-partnership", OrderPartnership.class); // I16
    KNOWN.put("decentral-services", DecentralServices.class); // I18
    KNOWN.put("volunteer-training", VolunteerTraining.class); // I19
    KNOWN.put("staff-training", StaffTraining.class); // I20
    KNOWN.put("working-together", WorkingTogether.class); // structures of the network
    KNOWN.put("service-hours", ServiceHours.class); // more of the same
    KNOWN.put("county-budget", CountyBudget.class); // who gets the county's share
    KNOWN.put("compulsory-service", CompulsoryService.class); // to compare with voluntary engagement
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
