package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.engine.SimState;

/** A model written down and restored, here or in another process, goes on to the same bits. */
class CheckpointTest {
  @TempDir
  private Path folder;

  private static long checksumInWeek600() {
    Sozialraum model = CheckpointedProcess.model();
    model.start();
    model.runUntil(CheckpointedProcess.END, week -> { });
    return model.town().checksum();
  }

  private static byte[] checkpoint(Sozialraum model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Checkpoint.write(model, "label", bytes);
    return bytes.toByteArray();
  }

  private static Sozialraum started() {
    Sozialraum model = CheckpointedProcess.model();
    model.start();
    model.runUntil(-200, week -> { });
    return model;
  }

  private static Sozialraum read(byte[] bytes) throws IOException {
    return Checkpoint.read("label", () -> new ByteArrayInputStream(bytes));
  }

  private static Process process(String... arguments) throws IOException, URISyntaxException {
    List<String> path = new ArrayList<>();
    for (Class<?> each : new Class<?>[] {CheckpointedProcess.class, Sozialraum.class, SimState.class}) {
      path.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
        String.join(File.pathSeparator, path), CheckpointedProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String lastLine(Process process) throws IOException, InterruptedException {
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  @Test
  void writtenInWeek300AndRestoredInAnotherProcessItEndsWeek600TheSame() throws Exception {
    Path file = folder.resolve("week-300");
    Process writer = process("write", file.toString());
    // The process lives on past the checkpoint and is killed in some later week, as by kill -9.
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(file) && System.nanoTime() < patience) {
      Thread.sleep(10);
    }
    Thread.sleep(100);
    assertThat(writer.isAlive()).as("the writer goes on until it is killed").isTrue();
    writer.destroyForcibly().waitFor();
    assertThat(lastLine(process("read", file.toString()))).isEqualTo("600 " + checksumInWeek600());
  }

  @Test
  void masonsOwnCheckpointGoesOnTheSame() {
    Sozialraum model = started();
    File file = folder.resolve("mason.checkpoint").toFile();
    model.preCheckpoint();
    model.writeToCheckpoint(file);
    Sozialraum restored = (Sozialraum) SimState.readFromCheckpoint(file);
    restored.runUntil(CheckpointedProcess.END, week -> { });
    assertThat(restored.town().checksum()).isEqualTo(checksumInWeek600());
  }

  @Test
  void everyFlippedByteAndEveryCutIsNoticedBeforeAnythingIsBuilt() throws IOException {
    byte[] whole = checkpoint(started());
    assertThat(read(whole).getWeek()).isEqualTo(-200);
    for (int at = 0; at < whole.length; at += 1 + whole.length / 199) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      assertThatThrownBy(() -> read(flipped)).as("flipped at " + at).isInstanceOf(Checkpoint.Unfit.class);
      byte[] cut = Arrays.copyOf(whole, at);
      assertThatThrownBy(() -> read(cut)).as("cut at " + at).isInstanceOf(Checkpoint.Unfit.class);
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(Checkpoint.Unfit.class).hasMessage("it is damaged");
  }

  @Test
  void aCheckpointOfSomethingElseIsRefused() throws IOException {
    byte[] whole = checkpoint(started());
    assertThatThrownBy(() -> Checkpoint.read("other", () -> new ByteArrayInputStream(whole)))
        .isInstanceOf(Checkpoint.Unfit.class).hasMessageContaining("another program, town, setting or seed");
  }

  /** What an attacker would write: a whole file, digest and all, with objects that no model holds. */
  @Test
  void foreignObjectsAreRefusedBeforeTheyAreBuilt() throws IOException {
    ByteArrayOutputStream objects = new ByteArrayOutputStream();
    new ObjectOutputStream(objects).writeObject(new PriorityQueue<>(List.of("bomb")));
    assertThatThrownBy(() -> Checkpoint.readState(new ByteArrayInputStream(objects.toByteArray())))
        .isInstanceOf(Checkpoint.Unfit.class).hasMessageContaining("java.util.PriorityQueue");
    ByteArrayOutputStream notAModel = new ByteArrayOutputStream();
    new ObjectOutputStream(notAModel).writeObject(CheckpointedProcess.model().scenario());
    assertThatThrownBy(() -> Checkpoint.readState(new ByteArrayInputStream(notAModel.toByteArray())))
        .isInstanceOf(Checkpoint.Unfit.class);
  }

  @Test
  void whatIsRewrittenBeforeItIsReadIsNotWritten() {
    Sozialraum model = started();
    Past past = Past.of(model);
    assertThat(past.bytes()).as("bytes of a past").isEqualTo(Past.of(past.goOn()).bytes());
    assertThat(past.bytes() / (double) model.town().residents().count()).as("bytes per resident").isLessThan(1600);
    assertThat(past.residentWeeks()).isEqualTo(model.residentWeeks());
  }
}
