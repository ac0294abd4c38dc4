package org.sozialraum.week.demography;

import java.util.Set;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * What is left of demography where it is switched off: nobody moves, but every four weeks ties find room anew.
 * Otherwise residents could never know more people than they had room for when they were founded.
 */
public final class RoomForTies implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  private final Settlement settlement = new Settlement(1);

  @Override
  public String meaning() {
    return "without demography: nobody moves, and ties find room anew";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("ties", "residents.moved");
  }

  @Override
  public void run(Shift shift) {
    settlement.begin(shift.town());
    settlement.settle(shift.week(), 0, shift.crew());
  }
}
