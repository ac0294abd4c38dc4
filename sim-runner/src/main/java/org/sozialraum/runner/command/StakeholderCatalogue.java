package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;

/** The catalogue of stakeholders: who they are, and how closely they usually work together. */
final class StakeholderCatalogue {
  private StakeholderCatalogue() {}

  /** Actors and both usual networks. */
  static Catalogue whole() {
    return new Catalogue("Stakeholders", List.of("Every municipality has a network of these actors; offices of the"
        + " county are part of each. Numbers say how closely two work together when a run begins, from 0 (not at all)"
        + " to 1 (as one). A hub begins as silos. A scenario chooses with \"stakeholders: {structure: silo}\", or brings a"
        + " network of its own: \"stakeholders: {network: FILE.csv}\", see docs/network.md."),
        List.of(actors(), matrix("Silo", StakeholderPlan.silo()),
            matrix("Integrated", StakeholderPlan.usual(StakeholderPlan.Structure.INTEGRATED))));
  }

  /** Who the actors are. */
  static Catalogue.Table actors() {
    List<List<String>> rows = new ArrayList<>();
    for (Actor each : Actor.values()) {
      String serves = String.join(", ", each.serves().stream().sorted().map(Domain::fileName).toList());
      rows.add(List.of(each.code(), each.fileName(), each.english(), each.german(),
          Quantities.fileName(each.tier().name()), serves.isEmpty() ? "none" : serves));
    }
    return new Catalogue.Table("Stakeholders", List.of("code", "name", "English", "German", "tier", "serves"), rows);
  }

  private static Catalogue.Table matrix(String title, StakeholderPlan plan) {
    List<String> columns = new ArrayList<>(List.of("with"));
    plan.actors().forEach(each -> columns.add(each.role().code()));
    List<List<String>> rows = new ArrayList<>();
    for (int a = 0; a < plan.actors().size(); a++) {
      List<String> row = new ArrayList<>(List.of(plan.actors().get(a).role().code()));
      for (int b = 0; b < plan.actors().size(); b++) {
        row.add(a == b ? "" : Message.plain(plan.between(a, b)));
      }
      rows.add(row);
    }
    return new Catalogue.Table(title, columns, rows);
  }
}
