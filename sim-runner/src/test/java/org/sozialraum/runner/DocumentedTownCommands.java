package org.sozialraum.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of {@code docs/towns.md} that make the towns of the data folder. */
final class DocumentedTownCommands {
  static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));
  private static final Path DOCS = Path.of(System.getProperty("sozialraum.root", ".."), "docs", "towns.md");

  private DocumentedTownCommands() {}

  /** The arguments of each command, with the data where it is and towns below a folder. */
  static List<String[]> into(Path folder) throws IOException {
    List<String[]> commands = new ArrayList<>();
    for (String line : Files.readString(DOCS).replaceAll("\\\\\\n\\s*", "").split("\n")) {
      if (line.startsWith("./sozialraum import ")) {
        commands.add(line.substring("./sozialraum ".length()).replace("$DATA", DATA.toString())
            .replace("towns/", folder + "/").split(" +"));
      }
    }
    return commands;
  }

  /** The town folder that a command writes. */
  static Path town(String[] command) {
    return Path.of(command[command.length - 1]);
  }
}
