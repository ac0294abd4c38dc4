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
  CAPACITY("full places turn visitors away");

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
