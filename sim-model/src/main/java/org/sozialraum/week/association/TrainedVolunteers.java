package org.sozialraum.week.association;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Residents;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * What volunteers were trained in is forgotten, and whose board is trained is seen.
 *
 * <p>Every four weeks each trained resident forgets with {@code 1 - 2^(-4 / 104)}, a half-life of 104 weeks, whether
 * training goes on or not; who leaves the town takes the training along. An association has a trained board as long as
 * one of its volunteers at least is trained. Brief, addendum H (I19).
 */
public final class TrainedVolunteers implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of training. */
  public record Settings(
      @Quantity(meaning = "half-life of what volunteers are trained in", unit = "weeks", byDefault = 104, min = 4,
          max = 5200, source = "brief, addendum H, assumption A-360") double halfLife)
      implements java.io.Serializable {}

  private static final int WEEKS = 4;

  private final double forgets;
  /** Trained residents of each part. */
  private transient int[] trained;

  /** Training under settings. */
  public TrainedVolunteers(Settings settings) {
    forgets = 1 - Numeric.exp(-Numeric.ln(2) * WEEKS / settings.halfLife());
  }

  @Override
  public String meaning() {
    return "trained volunteers forget, and boards are trained while one of theirs is";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.trained for voluntary work", "associations.board trained");
  }

  @Override
  public void run(Shift shift) {
    int parts = shift.parts();
    if (trained == null || trained.length < parts) {
      trained = new int[parts];
    }
    java.util.Arrays.fill(trained, 0);
    shift.residents(this, TrainedVolunteers::forget);
    int all = 0;
    for (int part = 0; part < parts; part++) {
      all += trained[part];
    }
    if (all > 0) {
      seeBoards(shift.town().residents(), shift.town().associations());
    }
  }

  private void forget(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    byte[] isTrained = residents.trained().array();
    long key = shift.chance().key(Decision.TRAINED, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (isTrained[resident] != 0) {
        if (Chance.draw(key, residents.id().of(resident)) < forgets) {
          isTrained[resident] = 0;
        } else {
          trained[rows.part()]++;
        }
      }
    }
  }

  private static void seeBoards(Residents residents, Associations associations) {
    for (int resident = 0; resident < residents.count(); resident++) {
      int in = residents.trained().of(resident) == 0 ? Residents.NONE : residents.engagedIn().of(resident);
      if (in != Residents.NONE) {
        associations.boardTrained().set(in, (byte) 1);
      }
    }
  }
}
