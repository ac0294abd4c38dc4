/**
 * What is asked of the model, typed and without a file format: town, horizon, settings, mechanisms switched off,
 * interventions and shocks.
 */
package org.sozialraum.scenario;
