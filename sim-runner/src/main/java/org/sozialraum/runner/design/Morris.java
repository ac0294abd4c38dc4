package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;

/**
 * Morris' design (1991) for elementary effects: trajectories through a grid of levels in which one factor after the
 * other, in random order, moves by half of the levels, up or down. The first trajectories of a larger design are those
 * of a smaller one.
 *
 * @param factors what is varied
 * @param trajectories number of trajectories
 * @param levels levels of each factor, even and at least 2
 * @param seed seed of beginnings, orders and directions
 */
public record Morris(List<Factor> factors, long trajectories, int levels, long seed) implements Points {
  /** Copies the list. */
  public Morris {
    factors = List.copyOf(factors);
    if (levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException("an even number of levels, found " + levels);
    }
  }

  /** Points of each trajectory. */
  public int perTrajectory() {
    return factors.size() + 1;
  }

  @Override
  public long count() {
    return Math.multiplyExact(trajectories, perTrajectory());
  }

  /** The factor that moves before a point: its place in the list; −1 for the first point of a trajectory. */
  public int moved(long number) {
    int step = (int) (number % perTrajectory());
    return step == 0 ? -1 : (int) order(number / perTrajectory()).of(step - 1);
  }

  private Permutation order(long trajectory) {
    return new Permutation(factors.size(), Chance.hash(seed, trajectory, 5));
  }

  @Override
  public List<String> at(long number) {
    long trajectory = number / perTrajectory();
    int step = (int) (number % perTrajectory());
    boolean[] moved = new boolean[factors.size()];
    Permutation order = order(trajectory);
    for (int k = 0; k < step; k++) {
      moved[(int) order.of(k)] = true;
    }
    List<String> values = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      // Each level is moved to or from exactly one other, half of the levels away.
      long begin = (long) (levels * Chance.unit(Chance.hash(Chance.hash(seed, trajectory, 6), k, 7)));
      long level = moved[k] ? (begin + levels / 2) % levels : begin;
      values.add(value(factors.get(k).levels(), level));
    }
    return values;
  }

  private String value(Levels all, long level) {
    // Numbers reach both ends of their range; named values have equal parts of the levels.
    return all instanceof NumberLevels numbers
        ? new NumberLevels(numbers.from(), numbers.to(), levels, numbers.logarithmic(), numbers.whole())
            .value((int) level)
        : all.at((level + .5) / levels);
  }
}
