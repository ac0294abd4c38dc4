package org.sozialraum.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.Estimate;
import org.sozialraum.runner.experiment.Stationarity;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.townfile.PublishedAndBuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports every mistake of a scenario or, if there is none, prints the scenario with all defaults. */
@Command(name = "check",
    description = {"Reports all mistakes of a scenario at once.",
        "If there is none, prints the complete scenario with every default,",
        "and an estimate of time, memory and disk for run and compare.", ""},
    footer = {"", "Example: sozialraum check scenarios/treffpunkt.yaml"})
final class CheckCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  private Path scenario;

  @Override
  public List<String> mistakes(Set<String> strays) {
    boolean named = scenario != null && !strays.contains(scenario.toString());
    return ScenarioInput.mistakes(named ? List.of(scenario) : List.of(), options);
  }

  @Override
  public Integer call() {
    ScenarioFile read = ScenarioInput.read(List.of(scenario), options).get(0);
    ScenarioInput.say(List.of(read), options, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    out.print(ScenarioWriter.text(read.scenario(), read.town()));
    // As comments, so that what is printed stays a scenario.
    Language language = options.language();
    Stationarity.shortBurnIn(read.scenario().horizon()).forEach(line -> out.println("# " + line.in(language)));
    boolean keeps = options.burnIns().kept().isPresent();
    out.println(Message.of("run.estimate-title").in(language));
    out.println("#   run: " + Estimate.of(List.of(new Variant(read.scenario().name(), read.scenario())),
        options.workers(), keeps).line().in(language));
    if (!read.scenario().interventions().isEmpty()) {
      List<Variant> variants = Comparison.of(List.of(read), language);
      // Where stakeholders work together differently, compare runs under other assumptions too unless told not to.
      int experiments = IntegrationDividend.concerns(variants)
          ? 1 + Assumptions.USUAL.of(variants.get(0).scenario()).size() : 1;
      out.println("#   compare: "
          + Estimate.of(variants, options.workers(), keeps).times(experiments).line().in(language));
    }
    PublishedAndBuilt margins = PublishedAndBuilt.of(read.scenario().town(), read.scenario().settings().founding(),
        read.scenario().settings().traits(), read.scenario().seed());
    if (!margins.rows().isEmpty()) {
      out.println(Message.of("command.published-and-built").in(language));
      margins.summary().forEach(line -> out.println("#   " + line.in(language)));
    }
    return ExitCode.DONE;
  }
}
