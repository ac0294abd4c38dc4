package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion in bash. */
class CompletionTest {
  private static String script() {
    StringWriter out = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), "completion")).isZero();
    return out.toString();
  }

  @Test
  void everyCommandAndOptionIsInTheScript() {
    assertThat(script()).contains("run compare sweep check report export verify merge",
        "validate calibrate describe schema import completion",
        "--replications", "--set", "--debug", "complete -F _complete_sozialraum").doesNotContain("\r");
  }

  @Test
  void bashCompletesACommandAndAnOption(@TempDir Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash to complete with");
    Files.writeString(folder.resolve("completion.sh"), script());
    Files.writeString(folder.resolve("try.sh"), """
        source completion.sh
        complete_line() {
          COMP_WORDS=("$@")
          COMP_CWORD=$(($# - 1))
          COMPREPLY=()
          # Outside of a real completion bash has no options to change, and says so.
          _complete_sozialraum 2> /dev/null
          echo "${COMPREPLY[@]}"
        }
        complete_line sozialraum comp
        complete_line sozialraum run --repl
        """);
    Process bash = new ProcessBuilder("/bin/bash", "try.sh").directory(folder.toFile())
        .redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    assertThat(printed.lines()).containsExactly("compare completion", "--replications");
  }
}
