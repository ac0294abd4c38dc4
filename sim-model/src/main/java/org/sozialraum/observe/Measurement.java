package org.sozialraum.observe;

/**
 * How residents are asked and the town is measured. Nothing in the town depends on it.
 *
 * @param survey how a survey would measure
 * @param cohesion the nine dimensions of cohesion
 */
public record Measurement(SurveyMeasurement.Settings survey, CohesionIndex.Settings cohesion)
    implements java.io.Serializable {}
