package org.sozialraum.runner.scenariofile;

import java.util.List;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/**
 * The keys of a scenario file, in their order; {@code interventions} and {@code shocks} follow.
 *
 * @param question one sentence
 * @param town synthetic town or town folder
 * @param horizon burn-in and observed years
 * @param replications runs
 * @param seed seed
 * @param smallestEffectOfInterest percentage points
 * @param settings every number of the model
 * @param switchedOff mechanisms that do not act
 */
public record ScenarioKeys(
    @Word(meaning = "one sentence that the run is to answer", required = true) String question,
    @Word(meaning = "name of a synthetic town, or path of a town folder", required = true) String town,
    Horizon horizon,
    @Quantity(meaning = "runs with different luck", unit = "runs", byDefault = 10, min = 1, max = 10_000,
        source = "design decision") int replications,
    @Quantity(meaning = "seed that all replications start from", unit = "64 bits", byDefault = 1,
        min = Long.MIN_VALUE, max = Long.MAX_VALUE, source = "design decision") long seed,
    @Quantity(meaning = "smallest effect of interest; smaller ones do not matter in practice",
        unit = "percentage points", byDefault = .5, min = 0, max = 100,
        source = "assumption A-47: what matters in practice is for the user to say")
    double smallestEffectOfInterest,
    Settings settings,
    @Word(meaning = "mechanisms that do not act") List<Mechanism> switchedOff) {
}
