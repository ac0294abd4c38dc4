package org.sozialraum.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.association.AssociationFounding;
import org.sozialraum.week.association.AssociationLife;
import org.sozialraum.week.association.TrainedVolunteers;
import org.sozialraum.week.demography.Demography;
import org.sozialraum.week.demography.RoomForTies;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.governance.StakeholderNetwork;
import org.sozialraum.week.governance.TrainedStaff;
import org.sozialraum.week.supply.CrowdingOut;
import org.sozialraum.week.supply.FeltNeeds;
import org.sozialraum.week.supply.HelpExchange;
import org.sozialraum.week.supply.Information;
import org.sozialraum.week.supply.Needs;
import org.sozialraum.week.supply.NeighbourHelp;
import org.sozialraum.week.supply.ServiceReach;
import org.sozialraum.week.supply.Services;
import org.sozialraum.week.supply.UnmetNeed;
import org.sozialraum.week.supply.VolunteerHelp;
import org.sozialraum.week.youth.YouthReadiness;

/**
 * The week on one page: the processes in their order, and the only place that knows it.
 *
 * <p>Interventions and shocks act before the first line, observation follows the last.
 */
public final class Week {
  private Week() {}

  /** Demographic steps of a year. */
  public static final int STEPS_PER_YEAR = 13;

  /** Whether a week is one of every four in which residents are resettled. */
  public static boolean isFourth(int week) {
    return Math.floorMod(week, 4) == 0;
  }

  /** Settings of all processes, in the order of the week. */
  public record Settings(QuarterChange.Settings quarters, Demography.Settings demography, Needs.Settings needs,
      CollectiveAction.Settings collectiveAction, OpenPlaces.Settings places, Outings.Settings outings,
      Encounters.Settings encounters,
      TieChange.Settings ties, Introductions.Settings introductions, NeighbourHelp.Settings neighbourHelp,
      HelpExchange.Settings helpExchange,
      Information.Settings information, VolunteerHelp.Settings volunteerHelp, Services.Settings services,
      UnmetNeed.Settings unmetNeed, Responses.Settings responses,
      Readiness.Settings readiness, Asking.Settings asking, CrowdingOut.Settings crowdingOut,
      StartsAndStops.Settings engagement,
      TrainedVolunteers.Settings training, AssociationLife.Settings associations,
      AssociationFounding.Settings associationFounding,
      Memberships.Settings memberships, YouthReadiness.Settings youth, DisorderChange.Settings disorder,
      Incidents.Settings incidents, FearChange.Settings fear, TrustChange.Settings trust, BelongingChange.Settings belonging,
      EfficacyChange.Settings efficacy, Diversity.Settings diversity,
      Institutions.Settings institutions, LonelinessChange.Settings loneliness,
      StakeholderNetwork.Settings stakeholders, Modes.Settings modes)
      implements java.io.Serializable {}

