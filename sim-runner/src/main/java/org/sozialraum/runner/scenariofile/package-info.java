/**
 * Scenario files: YAML in both directions. Reading gathers every mistake with its line before anything is run;
 * what a scenario can say follows from the annotated records of the model, so nothing is listed twice.
 */
package org.sozialraum.runner.scenariofile;
