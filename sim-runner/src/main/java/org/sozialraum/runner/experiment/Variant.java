package org.sozialraum.runner.experiment;

import org.sozialraum.scenario.Scenario;

/**
 * One arm of a comparison.
 *
 * @param name name in tables and charts, such as {@code baseline}
 * @param scenario what is run
 */
public record Variant(String name, Scenario scenario) {}
