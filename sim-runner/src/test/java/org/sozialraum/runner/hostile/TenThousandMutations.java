package org.sozialraum.runner.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that tries many mutations of whole files; prints faults and how much memory it needed. */
final class TenThousandMutations {
  private TenThousandMutations() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch = Path.of(arguments[0]);
    long from = Long.parseLong(arguments[1]);
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (String what : List.of("scenarios 500", "written 900", "folder 300", "cut 600", "whole 400")) {
      int each = Integer.parseInt(what.replaceAll("\\D", ""));
      List<Subject> subjects = subjects(what, scratch);
      faults.addAll(Mutants.faults(subjects, from, each, scratch));
      tried += each * subjects.size();
    }
    faults.forEach(System.out::println);
    System.out.println("tried " + tried);
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
    }
    System.exit(0); // also where a command hangs
  }

  private static List<Subject> subjects(String what, Path scratch) throws Exception {
    if (what.startsWith("scenarios")) {
      return Subjects.scenarios();
    } else if (what.startsWith("written")) {
      return Subjects.writtenTowns();
    } else if (what.startsWith("folder")) {
      return List.of(Subjects.townFolder(Files.createDirectories(scratch.resolve("made"))));
    } else if (!Subjects.dataIsThere()) {
      return List.of();
    }
    return what.startsWith("cut") ? Subjects.cutOuts() : Subjects.realTowns();
  }
}
