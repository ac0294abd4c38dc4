package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;

/**
 * What interventions do in a week ends with the week: asks, visits, company, events, light and upkeep are set anew every
 * week by those that work. So nothing is left behind by one that has ended, except what it caused. Step 0.
 */
public final class WeekBegins implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  @Override
  public String meaning() {
    return "last week's asks, visits, events, light and upkeep end";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.asked by a project", "residents.asked by an agency", "residents.visited at home",
        "residents.escort", "quarters.events", "quarters.lighting above the start", "quarters.upkeep above the start");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, WeekBegins::endHelp);
    Quarters quarters = shift.town().quarters();
    java.util.Arrays.fill(quarters.events().array(), 0);
    java.util.Arrays.fill(quarters.lighting().array(), 0);
    java.util.Arrays.fill(quarters.maintenance().array(), 0);
  }

  private void endHelp(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    java.util.Arrays.fill(residents.asked().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.askedByAgency().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.visited().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.escort().array(), rows.first(), rows.end(), 0);
  }
}
