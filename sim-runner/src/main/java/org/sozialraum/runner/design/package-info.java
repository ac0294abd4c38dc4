/**
 * Designs of sweeps: which values the factors take in which point. Points are enumerated by their number, one at a
 * time, so that a design of ten million runs costs nothing before it begins. Knows neither files nor the model.
 */
package org.sozialraum.runner.design;
