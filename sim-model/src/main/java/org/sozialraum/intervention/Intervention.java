package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Something that stakeholders do. A record of settings: it holds no state of a run, which lives in the town.
 *
 * <p>Interventions change causes only: places, occasions, being asked, light, upkeep. An intervention of
 * intensity 0 changes nothing at all.
 */
public interface Intervention extends java.io.Serializable {

  /**
   * What it does and which causes it changes, in one sentence for the catalogue; what follows from them is not said,
   * because that is what the run is to find out.
   */
  default String meaning() {
    return "";
  }

  /** Week in which preparations begin; week 0 is the first observed week. */
  int startWeek();

  /**
   * First week in which {@link #act} may change anything or money is spent; nothing of a run differs before it from the
   * run without. Comparisons share everything before. {@code Integer.MAX_VALUE} if it never does anything.
   */
  default int firstWeek() {
    return intensity() > 0 ? startWeek() : Integer.MAX_VALUE;
  }

  /** Weeks of work after the preparations; 0 for as long as the run lasts. */
  int weeks();

  /** Weeks of work after which it has 63 % of its dose, see {@link Dates#ramp}; 0 if it has all of it at once. */
  default int rampWeeks() {
    return Dates.RAMP_WEEKS;
  }

  /** Dose, 1 as specified, 0 nothing. */
  double intensity();

  /** Quarters it works in, by id or name; empty for the whole town. */
  List<String> quarters();

  /** The same intervention with what it leaves to the town found there; whoever completes a scenario asks once. */
  default Intervention in(TownPlan plan) {
    return this;
  }

  /** Points of the map that it adds, for the kilometre around; empty unless it puts a place somewhere. */
  default List<Site> sites(TownPlan plan) {
    return List.of();
  }

  /** Causes that it changes and in which direction, alone and seen over its whole time. */
  List<Change> changes();

  /** Running cost per year at intensity 1 in euros, and cost once at the intensity that it has. */
  Cost cost();

  /** Cost of a year in euros, at its intensity: what runs, and what it costs once spread over its life. */
  default double annualCost() {
    return intensity() > 0 ? cost().annual(intensity()) : 0;
  }

  /** Adds what is wrong with it in this town; numbers outside their bounds are found by the caller. */
  default void check(TownPlan plan, Horizon horizon, String path, Problems problems) {}

  /** Adds what is wrong with it among these stakeholders, such as a role it needs that nobody has. */
  default void check(StakeholderPlan stakeholders, String path, Problems problems) {}

  /**
   * Changes causes in one week, before the week's processes. Called in every week of the run, the burn-in included.
   *
   * @return residents reached this week in the sense of the intervention; 0 outside its dates
   */
  long act(Town town, int week, Chance chance);

  /** Week in which the work itself begins, after the preparations. */
  int operatingFrom();

  /**
   * First week of running costs: that of the preparations, which take work and rooms; what is built first runs no costs
   * until it works.
   */
  default int paidFrom() {
    return startWeek();
  }

  /** First week in which it no longer works; {@code Integer.MAX_VALUE} if it lasts. */
  default int operatingUntil() {
    return weeks() == 0 ? Integer.MAX_VALUE : operatingFrom() + weeks();
  }

  /** Whether it works in a week. */
  default boolean operates(int week) {
    return week >= operatingFrom() && week < operatingUntil() && intensity() > 0;
  }

  /**
   * A new place on the map.
   *
   * @param name name of the place
   * @param x metres east
   * @param y metres north
   */
  record Site(String name, double x, double y) {}

  /**
   * A cause that is changed.
   *
   * @param column table and column, such as {@code residents.asked by a project}
   * @param direction whether its values grow or shrink, alone and while it works
   */
  record Change(String column, Direction direction) implements java.io.Serializable {
    /** A cause of which there is more. */
    public static Change more(String column) {
      return new Change(column, Direction.MORE);
    }

    /** A cause of which there is less. */
    public static Change less(String column) {
      return new Change(column, Direction.LESS);
    }

    /** A cause of which there is more or less, as what is done turns out. */
    public static Change either(String column) {
      return new Change(column, Direction.EITHER);
    }
  }

  /** Direction of a change. */
  enum Direction {
    MORE("more"),
    LESS("less"),
    EITHER("more or less");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    /** What it is called. */
    public String words() {
      return words;
    }
  }

  /**
   * Money.
   *
   * @param perYear running cost at intensity 1 in euros per year, from {@link #paidFrom} on; times intensity is paid
   * @param once one-off cost in euros, paid when preparations begin
   * @param lifeYears years over which the one-off cost is spread, in equal parts and without interest
   * @param priceYear year of the prices
   * @param source where the figures come from
   */
  record Cost(double perYear, double once, int lifeYears, int priceYear, String source)
      implements java.io.Serializable {
    /** Years over which buildings and other one-off costs are spread unless said otherwise (brief 3.9). */
    public static final int USUAL_LIFE = 20;

    /** Money whose one-off part is spread over twenty years. */
    public Cost(double perYear, double once, int priceYear, String source) {
      this(perYear, once, USUAL_LIFE, priceYear, source);
    }

    /** Cost of a year at intensity 1, the one-off cost spread over its life. */
    public double annual() {
      return annual(1);
    }

    /** Cost of a year at an intensity, the one-off cost spread over its life. */
    public double annual(double intensity) {
      return perYear * intensity + once / lifeYears;
    }
  }
}
