package org.sozialraum.town;

/** Associations that one resident is invited to by those whom the resident knows, each once; room for one hand. */
public final class Invitations {
  private static final int MOST = 256;

  private final double more;
  private final int[] association = new int[MOST];
  private int count;

  /** @param more how much an invitation adds to an association's weight, over the weight */
  public Invitations(double more) {
    this.more = more;
  }

  /** Forgets all invitations. */
  public void clear() {
    count = 0;
  }

  /** Invites to an association, if there is one. */
  public void invite(int toAssociation) {
    if (toAssociation != Residents.NONE && count < MOST && !to(toAssociation)) {
      association[count++] = toAssociation;
    }
  }

  /** Whether there is an invitation to an association. */
  public boolean to(int toAssociation) {
    for (int k = 0; k < count; k++) {
      if (association[k] == toAssociation) {
        return true;
      }
    }
    return false;
  }

  /** Associations invited to. */
  public int count() {
    return count;
  }

  /** One of the associations invited to. */
  public int association(int which) {
    return association[which];
  }

  /** How much an invitation adds to an association's weight, over the weight. */
  public double more() {
    return more;
  }
}
