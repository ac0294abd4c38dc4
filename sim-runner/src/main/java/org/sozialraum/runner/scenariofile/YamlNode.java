package org.sozialraum.runner.scenariofile;

import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;

/** A piece of a YAML file that remembers its line; lines count from 1. */
sealed interface YamlNode {

  /** Line on which it begins. */
  int line();

  /** What it is, for messages. */
  Message found();

  /**
   * Keys with values, in the order of the file; keys may still be doubled.
   *
   * @param line line of the first key
   * @param entries keys and values
   */
  record Mapping(int line, List<Entry> entries) implements YamlNode {

    /** The first value of a key. */
    Optional<Entry> entry(String key) {
      return entries.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    @Override
    public Message found() {
      return entries.isEmpty() ? Message.of("scenario.found.value", "{}")
          : Message.of("scenario.found.keys", entries.get(0).key());
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key as written
   * @param line line of the key
   * @param value its value
   */
  record Entry(String key, int line, YamlNode value) {}

  /**
   * A list.
   *
   * @param line line on which it begins
   * @param items its items
   */
  record Items(int line, List<YamlNode> items) implements YamlNode {
    @Override
    public Message found() {
      return Message.of("scenario.found.list", items.size());
    }
  }

  /**
   * A word, number or text, untouched: YAML's guesses at types are not used.
   *
   * @param line line on which it begins
   * @param text what is written, without quotes
   * @param quoted whether it stands in quotes or is a block of text
   */
  record Text(int line, String text, boolean quoted) implements YamlNode {

    /** Whether nothing is written. */
    boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public Message found() {
      if (isEmpty()) {
        return Message.of("scenario.found.nothing");
      }
      String shown = text.length() > 60 ? text.substring(0, 57) + "…" : text;
      shown = shown.replace("\n", " ");
      return Message.of(quoted ? "scenario.found.text" : "scenario.found.value", shown);
    }
  }
}
