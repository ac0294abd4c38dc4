package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * What interventions and shocks do in a week ends with the week: asks, visits, company, events, light, upkeep, staff of
 * services, restricted contacts are set anew every week by those that work. So nothing is left behind by one that has
 * ended, except what it caused. Needs and one-off actions are counted by year; the count begins anew with each. Step 0.
 */
public final class WeekBegins implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  @Override
  public String meaning() {
    return "last week's asks, visits, events, light and upkeep end; a new year's needs and one-off actions are counted "
        + "from 0";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.asked by a project", "residents.asked by an agency", "residents.visited at home",
        "residents.escort", "residents.obliged to serve", "residents.takes part", "residents.consulted",
        "residents.heard", "quarters.coordinators", "quarters.neglected land greened",
        "places.opening hours added over usual hours", "places.appeal added", "associations.board trained",
        "supply.hours added", "supply.hours added that come to the home", "supply.services made low-threshold",
        "supply.hand-overs saved under one roof", "supply.residents told of offers",
        "supply.services open in the evening", "stakeholders.meetings added",
        "stakeholders.governance of meetings added", "residents.needs", "residents.needs met by neighbours",
        "residents.needs met by volunteers", "residents.needs met by services", "quarters.events",
        "quarters.lighting above the start", "quarters.upkeep above the start", "quarters.disorder added",
        "quarters.deprivation added", "quarters.inflow", "quarters.inflow with language barrier",
        "quarters.inflow of young heads", "quarters.jobs lost", "quarters.school offers above the usual",
        "associations.closes", "offers.staffed", "quarters.one-off actions", "quarters.one-off actions that succeeded",
        "supply.needs", "supply.needs of last year", "supply.needs met by neighbours", "supply.needs met by volunteers",
        "supply.needs met by services", "town.contacts");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, WeekBegins::endHelp);
    Town town = shift.town();
    Quarters quarters = town.quarters();
    java.util.Arrays.fill(quarters.events().array(), 0);
    java.util.Arrays.fill(quarters.lighting().array(), 0);
    java.util.Arrays.fill(quarters.maintenance().array(), 0);
    java.util.Arrays.fill(quarters.disorderAdded().array(), 0);
    java.util.Arrays.fill(quarters.deprivationAdded().array(), 0);
    java.util.Arrays.fill(quarters.inflow().array(), 0);
    java.util.Arrays.fill(quarters.inflowBarrier().array(), 0);
    java.util.Arrays.fill(quarters.inflowYoung().array(), 0);
    java.util.Arrays.fill(quarters.jobsLost().array(), 0);
    java.util.Arrays.fill(quarters.schoolOffers().array(), 0);
    java.util.Arrays.fill(quarters.coordinators().array(), 0);
    java.util.Arrays.fill(quarters.greenery().array(), 0);
    java.util.Arrays.fill(town.places().hoursAdded().array(), 0);
    java.util.Arrays.fill(town.places().appealAdded().array(), 0);
    java.util.Arrays.fill(town.associations().boardTrained().array(), (byte) 0);
    Supply services = town.supply();
    java.util.Arrays.fill(services.hoursAdded().array(), 0);
    java.util.Arrays.fill(services.homeReach().array(), 0);
    java.util.Arrays.fill(services.lowThreshold().array(), 0);
    java.util.Arrays.fill(services.handOversSaved().array(), 0);
    java.util.Arrays.fill(services.told().array(), 0);
    java.util.Arrays.fill(services.evening().array(), 0);
    java.util.Arrays.fill(town.stakeholders().meetings().array(), 0);
    java.util.Arrays.fill(town.stakeholders().governance().array(), (byte) 0);
    java.util.Arrays.fill(town.associations().closes().array(), (byte) 0);
    java.util.Arrays.fill(town.offers().staffed().array(), 1);
    town.contacts(1);
    if (yearBegins(shift)) {
      java.util.Arrays.fill(quarters.actionsOfYear().array(), 0);
      java.util.Arrays.fill(quarters.successesOfYear().array(), 0);
      Supply supply = town.supply();
      System.arraycopy(supply.needs().array(), 0, supply.needsOfLastYear().array(), 0, supply.count());
      java.util.Arrays.fill(supply.needs().array(), 0);
      java.util.Arrays.fill(supply.byNeighbours().array(), 0);
      java.util.Arrays.fill(supply.byVolunteers().array(), 0);
      java.util.Arrays.fill(supply.byServices().array(), 0);
    }
  }

  private void endHelp(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    java.util.Arrays.fill(residents.asked().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.askedByAgency().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.visited().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.escort().array(), rows.first(), rows.end(), 0);
    java.util.Arrays.fill(residents.obliged().array(), rows.first(), rows.end(), (byte) 0);
    java.util.Arrays.fill(residents.takesPart().array(), rows.first(), rows.end(), (byte) 0);
    if (Week.isFourth(shift.week())) {
      forget(residents, rows);
    }
    if (yearBegins(shift)) {
      java.util.Arrays.fill(residents.needsOfYear().array(), rows.first(), rows.end(), (byte) 0);
      java.util.Arrays.fill(residents.metByNeighbours().array(), rows.first(), rows.end(), (byte) 0);
      java.util.Arrays.fill(residents.metByVolunteers().array(), rows.first(), rows.end(), (byte) 0);
      java.util.Arrays.fill(residents.metByServices().array(), rows.first(), rows.end(), (byte) 0);
    }
  }

  /** A consultation is remembered for a year. */
  private static void forget(Residents residents, Rows rows) {
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int left = residents.consulted().of(resident);
      if (left > 0) {
        residents.consulted().set(resident, (byte) (left - 1));
        if (left == 1) {
          residents.heard().set(resident, (byte) 0);
        }
      }
    }
  }

  private static boolean yearBegins(Shift shift) {
    return Math.floorMod(shift.week(), Horizon.WEEKS_PER_YEAR) == 0;
  }
}
