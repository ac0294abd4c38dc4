package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

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
  public void run(Town town, int week, Chance chance) {
    Residents residents = town.residents();
    var quarters = town.quarters();
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      long sum = 0;
      int adults = 0;
      int end = quarters.firstResident().of(quarter) + quarters.residents().of(quarter);
      for (int resident = quarters.firstResident().of(quarter); resident < end; resident++) {
        if (residents.birthWeek().of(resident) <= youngest) {
          sum += FixedPoint.of(.5 * residents.trust().of(resident) + .5 * residents.efficacy().of(resident));
          adults++;
        }
      }
      if (adults > 0) {
        quarters.collectiveEfficacy().set(quarter, (float) FixedPoint.mean(sum, adults));
      }
    }
  }
}
