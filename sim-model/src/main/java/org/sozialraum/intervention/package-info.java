/**
 * What stakeholders can do: one file per instrument. Interventions change causes (places, occasions, being asked,
 * light, upkeep), never outcomes. {@link org.sozialraum.intervention.Interventions} is the only registry.
 */
package org.sozialraum.intervention;
