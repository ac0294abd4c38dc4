/**
 * What is measured: observables with name, unit and meaning in both languages, counted in integers so that no order of
 * summing can matter. Observing leaves the town untouched.
 */
package org.sozialraum.observe;
