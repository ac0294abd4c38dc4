package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Residents who are introduced to their neighbours this week (bit {@link Residents#INTRODUCED}) get to know one
 * resident from 14 of each of the two nearest dwellings of the quarter in which there is one whom they do not know,
 * within 200 m: of those who live there the one with the smallest hash of the pair. A tie of strength .2 begins.
 *
 * <p>Of dwellings equally near the one with the smaller hash of dwelling and resident comes first. Whoever is
 * introduced is from 14; free slots decide in the end, see {@link NewTies}. Nothing happens where nobody is
 * introduced. Part of step 5.
 */
public final class Introductions implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of introductions. */
  public record Settings(
      @Quantity(meaning = "neighbours to whom a resident is introduced", unit = "persons", byDefault = 2, min = 0,
          max = 2, source = "brief 3.9 (I17), K26") int neighbours,
      @Quantity(meaning = "strength of a tie that begins with an introduction", unit = "share", byDefault = .2,
          min = .05, max = .5, source = "brief 3.9 (I17), K26") double strength,
      @Quantity(meaning = "distance within which one is introduced to neighbours", unit = "metres", byDefault = 200,
          min = 10, max = 1000, source = "assumption A-262: the house, or the next ones") double within)
      implements java.io.Serializable {}

  private static final int NOBODY = -1;
  private static final int MOST = 2;

  private final Settings settings;
  private final NewTies newTies = new NewTies();
  /** By part: the nearest found so far, their squared distances and the hashes of their dwellings. */
  private transient Nearest[] nearestOfPart;

  /** The nearest dwellings of one resident, while the resident is at hand. */
  private static final class Nearest {
    private final int[] neighbour = new int[MOST];
    private final double[] distance = new double[MOST];
    private final long[] hash = new long[MOST];
    private int found;

    boolean isNearer(double squared, long dwelling, int wanted) {
      return found < wanted || before(squared, dwelling, found - 1);
    }

    private boolean before(double squared, long dwelling, int at) {
      return squared < distance[at] || squared == distance[at] && dwelling < hash[at];
    }

    void enter(int resident, double squared, long dwelling, int wanted) {
      int at = found < wanted ? found++ : wanted - 1;
      while (at > 0 && before(squared, dwelling, at - 1)) {
        neighbour[at] = neighbour[at - 1];
        distance[at] = distance[at - 1];
        hash[at] = hash[at - 1];
        at--;
      }
      neighbour[at] = resident;
      distance[at] = squared;
      hash[at] = dwelling;
    }
  }

  /** Introductions under settings. */
  public Introductions(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String meaning() {
    return "new residents who are introduced get to know neighbours";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("ties");
  }

  @Override
  public void run(Shift shift) {
    if (nearestOfPart == null || nearestOfPart.length < shift.parts()) {
      nearestOfPart = new Nearest[shift.parts()];
      java.util.Arrays.setAll(nearestOfPart, part -> new Nearest());
    }
    newTies.begin(shift.parts());
    // Everybody looks for neighbours in a town that nobody changes; then the ties form one after the other.
    shift.residents(this, Introductions::find);
    newTies.form(shift.town(), (float) settings.strength());
  }

  private void find(Shift shift, Rows rows) {
    byte[] takesPart = shift.town().residents().takesPart().array();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if ((takesPart[resident] & Residents.INTRODUCED) != 0 && settings.neighbours() > 0) {
        introduce(shift, rows, resident);
      }
    }
  }

  private void introduce(Shift shift, Rows rows, int resident) {
    Town town = shift.town();
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    Quarters quarters = town.quarters();
    long key = shift.chance().key(Decision.INTRODUCTION, shift.week());
    long id = residents.id().of(resident);
    int home = residents.dwelling().of(resident);
    double most = settings.within() * settings.within();
    Nearest nearest = nearestOfPart[rows.part()];
    nearest.found = 0;
    int first = quarters.firstDwelling().of(rows.quarter());
    for (int dwelling = first; dwelling < first + quarters.dwellings().of(rows.quarter()); dwelling++) {
      if (dwelling == home || dwellings.residents().of(dwelling) == 0) {
        continue;
      }
      double dx = dwellings.x().of(dwelling) - dwellings.x().of(home);
      double dy = dwellings.y().of(dwelling) - dwellings.y().of(home);
      double squared = dx * dx + dy * dy;
      long hash = Chance.bits(key, dwellings.id().of(dwelling), id);
      if (squared <= most && nearest.isNearer(squared, hash, settings.neighbours())) {
        int neighbour = neighbourIn(shift, dwelling, resident, key);
        if (neighbour != NOBODY) {
          nearest.enter(neighbour, squared, hash, settings.neighbours());
        }
      }
    }
    for (int k = 0; k < nearest.found; k++) {
      int neighbour = nearest.neighbour[k];
      newTies.enter(rows.part(), resident, neighbour, Chance.bits(key, Chance.pair(id, residents.id().of(neighbour))));
    }
  }

  /** Whom of a dwelling a resident is introduced to; nobody where all from 14 are known already. */
  private static int neighbourIn(Shift shift, int dwelling, int resident, long key) {
    Town town = shift.town();
    Residents residents = town.residents();
    int youngest = shift.week() - Horizon.WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    int first = town.dwellings().firstResident().of(dwelling);
    int best = NOBODY;
    long smallest = 0;
    for (int other = first; other < first + town.dwellings().residents().of(dwelling); other++) {
      long hash = Chance.bits(key, Chance.pair(residents.id().of(resident), residents.id().of(other)));
      if (residents.birthWeek().of(other) <= youngest && (best == NOBODY || hash < smallest)
          && town.ties().slot(resident, other) < 0) {
        best = other;
        smallest = hash;
      }
    }
    return best;
  }
}
