package org.sozialraum.runner.sweep;

import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.scenario.Scenario;

/**
 * A point of a design as scenarios.
 *
 * @param number number of the point
 * @param values value of each factor
 * @param arms the scenario and, where each point is compared with itself without interventions, the one without; empty
 *     if the values make no scenario
 * @param keys fingerprint of each arm, without the replication
 * @param problem why the values make no scenario
 */
record SweepPoint(long number, List<String> values, List<Scenario> arms, List<String> keys,
    Optional<Message> problem) {}
