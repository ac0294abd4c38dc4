package org.sozialraum.chance;

/**
 * A random decision of the model. Each has draws of its own, so that none borrows another's chance.
 *
 * <p>The draws hang on the constant's name, not on its position: a constant may be inserted, moved or removed without
 * shifting the draws of any other. Renaming one gives it new draws.
 */
public enum Decision {
  FOUND_DWELLING("which dwellings the founded town gets"),
  FOUND_HOUSEHOLD("which household founds a dwelling"),
  FOUND_PERSON("sex, birthday, origin and luck in income of a founder or newcomer"),
  FOUND_ASSOCIATION("which associations the founded town has"),
  FOUND_MEMBERSHIP("who is a member at founding"),
  FOUND_STATE("engagement, experience and length of residence at founding or on arrival"),
  DISPOSITION_TRUST("a person's lasting inclination to trust"),
  DISPOSITION_SOCIABILITY("how easily a person gets to know others"),
  DISPOSITION_OUTINGS("how often a person goes out, compared with others"),
  DISPOSITION_FEAR("a person's lasting inclination to fear crime"),
  DISPOSITION_LONELINESS("a person's lasting inclination to feel lonely"),
  DISPOSITION_CLOSE_TIES("how many close ties a person has elsewhere"),
  DISPOSITION_TIME("how much free time a person has, compared with others"),
  DISPOSITION_PARTNER("whether a person looks for partners of the own sex"),
  DEATH("whether a resident dies"),
  BIRTH("whether a child is born"),
  SEPARATION("whether a couple separates"),
  LEAVING_HOME("whether a grown child leaves the parents' home"),
  PARTNER_SEARCH("whether a resident looks for a partner"),
  PARTNER_CHOICE("which of the possible partners are chosen"),
  MOVE("whether a household moves"),
  MOVE_WHERE("whether a move stays in town or leaves it"),
  MOVE_QUARTER("which quarter a move leads to"),
  MOVE_DWELLING("which free dwelling a move leads to"),
  VACANCY_FILLED("whether a vacant dwelling is filled from outside"),
  NEWCOMER("who the newcomers of a dwelling are"),
  SCHOOLING("which school degree a resident reaches"),
  EMPLOYMENT("whether a resident works, and a school leaver's luck in income"),
  OUTINGS("how often a resident goes out this week"),
  OUTING_PLACE("which place an outing leads to"),
  OUTING_EXTRA_PLACE("whether an outing leads to a place that one variant adds"),
  OUTING_SURPLUS("whether an outing leads to a place because it is open longer or nicer than usual, and to which"),
  OUTING_ACCEPT("whether a resident goes to the chosen place or looks for another"),
  TABLE_HABIT("whether a visitor sits down at the habitual table"),
  TABLE_HABITUAL("which table of a place, a group or a doorstep is a resident's habitual one"),
  TABLE_FRESH("which table a visitor sits down at who does not take the habitual one"),
  DOORSTEP_TABLE("whether a resident is at the doorstep with the usual neighbours, and else with which"),
  GROUP_TABLE("with whom a member sits at a meeting of a group"),
  ATTEND_MEETING("whether a member attends the meeting of a group"),
  ENCOUNTER("whether two at one table talk to each other"),
  TIE("whether an encounter becomes a tie"),
  CAPACITY("which visits a full place turns away"),
  ASK("whether a resident is asked to engage"),
  ACCEPT("whether the one asked says yes"),
  CAMPAIGN_ASK("whether a project or an agency asks a resident"),
  CAMPAIGN_ACCEPT("whether the one asked by a project says yes"),
  AGENCY_ACCEPT("whether the one asked by an agency says yes"),
  SELF_START("whether a resident begins to engage unasked"),
  STOP("whether an engaged resident stops"),
  STOP_ON_MOVE("whether an engaged resident stops because of a move"),
  ENGAGED_AT_14("whether a resident is engaged when turning fourteen"),
  LEAVING_SCHOOL("whether engagement ends with school"),
  HOURS("how many hours an engaged resident gives"),
  ENGAGEMENT_WHERE("in which field or association a resident engages"),
  JOIN("whether a resident joins an association"),
  LEAVE_ASSOCIATION("whether a member leaves an association"),
  WHICH_ASSOCIATION("which association a resident joins"),
  DISORDER_QUARTER("this week's disorder in a quarter"),
  DISORDER_TOWN("this week's disorder common to the town"),
  INCIDENTS("how many incidents happen in a quarter"),
  VICTIM("whom an incident hits"),
  SURVEY_NOISE("how an answer in a survey differs from the true value"),
  SURVEY_ANSWERED("whether a resident answers this year's survey"),
  EXCHANGE("who is exchanged when the founded town meets its margins"),
  EVENT("whether an event takes place, who attends it, and at which table"),
  VISIT_CARE("whom an outreach programme finds"),
  SHOCK("which places, services or associations of a share a shock hits, and whom"),
  DISPOSITION_ACCEPTANCE("a person's lasting inclination to accept people of other origins"),
  LANGUAGE_BARRIER("whether language is a barrier"),
  MOBILITY("who lives with a disability, and who loses mobility at once"),
  CARE_HOME("who moves into a home"),
  NEED("how many needs a resident has, of which domain, and how many hand-overs they take"),
  NEIGHBOUR_CAN_HELP("whether a neighbour can meet a need, and whether one is asked"),
  NEIGHBOUR_HELPS("whether the neighbour asked helps"),
  INFORMATION("what a resident learns of offers, and forgets"),
  INFORMATION_ASKED("whether somebody who is asked for an offer passes one on"),
  FOUND_KNOWLEDGE("which offers founders and newcomers know of"),
  VOLUNTEER_CAN_HELP("whether a volunteer can meet a need, and one is found"),
  SERVICE_SOUGHT("whether a service is sought"),
  SERVICE_FREE("whether a service has time"),
  HAND_OVER("whether hand-overs succeed, and whether a second attempt is made"),
  RESPONSE("how a resident responds to unmet needs"),
  ASSOCIATION_CLOSED("whether a volunteer goes on when the association has closed"),
  ASSOCIATION_FOUNDED("whether an association is founded, where and by whom"),
  JOIN_NEW("whether who joins an association joins one that was founded during the run"),
  ASSOCIATION_FIT("whether an association fits who thinks of joining it"),
  ACTION("whether a one-off action is proposed in a quarter, and what it is"),
  ACTION_THRESHOLD("from which share of others on a resident joins in"),
  INTERGROUP("whether a meeting across origins is a good one"),
  YOUTH("readiness from youth of founders and newcomers"),
  OBLIGED("who is obliged to serve, and when"),
  ASK_THROUGH_PARENTS("whether somebody whom the parents know asks a young resident to engage"),
  INFLOW("who comes with an inflow of newcomers"),
  QUARTER_CHANGE("how deprivation of a quarter changes"),
  STAFF_TURNOVER("whether a contact person of a stakeholder changes"),
  CONSULTED("whom a participation process consults"),
  HONOURED("whether the result of a participation process is honoured"),
  HELP_EXCHANGE("who takes part in a help exchange, who helps whom, and whether they stay in touch"),
  LANGUAGE_SUPPORT("who is supported in a foreign language"),
  EQUAL_TERMS("who meets whom on equal terms"),
  SHUFFLED_TIE("which ties exchange their ends where ties do not last, a null model"),
  INTRODUCTION("to which neighbours a new resident is introduced"),
  TRAINED("who is trained, and who forgets it"),
  HOME_SERVICE("whether a service that comes to the home is the one that is sought"),
  UNDER_ONE_ROOF("whether services under one roof save a hand-over");

  // FNV-1a with 64 bits (Fowler, Noll and Vo; RFC 9923). Enum.hashCode changes per start, String.hashCode has 32 bits.
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final String meaning;
  private final long code;

  Decision(String meaning) {
    this.meaning = meaning;
    this.code = hashOf(name());
  }

  /** What is decided, in one line. */
  public String meaning() {
    return meaning;
  }

  /** Stable number of this decision, a hash of its name. */
  public long code() {
    return code;
  }

  private static long hashOf(String name) {
    // A static constant of an enum is not yet set while its constructor runs, unless it is a compile-time constant.
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
