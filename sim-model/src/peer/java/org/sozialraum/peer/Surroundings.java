package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;

/**
 * What can be reached from some neighbouring dwellings: places with weights that fall with distance.
 *
 * <p>One draw picks a place by weight in constant time (Walker 1977, Vose 1991): each place keeps part of an equal
 * share of the draw and hands the rest to one other.
 */
final class Surroundings implements Serializable {
  private static final long serialVersionUID = 1;

  final float x;
  final float y;
  /** Squared metres to the nearest open service of each domain. */
  final Map<Domain, Double> toNearestOffer = new EnumMap<>(Domain.class);
  private final double beta;
  private final double reachMetres;
  private final Place[] places;
  private final double[] weights;
  private final float[] keeps;
  private final int[] heirs;
  private final double inside;
  private final double entriesPerWeight;
  /** Weights of places added after the founding, opening hours counted, in the order in which they were added. */
  private float[] addedWeights = {};
  private float drawnOut = 1;
  /** Places that are open longer or nicer than usual, and their surpluses summed up to each. */
  private Place[] livelier = {};
  private float[] surplusUpTo = {};

  Surroundings(float x, float y, List<Place> founded, double beta, double reachMetres) {
    this.x = x;
    this.y = y;
    this.beta = beta;
    this.reachMetres = reachMetres;
    places = founded.stream().filter(place -> weight(place) > 0).toArray(Place[]::new);
    weights = new double[places.length];
    double sum = 0;
    for (int k = 0; k < places.length; k++) {
      weights[k] = weight(places[k]);
      sum += weights[k];
    }
    inside = sum;
    entriesPerWeight = places.length / sum;
    keeps = new float[places.length];
    heirs = new int[places.length];
    share();
  }

  /** Vose's method with two stacks, the poor filled up from the rich on top. */
  private void share() {
    double[] scaled = new double[places.length];
    Deque<Integer> poor = new ArrayDeque<>();
    Deque<Integer> rich = new ArrayDeque<>();
    for (int k = 0; k < places.length; k++) {
      scaled[k] = weights[k] * places.length / inside;
      (scaled[k] < 1 ? poor : rich).push(k);
    }
    while (!poor.isEmpty() && !rich.isEmpty()) {
      int receives = poor.pop();
      int gives = rich.peek();
      keeps[receives] = (float) scaled[receives];
      heirs[receives] = gives;
      scaled[gives] -= 1 - scaled[receives];
      if (scaled[gives] < 1) {
        poor.push(rich.pop());
      }
    }
    rich.addAll(poor);
    for (int full : rich) {
      keeps[full] = 1;
      heirs[full] = full;
    }
  }

  double distance(Place place) {
    double east = x - place.x;
    double north = y - place.y;
    return Math.sqrt(east * east + north * north);
  }

  private double weight(Place place) {
    double metres = distance(place);
    return metres > reachMetres ? 0 : place.kind.attractiveness() * Numeric.exp(-beta * metres);
  }

  /** The founded place that a draw picks; null for leaving the quarter. */
  Place choose(double draw, double outside) {
    double wanted = draw * (inside + outside);
    if (wanted >= inside) {
      return null;
    }
    double scaled = wanted * entriesPerWeight;
    int which = Math.min((int) scaled, places.length - 1);
    return places[scaled - which < keeps[which] ? which : heirs[which]];
  }

  /** Chance to try an added place before all others. */
  double chanceOfAdded(int added, double outside) {
    double weight = addedWeights[added];
    return weight / (weight + inside + outside + surplus());
  }

  /** Weight of all that places are open longer or nicer than usual. */
  float surplus() {
    return livelier.length == 0 ? 0 : surplusUpTo[livelier.length - 1];
  }

  /** Chance to go where it is livelier than usual before all usual choices. */
  double chanceOfLivelier(double outside) {
    return surplus() / (surplus() + inside + outside);
  }

  /** The place that a draw picks among those that are livelier than usual. */
  Place chooseLivelier(double draw) {
    double wanted = draw * surplus();
    for (int k = 0; k < livelier.length; k++) {
      if (wanted < surplusUpTo[k]) {
        return livelier[k];
      }
    }
    return livelier[livelier.length - 1];
  }

  /** How much more residents go out than at the founding, since places opened or closed. */
  float drawnOut() {
    return drawnOut;
  }

  /** Looks around anew after places have opened, closed, been added, or changed their hours or appeal. */
  void lookAround(List<Place> all, List<Place> added, double outside, double exponent) {
    double now = outside;
    for (int k = 0; k < places.length; k++) {
      now += weights[k] * Math.min(1, places[k].openness);
    }
    addedWeights = new float[added.size()];
    for (int k = 0; k < addedWeights.length; k++) {
      Place place = added.get(k);
      double weight = place.openness <= 0 ? 0 : weight(place) * place.openness;
      addedWeights[k] = (float) weight;
      now += weight;
    }
    now += lookForLivelier(all);
    double before = outside + inside;
    drawnOut = before <= 0 || now <= 0 ? 1 : (float) Numeric.exp(exponent * Numeric.ln(now / before));
  }

  private double lookForLivelier(List<Place> all) {
    livelier = all.stream().filter(place -> place.surplus() > 0).toArray(Place[]::new);
    surplusUpTo = new float[livelier.length];
    double sum = 0;
    for (int k = 0; k < livelier.length; k++) {
      sum += weight(livelier[k]) * livelier[k].surplus();
      surplusUpTo[k] = (float) sum;
    }
    return sum;
  }
}
