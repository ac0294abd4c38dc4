package org.sozialraum.town.column;


/** What a column is in the chain of causes; decides what an intervention may touch. */
public enum Role {
  /** Who somebody is and where they live. */
  IDENTITY,
  /** Traits and dispositions that the model does not explain. */
  TRAIT,
  /** What interventions and shocks may change: places, occasions, being asked, light, upkeep. */
  CAUSE,
  /** What is to be explained: engagement, ties, trust, belonging, fear, loneliness, modes. */
  OUTCOME,
  /** Counts of the running week and values derived from other columns; rewritten before they are read. */
  MEASURE
}
