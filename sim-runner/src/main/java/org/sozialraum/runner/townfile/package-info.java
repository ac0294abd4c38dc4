/**
 * From public data to the plan of a town, and towns as folders on disk. Boundaries, population, indicators and
 * places come in as a statistics office publishes them; every row, column and place that was read is accounted for.
 */
package org.sozialraum.runner.townfile;
