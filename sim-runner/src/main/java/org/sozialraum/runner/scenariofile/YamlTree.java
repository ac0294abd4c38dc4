package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Builds the tree of a YAML text from the plain part of YAML: keys, lists, texts.
 *
 * <p>Anchors, aliases and tags are refused: they let a file say something else than what a reader sees.
 */
final class YamlTree {
  /** Levels of keys and lists inside each other; the deepest scenario needs six. */
  static final int DEEPEST = 20;
  private static final int LONGEST_KEY = 200;

  private final LocatedProblems problems;
  private final int begin;
  private Iterator<Event> events;
  private boolean tooDeep;

  private YamlTree(int begin, LocatedProblems problems) {
    this.begin = begin;
    this.problems = problems;
  }

  /** The tree of a text; empty, with problems, if it is not plain YAML. An empty text is a tree of nothing. */
  static Optional<YamlNode> of(String text, LocatedProblems problems) {
    return of(text, 0, problems);
  }

  /**
   * The tree of one of several texts.
   *
   * @param begin number that stands for the text as a whole
   */
  static Optional<YamlNode> of(String text, int begin, LocatedProblems problems) {
    return new YamlTree(begin, problems).read(text);
  }

  /** One value alone, as the command line says it: YAML in brackets, braces or quotes, anything else as it is. */
  static Optional<YamlNode> value(String text, int begin, LocatedProblems problems) {
    if (text.matches("(?s)[\\[{\"'].*")) {
      return of(text, begin, problems);
    }
    int before = problems.count();
    new YamlTree(begin, problems).refuseControlCharacters(text);
    return problems.count() > before ? Optional.empty()
        : Optional.of(new YamlNode.Text(begin + 1, text, false));
  }

  private Optional<YamlNode> read(String text) {
    int before = problems.count();
    refuseControlCharacters(text);
    refuseTabs(text);
    if (problems.count() > before) {
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(2 * FileText.LARGEST_BYTES);
    YamlNode root = null;
    try {
      events = new Yaml(options).parse(new java.io.StringReader(text)).iterator();
      boolean begun = false;
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof DocumentStartEvent) {
          if (begun) {
            problems.add(line(event), "", "scenario.yaml.second");
            return Optional.empty();
          }
          begun = true;
        } else if (event instanceof NodeEvent node) {
          root = node(node, 1);
          if (tooDeep) {
            return Optional.empty();
          }
        }
      }
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() != null ? begin + broken.getProblemMark().getLine() + 1
          : broken.getContextMark() != null ? begin + broken.getContextMark().getLine() + 1 : begin;
      problems.add(line, "", Message.of("scenario.yaml.broken"), plainly(broken));
      return Optional.empty();
    } catch (YAMLException broken) {
      problems.add(begin, "", "scenario.yaml.broken");
      return Optional.empty();
    }
    return problems.count() > before && root == null ? Optional.empty()
        : Optional.of(root == null ? new YamlNode.Text(begin + 1, "", false) : root);
  }

  /** What to look for, which the reader of YAML says in words for programmers. */
  private static Message plainly(MarkedYAMLException broken) {
    String said = broken.getContext() + " " + broken.getProblem();
    String likely = said.contains("quoted scalar") ? "quotes"
        : said.contains("flow ") ? "brackets"
        : said.contains("mapping values are not allowed") ? "second-colon"
        : said.contains("could not find expected ':'") ? "colon"
        : said.contains("cannot start any token") ? "sign"
        : said.contains("block ") ? "indentation" : "anything";
    return Message.of("scenario.yaml.check-" + likely);
  }

  /** Each letter once a line: a file in another encoding holds hundreds of thousands. */
  private void refuseControlCharacters(String text) {
    int line = begin + 1;
    int refusedIn = 0;
    char refused = 0;
    for (int k = 0; k < text.length(); k++) {
      char letter = text.charAt(k);
      if (letter == '\n') {
        line++;
      } else if (isUnseen(letter) && (line != refusedIn || letter != refused)) {
        refusedIn = line;
        refused = letter;
        problems.add(line, "", Inscriptions.unseen(letter), Message.of("scenario.yaml.unseen"));
      }
    }
  }

  /** Letters that YAML does not allow, and those that make a line read as something else than it says. */
  private static boolean isUnseen(char letter) {
    return letter < ' ' && letter != '\t' && letter != '\r' || letter >= '\u007f' && letter < '\u00a0'
        || letter >= '\u2028' && letter <= '\u202e' || letter >= '\u2066' && letter <= '\u2069'
        || letter == '\uFEFF' || letter >= '\uFFFE';
  }

  private void refuseTabs(String text) {
    int number = begin;
    for (String line : text.split("\n", -1)) {
      number++;
      String indentation = line.substring(0, line.length() - line.stripLeading().length());
      if (indentation.indexOf('\t') >= 0 && !line.isBlank() && !line.strip().startsWith("#")) {
        problems.add(number, "", "scenario.yaml.tab");
      }
    }
  }

  private int line(Event event) {
    return begin + event.getStartMark().getLine() + 1;
  }

  private YamlNode node(NodeEvent event, int depth) {
    int line = line(event);
    if (event instanceof AliasEvent) {
      problems.add(line, "", "scenario.yaml.alias", event.getAnchor());
      return new YamlNode.Text(line, "", false);
    }
    if (event.getAnchor() != null) {
      problems.add(line, "", "scenario.yaml.anchor", event.getAnchor());
    }
    String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
    if (tag != null) {
      problems.add(line, "", "scenario.yaml.tag", tag);
    }
    if (depth > DEEPEST && !tooDeep) {
      tooDeep = true;
      problems.add(line, "", "scenario.yaml.deep", DEEPEST);
    }
    if (event instanceof ScalarEvent scalar) {
      return new YamlNode.Text(line, scalar.getValue(), !scalar.isPlain());
    }
    return event.is(Event.ID.SequenceStart) ? items(line, depth) : mapping(line, depth);
  }

  private YamlNode items(int line, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !event.is(Event.ID.SequenceEnd) && !tooDeep; event = events.next()) {
      items.add(node((NodeEvent) event, depth + 1));
    }
    return new YamlNode.Items(line, items);
  }

  /** A key as messages can show it; none that is known is as long. */
  private static String shortened(String key) {
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "…";
  }

  private YamlNode mapping(int line, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (Event event = events.next(); !event.is(Event.ID.MappingEnd) && !tooDeep; event = events.next()) {
      YamlNode key = node((NodeEvent) event, depth + 1);
      if (tooDeep) {
        break;
      }
      YamlNode value = node((NodeEvent) events.next(), depth + 1);
      if (key instanceof YamlNode.Text text) {
        entries.add(new YamlNode.Entry(shortened(text.text()), key.line(), value));
      } else {
        problems.add(key.line(), "", "scenario.yaml.odd-key", key.found());
      }
    }
    return new YamlNode.Mapping(line, entries);
  }
}
