package org.sozialraum.week;

import org.sozialraum.quantity.Quantities;

/** What can be switched off in a scenario, one mechanism at a time, to see what it carries. */
public enum Mechanism {
  DEMOGRAPHY("births, deaths, leaving home, couples, separations, moves and in-migration; nobody ages into another household"),
  OUTINGS("residents leave their homes for places"),
  FEAR_KEEPS_HOME("fear lowers the number of outings"),
  WITHDRAWAL_KEEPS_HOME("the withdrawn go out, open the door and attend meetings less often"),
  PLACES_DRAW_OUT("better reachable places raise the number of outings"),
  DOORSTEP("neighbours meet at the doorstep"),
  HABIT("visitors return to their usual table of a place"),
  ASSOCIATION_MEETINGS("members of an association meet"),
  MEMBERSHIP("residents join and leave associations"),
  TIES("meetings become ties, and ties fade"),
  LASTING_TIES("ties stay with the same people; without, their ends are exchanged at random, as many and as strong"),
  HOMOPHILY("similar people bond more easily"),
  ASKS("engaged residents ask the people they know"),
  PROSPECTING("recruiters ask those with more schooling first"),
  MIGRATION_BARRIER("the direct hurdle to engage for people with migration background"),
  SELF_START("residents start to engage on their own initiative"),
  STOPPING("residents stop engaging"),
  EXPERIENCE("past engagement makes engaging again easier"),
  YOUTH_ENTRY("engagement at 14 and its break on leaving school"),
  DISORDER("disorder moves with collective efficacy, upkeep and chance"),
  INCIDENTS("residents become victims"),
  FEAR("fear follows disorder, incidents and trust"),
  TRUST("trust moves with ties and disorder"),
  BELONGING("belonging moves with ties, engagement and tenure"),
  EFFICACY("the expectation to achieve something together moves"),
  LONELINESS("loneliness follows contacts"),
  CAPACITY("full places turn visitors away"),
  NEEDS("residents need help from outside their household"),
  NEIGHBOUR_HELP("neighbours help along ties"),
  VOLUNTEER_HELP("volunteers meet needs"),
  SERVICES("formal services meet needs"),
  HAND_OVERS("needs that several services share can get lost between them"),
  INFORMATION("residents learn of offers over ties and by outreach, and forget"),
  LANGUAGE_BARRIER("language keeps from information, services and volunteers"),
  STIGMA("stigma keeps from seeking services"),
  CROWDING_OUT("formal services crowd the volunteering of the well-off out and that of the poor in"),
  RESPONSES("residents whose needs stay unmet leave, speak up, wait or withdraw"),
  ASSOCIATIONS("associations lack volunteers, close and are founded"),
  OVERLOAD("volunteers whose association lacks others stop sooner"),
  INVITATION("members bring along those whom they know"),
  COLLECTIVE_ACTION("quarters join in one-off actions beyond thresholds"),
  YOUTH_PARENTS("engaged parents make the young readier to engage"),
  YOUTH_SCHOOL("school offers make the young readier to engage"),
  YOUTH_CLUB("memberships make the young readier to engage"),
  YOUTH_QUARTER("engaged young people of the quarter make the young readier to engage"),
  INHERITANCE("trust, acceptance and schooling follow the parents'"),
  MOBILITY_LOSS("older residents lose mobility by events beyond age, younger ones live with disability"),
  CARE_HOMES("the very old move into homes"),
  DIVERSITY("acceptance of diversity moves with meetings across origins"),
  INSTITUTIONS("trust in institutions moves with services and safety"),
  QUARTER_CHANGE("deprivation of quarters changes over the years"),
  COORDINATION("coordination and trust between stakeholders grow by working together and fade without"),
  STAFF_TURNOVER("contact persons of stakeholders change, and trust begins anew"),
  GOVERNANCE("how a network is governed makes its meetings more or less productive"),
  COORDINATED_HAND_OVERS("coordination lets hand-overs between services succeed"),
  DUPLICATION("services that do not work together offer the same twice"),
  COORDINATED_OUTREACH("coordination lets services tell more residents of offers"),
  DISORDER_RESPONSE("coordination lets authorities respond to disorder"),
  SHARED_ROOMS("coordination opens schools and parish halls in the evening"),
  JOINT_RECRUITING("coordination lets associations ask members of others"),
  SERVICE_TRUST("experience with services moves trust in institutions"),
  COORDINATION_HOURS("working together takes hours from services"),
  CONSULTATION("being consulted, and heard or ignored, moves efficacy and trust in institutions");

  private final String meaning;

  Mechanism(String meaning) {
    this.meaning = meaning;
  }

  /** What is missing when the mechanism is switched off. */
  public String meaning() {
    return meaning;
  }

  /** The word in scenario files, such as {@code fear-keeps-home}. */
  public String fileName() {
    return Quantities.fileName(name());
  }
}
