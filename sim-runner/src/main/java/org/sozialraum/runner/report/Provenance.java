package org.sozialraum.runner.report;

import java.util.List;
import java.util.Map;

/**
 * How results came about, as {@code manifest.json} tells it.
 *
 * @param program version and commit of the program that computed them
 * @param build fingerprint of that program
 * @param scenarioDigest fingerprint of all variants
 * @param townDigest fingerprint of the town
 * @param seed seed of the first replication
 * @param replications runs of each variant
 * @param runsFailed runs that failed, by names of variants
 * @param command the command line as typed
 * @param started when, in UTC
 * @param seconds how long it took
 * @param workers how many runs at once
 * @param java version of Java
 * @param machine operating system and architecture
 * @param files fingerprints of the csv files, by name
 * @param assumed what was assumed of the town because it was missing
 * @param complete whether all runs came to their end
 */
public record Provenance(String program, String build, String scenarioDigest, String townDigest, String seed,
    int replications, Map<String, Integer> runsFailed, String command, String started, double seconds, int workers,
    String java, String machine, Map<String, String> files, List<String> assumed, boolean complete) {}
