package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Residents;

/**
 * What a quarter believes to achieve together: the mean of half trust and half efficacy of its residents aged 14 and
 * over (T6). Summed in fixed point, so that no order of residents matters.
 */
public final class CollectiveEfficacy implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  @Override
  public String meaning() {
    return "collective efficacy of each quarter, from trust and efficacy of its residents";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("quarters.collective efficacy");
  }

  @Override
  public void run(Shift shift) {
    shift.quarters(this, CollectiveEfficacy::mean);
  }

  private void mean(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    long sum = 0;
    int adults = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        sum += FixedPoint.of(.5 * residents.trust().of(resident) + .5 * residents.efficacy().of(resident));
        adults++;
      }
    }
    if (adults > 0) {
      shift.town().quarters().collectiveEfficacy().set(rows.quarter(), (float) FixedPoint.mean(sum, adults));
    }
  }
}
