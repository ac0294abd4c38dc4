package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.town.Residents;

/**
 * What others may know of a resident next week: engaged or not, more ties than can be kept up or not. This is the only
 * state that residents read of each other besides trust and traits, turned once, at the end of the week.
 */
public final class Publishing implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  private final float capacity;

  /** @param capacity sum of local ties that one can keep up */
  public Publishing(double capacity) {
    this.capacity = (float) capacity;
  }

  @Override
  public String meaning() {
    return "what others may know next week: engaged, trained, and whether ties are too many to keep up";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.published");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, Publishing::publish);
  }

  private void publish(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    byte[] published = residents.published().array();
    byte[] engaged = residents.engaged().array();
    byte[] trained = residents.trained().array();
    float[] tieSum = residents.tieSum().array();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int crowded = tieSum[resident] > capacity ? Residents.PUBLISHED_CROWDED : 0;
      published[resident] = (byte) ((engaged[resident] != 0 ? Residents.PUBLISHED_ENGAGED : 0) | crowded
          | (trained[resident] != 0 ? Residents.PUBLISHED_TRAINED : 0));
    }
  }
}