  /**
   * The processes of a week in order, those whose mechanism is switched off left out; they go on with what residents
   * were founded with.
   */
  public static List<WeeklyProcess> of(Settings s, Traits.Settings traits, Set<Mechanism> off, Demography demography) {
    Proposals proposals = new Proposals();
    Readiness readiness = new Readiness(s.readiness(), off);
    FeltNeeds felt = new FeltNeeds();
    ServiceReach reach = new ServiceReach(s.services().reach());
    Encounters encounters = new Encounters(s.encounters(), off, proposals);
    EqualTerms equalTerms = new EqualTerms(encounters, proposals);
    TieChange ties = new TieChange(s.ties(), off, proposals);
    NeighbourHelp neighbourHelp = new NeighbourHelp(s.neighbourHelp(), readiness, off);
    List<WeeklyProcess> week = new ArrayList<>();
    week.add(new QuarterChange(s.quarters(), off));        // an outer cause: before who moves in
    // First of what residents do, so that newcomers can be met in their first week.
    week.add(off.contains(Mechanism.DEMOGRAPHY) ? new RoomForTies() : demography);
    // Of who lives here now; each channel below takes out what it meets.
    add(week, off, Mechanism.NEEDS, new Needs(s.needs(), off, felt));
    // Before anybody goes out, so that residents can go to the festival; by those who spoke up before.
    add(week, off, Mechanism.COLLECTIVE_ACTION, new CollectiveAction(s.collectiveAction(), s.disorder()));
    week.add(new OpenPlaces(s.places(), s.services().coordination(), off)); // before anybody chooses among them
    week.add(new Outings(s.outings(), off));               // who sits where
    week.add(new Crowding(off));                           // full places turn away before anybody meets
    week.add(encounters);                                  // reads trust and traits of both as of last week
    week.add(equalTerms);                                  // one more meeting, before ties take the proposals
    week.add(ties);                                        // after all have met: both ends decide from frozen proposals
    if (off.contains(Mechanism.LASTING_TIES)) {
      week.add(new ShuffledTies());                        // a null model: along ties of nobody's own from here on
    }
    // After proposals have taken their slots, so that an instrument keeps nobody from the ties of the tables.
    add(week, off, Mechanism.TIES, new Introductions(s.introductions()));
    // Along the ties of this week, which grow by it.
    add(week, off, Mechanism.NEIGHBOUR_HELP, neighbourHelp);
    // What those one knows left, by members of an exchange, who need not know each other.
    add(week, off, Mechanism.NEEDS, new HelpExchange(s.helpExchange(), neighbourHelp, s.ties().newTie(), off));
    // Every four weeks, from what others knew before.
    add(week, off, Mechanism.INFORMATION, new Information(s.information(), s.services().coordination(), off));
    add(week, off, Mechanism.VOLUNTEER_HELP, new VolunteerHelp(s.volunteerHelp(), off)); // what neighbours left
    add(week, off, Mechanism.SERVICES, new Services(s.services(), s.information(), reach, off)); // what both left
    add(week, off, Mechanism.NEEDS, new UnmetNeed(s.unmetNeed(), felt)); // what everybody left
    add(week, off, Mechanism.RESPONSES, new Responses(s.responses())); // after all who could meet needs
    // Along ties, by those engaged last week.
    week.add(new Asking(s.asking(), readiness, s.services().coordination(), off));
    week.add(new StartsAndStops(s.engagement(), traits.hours(), readiness,
        new CrowdingOut(s.crowdingOut(), reach, off), off));
    week.add(new TrainedVolunteers(s.training()));         // before associations and clubs count on trained boards
    add(week, off, Mechanism.ASSOCIATIONS, new AssociationLife(s.associations(), // before anybody joins one that closes
        new AssociationFounding(s.associationFounding(), readiness, traits.hours())));
    add(week, off, Mechanism.MEMBERSHIP, new Memberships(s.memberships(), traits.membership(), off));
    week.add(new YouthReadiness(s.youth(), off));          // from this week's engaged and members
    week.add(new CollectiveEfficacy());                    // of last week's trust and efficacy
    add(week, off, Mechanism.DISORDER, new DisorderChange(s.disorder(), s.services().coordination(), off));
    add(week, off, Mechanism.INCIDENTS, new Incidents(s.incidents(), s.disorder())); // follow this week's disorder
    add(week, off, Mechanism.FEAR, new FearChange(s.fear(), traits.fear(), s.disorder())); // then decays towards its target
    add(week, off, Mechanism.TRUST, new TrustChange(s.trust()));
    add(week, off, Mechanism.BELONGING, new BelongingChange(s.belonging()));
    add(week, off, Mechanism.EFFICACY, new EfficacyChange(s.efficacy(), s.institutions(), off));
    add(week, off, Mechanism.DIVERSITY, new Diversity(s.diversity(), s.disorder(), equalTerms)); // of this week's meetings
    add(week, off, Mechanism.INSTITUTIONS, new Institutions(s.institutions(), off));
    add(week, off, Mechanism.LONELINESS, new LonelinessChange(s.loneliness(), traits.loneliness()));
    // From this week's meetings; residents feel it from next week on.
    add(week, off, Mechanism.COORDINATION, new StakeholderNetwork(s.stakeholders(), s.services().coordination(), off));
    week.add(new CoordinationIndex(s.stakeholders().index(), s.services().coordination(), off)); // of what is so
    week.add(new TrainedStaff(s.stakeholders(), off));     // after the meetings that training made better
    week.add(new Modes(s.modes(), readiness));             // last, from everything above
    week.add(new Publishing(ties.capacity()));             // what others may read next week
    return week;
  }

  private static void add(List<WeeklyProcess> week, Set<Mechanism> off, Mechanism mechanism, WeeklyProcess process) {
    if (!off.contains(mechanism)) {
      week.add(process);
    }
  }
}
