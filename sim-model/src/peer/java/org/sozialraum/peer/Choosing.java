package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Distributions;
import org.sozialraum.synthesis.Founding.Settings;

/**
 * Choices of associations by weight; docs/model.md, section 3.6. Associations race: those of the founding together have
 * one clock, each later one has its own, and so has each to which somebody is invited.
 */
final class Choosing implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long ALL_FOUNDED = Long.MIN_VALUE;
  private static final long ATTEMPTS = 64;

  private final Settings settings;

  Choosing(Settings settings) {
    this.settings = settings;
  }

  double weight(Association association, Quarter from) {
    return association.weight(from, settings.drawOfSize(), settings.associationDistance(), settings.associationReach());
  }

  /**
   * An association that somebody thinks of; null for none.
   *
   * @param invitedTo associations to which the resident is invited
   * @param more what an invitation adds to a weight, over the weight
   * @param draw draw that picks among the founded
   */
  Association pick(Person person, Collection<Association> invitedTo, double more, double draw, long key, long laterKey,
      int attempt) {
    Quarter quarter = person.quarter();
    boolean anyFounded = quarter.associations.length > 0;
    Association picked = anyFounded
        ? quarter.associations[Distributions.categorical(draw, quarter.cumulativeWeights)] : null;
    double soonest = anyFounded ? Distributions.exponential(Chance.draw(key, person.id, ALL_FOUNDED + attempt))
        / quarter.cumulativeWeights[quarter.cumulativeWeights.length - 1] : Double.POSITIVE_INFINITY;
    for (Map.Entry<Association, Double> later : quarter.laterAssociations.entrySet()) {
      Association each = later.getKey();
      double weight = later.getValue() * (invitedTo.contains(each) ? 1 + more : 1);
      double rings = rings(laterKey, person, each, attempt, weight);
      if (each.open && rings < soonest) {
        soonest = rings;
        picked = each;
      }
    }
    for (Association each : invitedTo) {
      double weight = each.isLater ? 0 : weight(each, quarter) * more;
      double rings = weight > 0 ? rings(key, person, each, attempt, weight) : Double.POSITIVE_INFINITY;
      if (rings < soonest) {
        soonest = rings;
        picked = each;
      }
    }
    return picked;
  }

  private static double rings(long key, Person person, Association each, int attempt, double weight) {
    return Distributions.exponential(Chance.draw(key, person.id, each.address * ATTEMPTS + attempt)) / weight;
  }
}
