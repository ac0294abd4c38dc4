package org.sozialraum.runner.store;

import java.nio.file.Path;

/** Another process that takes a folder's lock, says so, and holds it until it is killed. */
public final class LockHolderFixture {
  private LockHolderFixture() {}

  /** Argument: the folder. */
  public static void main(String[] args) throws Exception {
    System.out.println(FolderLock.of(Path.of(args[0])).isPresent() ? "held" : "refused");
    Thread.sleep(60_000);
  }
}
