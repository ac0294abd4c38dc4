package org.sozialraum.runner.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Axe, the checker of accessibility: what of it a program can tell, by rules of WCAG 2 at levels A and AA. */
final class Axe {
  private Axe() {}

  /** What keeps somebody from reading the page that is open: rule, why, and where for the first five places. */
  static List<String> violations(Browser browser) {
    browser.run(script());
    JsonNode result = browser.awaited("""
        const done = arguments[arguments.length - 1];
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        axe.run(document, {
          runOnly: {type: 'tag', values: tags}, rules: {'heading-order': {enabled: true}},
          resultTypes: ['violations']
        }).then(found => done(JSON.stringify(found.violations)), fault => done(JSON.stringify([{id: String(fault)}])))
        """);
    List<String> violations = new ArrayList<>();
    for (JsonNode rule : result) {
      StringBuilder line = new StringBuilder(rule.path("id").asText() + ": " + rule.path("help").asText());
      for (int place = 0; place < Math.min(5, rule.path("nodes").size()); place++) {
        JsonNode node = rule.path("nodes").path(place);
        line.append("\n    ").append(node.path("html").asText())
            .append("\n      ").append(node.path("failureSummary").asText().replace("\n", " "));
      }
      violations.add(line.toString());
    }
    return violations;
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
