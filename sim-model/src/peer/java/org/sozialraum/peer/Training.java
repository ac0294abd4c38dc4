package org.sozialraum.peer;

import java.io.Serializable;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.association.TrainedVolunteers.Settings;

/** Trained volunteers forget, and boards are trained while one of theirs is; docs/model.md, section 3.6. */
final class Training implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS = 4;

  private final double forget;
  private final PeerTown town;

  Training(Settings settings, PeerTown town) {
    forget = 1 - Numeric.exp(-Numeric.ln(2) * WEEKS / settings.halfLife());
    this.town = town;
  }

  /** Boards are looked at every fourth week and count in that week only. */
  void step(int week, boolean fourth, Chance chance) {
    town.associations.forEach(each -> each.trainedBoard = false);
    if (!fourth) {
      return;
    }
    for (Person person : town.persons) {
      if (person.trained && chance.draw(Decision.TRAINED, week, person.id) < forget) {
        person.trained = false;
      }
      if (person.trained && person.engagedIn != null) {
        person.engagedIn.trainedBoard = true;
      }
    }
  }
}
