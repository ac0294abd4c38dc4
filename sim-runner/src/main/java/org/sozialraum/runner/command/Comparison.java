package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.scenario.Scenario;

/** The variants of a comparison: what is compared with what. */
final class Comparison {
  private Comparison() {}

  /** One file against itself without interventions; several files in their order, the first as the reference. */
  static List<Variant> of(List<ScenarioFile> files, Language language) {
    refuseUnpaired(files, language);
    List<Variant> variants = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    if (files.size() == 1) {
      add(files.get(0).scenario().baseline(), variants, taken);
    }
    for (ScenarioFile file : files) {
      add(file.scenario(), variants, taken);
    }
    return variants;
  }

  /** Files of the same name in different folders, and a file called baseline, get a number. */
  private static void add(Scenario scenario, List<Variant> variants, Set<String> taken) {
    String name = scenario.name();
    for (int number = 2; !taken.add(name); number++) {
      name = scenario.name() + "-" + number;
    }
    variants.add(new Variant(name, scenario.named(name)));
  }

  private static void refuseUnpaired(List<ScenarioFile> files, Language language) {
    ScenarioFile first = files.get(0);
    Scenario reference = first.scenario();
    List<Message> lines = new ArrayList<>();
    for (ScenarioFile file : files.subList(1, files.size())) {
      Scenario other = file.scenario();
      if (!other.town().id().equals(reference.town().id())
          || !other.town().digest().equals(reference.town().digest())) {
        lines.add(differs(file, "town", file.town(), first, first.town()));
      }
      if (other.horizon().burnInYears() != reference.horizon().burnInYears()) {
        lines.add(differs(file, "horizon.burn-in-years", other.horizon().burnInYears(), first,
            reference.horizon().burnInYears()));
      }
      if (other.horizon().observedYears() != reference.horizon().observedYears()) {
        lines.add(differs(file, "horizon.observed-years", other.horizon().observedYears(), first,
            reference.horizon().observedYears()));
      }
      if (other.replications() != reference.replications()) {
        lines.add(differs(file, "replications", other.replications(), first, reference.replications()));
      }
      if (other.seed() != reference.seed()) {
        lines.add(differs(file, "seed", other.seed(), first, reference.seed()));
      }
    }
    if (!lines.isEmpty()) {
      throw new InputRefused(lines.stream().map(each -> each.in(language)).toList());
    }
  }

  private static Message differs(ScenarioFile file, String path, Object found, ScenarioFile first, Object wanted) {
    return Message.of("command.not-comparable", file.place(path), path, found, wanted, first.file());
  }
}
