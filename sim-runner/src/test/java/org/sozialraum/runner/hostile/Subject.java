package org.sozialraum.runner.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A user's files and the command that reads them.
 *
 * @param name what it is called in messages
 * @param files contents by path inside the user's folder
 * @param damaged files that are damaged; the others stay as they are
 * @param command arguments; those that are a file's path, or {@code out/…}, are resolved in the folder
 */
record Subject(String name, Map<String, byte[]> files, List<String> damaged, List<String> command) {
  /** Folder that everything is written to. */
  static final String OUT = "out";
  /** Town folder that an import writes. */
  static final String TOWN = OUT + "/town";

  /** All files are damaged, one or two at a time. */
  static Subject importing(String name, Map<String, byte[]> files, String... command) {
    List<String> args = new ArrayList<>(List.of("import"));
    args.addAll(List.of(command));
    args.addAll(List.of("--out", TOWN));
    return new Subject(name, new LinkedHashMap<>(files), List.copyOf(files.keySet()), args);
  }

  static Subject checking(String name, Map<String, byte[]> files, List<String> damaged) {
    return new Subject(name, files, damaged, List.of("check", files.keySet().iterator().next()));
  }

  boolean imports() {
    return command.get(0).equals("import");
  }

  /** The command line in a folder. */
  List<String> commandIn(Path folder) {
    return command.stream().map(arg -> files.containsKey(arg) || arg.startsWith(OUT + "/")
        ? folder.resolve(arg).toString() : arg).toList();
  }
}
