package org.sozialraum.synthesis;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.margin.LargestRemainder;
import org.sozialraum.town.AssociationChoice;
import org.sozialraum.town.Associations.Field;
import org.sozialraum.town.Associations;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/**
 * Associations of the founded town: number, fields and sizes by national figures, municipality by municipality, each
 * at home in a room of its quarter.
 */
final class FoundedAssociations {
  private static final int SMALLEST = 3;

  private final Town town;
  private final Founding.Settings settings;
  private final Chance chance;

  FoundedAssociations(Town town, Founding.Settings settings, Chance chance) {
    this.town = town;
    this.settings = settings;
    this.chance = chance;
  }

  /** Founds the associations of a municipality; {@code population} is by quarter of the town. */
  void found(int municipality, int[] population, long townKey) {
    Quarters quarters = town.quarters();
    double[] here = new double[quarters.count()];
    int residents = 0;
    for (int quarter = 0; quarter < here.length; quarter++) {
      if (quarters.municipality().of(quarter) == municipality) {
        here[quarter] = population[quarter];
        residents += population[quarter];
      }
    }
    long key = Chance.hash(townKey, TextHash.of("associations"), municipality);
    int number = (int) Math.floor(settings.associationsPerThousand() * residents / 1000 + .5);
    if (number == 0) {
      return;
    }
    int[] perQuarter = LargestRemainder.split(number, here, key);
    byte[] fields = fields(number, key);
    Associations associations = town.associations();
    int first = associations.count();
    double[] size = new double[number];
    double all = 0;
    int k = 0;
    for (int quarter = 0; quarter < perQuarter.length; quarter++) {
      for (int inQuarter = 0; inQuarter < perQuarter[quarter]; inQuarter++, k++) {
        long id = Chance.hash(key, quarters.keyOf(quarter), inQuarter);
        int row = associations.count();
        associations.resize(row + 1);
        associations.id().set(row, id);
        associations.quarter().set(row, quarter);
        associations.field().set(row, fields[k]);
        settle(row, quarter, id, fields[k]);
        size[k] = Distributions.logNormal(chance.draw(Decision.FOUND_ASSOCIATION, 0, id, 0),
            settings.medianMembers(), settings.membersSpread());
        all += size[k];
      }
    }
    int memberships = (int) Math.rint(settings.membershipsPerThousand() * residents / 1000);
    for (int association = 0; association < number; association++) {
      int members = (int) Math.rint(memberships * (size[association] / all));
      associations.nominalMembers().set(first + association, Math.max(SMALLEST, members));
      associations.open().set(first + association, (byte) 1);
      associations.viability().set(first + association, 1);
    }
  }

  /** Fields in their national mix, in an order that does not tie them to quarters. */
  private byte[] fields(int number, long key) {
    double[] mix = {settings.sport(), settings.culture(), settings.social(),
        Math.max(0, 1 - settings.sport() - settings.culture() - settings.social())};
    int[] perField = LargestRemainder.split(number, mix, key);
    long[] order = new long[number];
    byte[] fields = new byte[number];
    int k = 0;
    for (int field = 0; field < perField.length; field++) {
      for (int n = 0; n < perField[field]; n++, k++) {
        order[k] = Chance.hash(key, k, 1) << 3 | field;
      }
    }
    Arrays.sort(order);
    for (k = 0; k < number; k++) {
      fields[k] = (byte) (order[k] & 7);
    }
    return fields;
  }

  private void settle(int row, int quarter, long id, byte field) {
    List<PlaceKind> rooms = Associations.FIELDS.get(field).rooms();
    Places places = town.places();
    for (PlaceKind kind : rooms) {
      int best = roomIn(quarter, kind, id);
      if (best >= 0) {
        town.associations().x().set(row, places.x().of(best));
        town.associations().y().set(row, places.y().of(best));
        return;
      }
    }
    // No room: somebody's home.
    int dwellings = town.quarters().dwellings().of(quarter);
    int dwelling = town.quarters().firstDwelling().of(quarter)
        + (int) (chance.draw(Decision.FOUND_ASSOCIATION, 0, id, 1) * dwellings);
    boolean built = dwellings > 0;
    town.associations().x().set(row, built ? town.dwellings().x().of(dwelling) : town.quarters().x().of(quarter));
    town.associations().y().set(row, built ? town.dwellings().y().of(dwelling) : town.quarters().y().of(quarter));
  }

  /** The place of a kind in a quarter with the smallest hash for this association; -1 if there is none. */
  private int roomIn(int quarter, PlaceKind kind, long id) {
    Places places = town.places();
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int place = 0; place < places.count(); place++) {
      if (places.quarter().of(place) == quarter && places.kindOf(place) == kind) {
        long hash = Chance.hash(id, places.id().of(place), 2);
        if (hash <= least) {
          least = hash;
          best = place;
        }
      }
    }
    return best;
  }

  /** Which associations can be joined from each quarter: weight size^a e^(-d/scale) within reach. */
  AssociationChoice choice() {
    Quarters quarters = town.quarters();
    Associations associations = town.associations();
    int[] first = new int[quarters.count() + 1];
    int[] chosen = new int[64];
    double[] cumulative = new double[64];
    int entries = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      double sum = 0;
      for (int association = 0; association < associations.count(); association++) {
        if (quarters.municipality().of(associations.quarter().of(association)) != quarters.municipality().of(quarter)) {
          continue;
        }
        double dx = associations.x().of(association) - quarters.x().of(quarter);
        double dy = associations.y().of(association) - quarters.y().of(quarter);
        double away = Math.sqrt(dx * dx + dy * dy);
        if (away > settings.associationReach()) {
          continue;
        }
        if (entries == chosen.length) {
          chosen = Arrays.copyOf(chosen, 2 * entries);
          cumulative = Arrays.copyOf(cumulative, 2 * entries);
        }
        sum += Numeric.exp(settings.drawOfSize() * Numeric.ln(associations.nominalMembers().of(association))
            - away / settings.associationDistance());
        chosen[entries] = association;
        cumulative[entries++] = sum;
      }
      first[quarter + 1] = entries;
    }
    return new AssociationChoice(first, Arrays.copyOf(chosen, entries), Arrays.copyOf(cumulative, entries),
        settings.drawOfSize(), settings.associationDistance(), settings.associationReach());
  }
}
