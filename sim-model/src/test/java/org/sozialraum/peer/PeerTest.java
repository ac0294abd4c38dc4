package org.sozialraum.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The peer and production, written twice from one description, live the same life bit for bit. */
class PeerTest {

  @Test
  void fromItsFoundingOnATownLivesAsItsPeerDoes() {
    TwinTown twins = TwinTown.founded(TwinTown.scenario());
    assertThat(twins.live(104)).isEmpty();
  }
}
