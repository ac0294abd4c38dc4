package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.Visits;

/**
 * Residents leave their homes: to places, to meetings of their associations, to events, to the doorstep.
 *
 * <p>Outings of a week are Poisson with mean {@code lambda(age) g m s(t) e^(-omega (F - .4)) (1 - .4 [withdrawn])}
 * times how much nearby places draw out. A goal is chosen with weight {@code A e^(-beta d) fit}, or the quarter is
 * left. What a resident makes of a place is accepted or refused after the choice, attempt by attempt, which gives
 * exactly these weights and lets a place that closes or opens move nobody else's choice. Step 3 of the brief.
 */
public final class Outings implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Outings that are counted in one week. */
  private static final int MOST_OUTINGS = 14;
  /** Choices that are tried for one outing before the resident stays at home. */
  private static final int MOST_ATTEMPTS = 24;
  /** Weeks for which a group stays together. */
  static final int HALF_YEAR = 26;
  /** Fear at which the mean resident's outings are stated; brief 3.3. */
  private static final double USUAL_FEAR = .4;

  /** Settings of outings. */
  public record Settings(
      @Curve(meaning = "outings a week", unit = "per week", ages = {0, 6, 14, 30, 50, 65, 75},
          byDefault = {1.5, 3.5, 3.0, 2.5, 2.5, 3.0, 2.0}, steps = true, max = 10,
          source = "assumption A-1 (brief 3.4; children: addendum B)") AgeCurve outingsByAge,
      @Quantity(meaning = "how strongly fear keeps at home", unit = "log per unit of fear", byDefault = .6, min = 0,
          max = 2.2, source = "brief T8: .4 to 2.2 from the greening trial (S79)") double fearEffect,
      @Quantity(meaning = "share of outings, doorstep contacts and meetings that the withdrawn leave out",
          unit = "share", byDefault = .4, source = "assumption A-2 (brief 3.3, K27)") double withdrawnLess,
      @Quantity(meaning = "share of outings that those leave out who turn away from unmet needs", unit = "share",
          byDefault = .15, source = "T18, assumption A-198") double neglectLess,
      @Quantity(meaning = "swing of outings over the seasons", unit = "share", byDefault = .25, max = .9,
          source = "assumption A-3 (brief 3.3)") double season,
      @Quantity(meaning = "how much more residents go out as nearby places become more", unit = "exponent",
          byDefault = .3, max = .6, source = "assumption A-4 (brief K30)") double drawOfPlaces,
      @Quantity(meaning = "acceptance of a place by those it is not made for", unit = "share", byDefault = .2,
          source = "assumption A-5 (brief, rulings on places)") double fitOfOthers,
      @Quantity(meaning = "acceptance of places that cost money by low incomes", unit = "share", byDefault = .7,
          source = "assumption A-6 (brief, rulings on places)") double fitOfLowIncome,
      @Quantity(meaning = "acceptance of places with steps by residents of low mobility", unit = "share",
          byDefault = .3, source = "assumption A-7 (brief, rulings on places)") double fitWithSteps,
      @Quantity(meaning = "mobility below which steps are a hurdle", unit = "share", byDefault = .6,
          source = "assumption A-7 (brief, rulings on places)") double mobilityForSteps,
      @Quantity(meaning = "mobility below which distance counts twice", unit = "share", byDefault = .5,
          source = "assumption A-8 (brief 3.4: half at 300 m)") double mobilityForDistance,
      @Quantity(meaning = "distance that children of 6 to 13 go", unit = "metres", byDefault = 800, min = 100,
          max = 5000, source = "assumption A-9 (brief, addendum B)") double childrenReach,
      @Quantity(meaning = "fall of a place's weight with distance (half at 600 m)", unit = "per metre",
          byDefault = .00116, min = .0006, max = .0025, source = "assumption A-10 (brief 3.4, S76)") double beta,
      @Quantity(meaning = "distance at which choice sets end", unit = "metres", byDefault = 5000, min = 500,
          max = 20000, source = "brief, rulings on places") double reach,
      @Quantity(meaning = "share of outings that leave the quarter for goals outside the model", unit = "share",
          byDefault = .35, max = .9, source = "assumption A-11 (brief, rulings on places)") double shareOutside,
      @Quantity(meaning = "chance to sit down at one's habitual table", unit = "share", byDefault = .7,
          source = "assumption A-12 (brief K30)") double habit,
      @Quantity(meaning = "chance to be at the doorstep with one's usual neighbours", unit = "share",
          byDefault = .709,
          source = "calibrated to C8, started from .7; that next-door neighbours meet again: assumption A-45", free = true)
      double doorstepHabit,
      @Quantity(meaning = "attendance of a member at the weekly meeting of an association", unit = "share",
          byDefault = .5, source = "assumption A-13 (brief, addendum F)") double attendance,
      @Quantity(meaning = "attendance of a resident at an event in the own quarter", unit = "share", byDefault = .06,
          max = .5, source = "assumption A-14: sixty of a thousand residents") double eventAttendance,
      @Curve(meaning = "contacts at the doorstep relative to the young", unit = "factor", ages = {14, 30, 50, 65, 75},
          byDefault = {.71, 1, 1, 1.78, 1.78}, steps = true, max = 3,
          source = "calibrated to C8, started from .9 and 1.4 (brief, addendum J); 75+ as from 65: assumption A-356",
          free = true, heldAt = {30, 50, 75})
      AgeCurve doorstepByAge)
      implements java.io.Serializable {}

  private final Settings settings;
  private final boolean goOut;
  private final boolean fearActs;
  private final boolean withdrawalActs;
  private final boolean placesAct;
  private final boolean doorstep;
  private final boolean habits;
  private final boolean meetings;
  private final float[] fit;
  private transient Keys keys;

  /** Outings under settings and switches. */
  public Outings(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    goOut = !off.contains(Mechanism.OUTINGS);
    fearActs = !off.contains(Mechanism.FEAR_KEEPS_HOME);
    withdrawalActs = !off.contains(Mechanism.WITHDRAWAL_KEEPS_HOME);
    placesAct = !off.contains(Mechanism.PLACES_DRAW_OUT);
    doorstep = !off.contains(Mechanism.DOORSTEP);
    habits = !off.contains(Mechanism.HABIT);
    meetings = !off.contains(Mechanism.ASSOCIATION_MEETINGS);
    PlaceKind[] kinds = PlaceKind.values();
    fit = new float[kinds.length * 2 * (AgeCurve.OLDEST + 1)];
    for (PlaceKind kind : kinds) {
      for (int age = 0; age <= AgeCurve.OLDEST; age++) {
        for (int parent = 0; parent < 2; parent++) {
          fit[fitIndex(kind.ordinal(), age, parent)] =
              kind.isFor(age, parent == 1) ? 1 : (float) settings.fitOfOthers();
        }
      }
    }
  }

  private static int fitIndex(int kind, int age, int parent) {
    return (kind * (AgeCurve.OLDEST + 1) + age) * 2 + parent;
  }

  @Override
  public String meaning() {
    return "who goes out, where to, and at which table they sit";
  }

  @Override
  public Set<String> modifies() {
    // The tables of places and associations that are new are laid out before anybody goes out.
    return Set.of("residents.outings", "residents.visits to places", "residents.association meetings and events",
        "places.first table", "places.tables");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    town.choiceSets().refresh(town.places(), settings.drawOfPlaces());
    town.gatherings().layOut(town);
    town.gatherings().begin(town.residents().count());
    if (keys == null) {
      keys = new Keys();
    }
    keys.of(shift.chance(), shift.week());
    shift.residents(this, Outings::goOut);
  }

  private void goOut(Shift shift, Rows rows) {
    Town town = shift.town();
    int week = shift.week();
    double season = 1 + settings.season() * Numeric.sin(2 * Math.PI * (week - 13) / 52);
    Visits visits = town.gatherings().visits(rows.part());
    int end = rows.end();
    for (int resident = rows.first(); resident < end; resident++) {
      visits.visitorIs(resident);
      goOut(town, rows.quarter(), resident, week, season, visits);
    }
    visits.end();
  }

  /** Keys of this week's decisions, hashed once a week for all residents. */
  private static final class Keys {
    private long outings;
    private long place;
    private long extra;
    private long surplus;
    private long accept;
    private long habit;
    private long fresh;
    private long habitual;
    private long habitualGroup;
    private long doorstep;
    private long usualDoorstep;
    private long attend;
    private long group;
    private long event;

    void of(Chance chance, int week) {
      int halfYear = Math.floorDiv(week, HALF_YEAR);
      outings = chance.key(Decision.OUTINGS, week);
      place = chance.key(Decision.OUTING_PLACE, week);
      extra = chance.key(Decision.OUTING_EXTRA_PLACE, week);
      surplus = chance.key(Decision.OUTING_SURPLUS, week);
      accept = chance.key(Decision.OUTING_ACCEPT, week);
      habit = chance.key(Decision.TABLE_HABIT, week);
      fresh = chance.key(Decision.TABLE_FRESH, week);
      habitual = chance.key(Decision.TABLE_HABITUAL, 0);
      habitualGroup = chance.key(Decision.TABLE_HABITUAL, 1L + halfYear);
      doorstep = chance.key(Decision.DOORSTEP_TABLE, week);
      // Blocks shift every other week, and with them the usual neighbours.
      usualDoorstep = chance.key(Decision.TABLE_HABITUAL, -1L - (week & 1));
      attend = chance.key(Decision.ATTEND_MEETING, week);
      group = chance.key(Decision.GROUP_TABLE, halfYear);
      event = chance.key(Decision.EVENT, week);
    }
  }

  private void goOut(Town town, int quarter, int resident, int week, double season, Visits visits) {
    Residents residents = town.residents();
    Gatherings gatherings = town.gatherings();
    long id = residents.id().of(resident);
    int age = Math.min(AgeCurve.OLDEST, Math.max(0, residents.age(resident, week)));
    boolean withdrawn = withdrawalActs && residents.mode().of(resident) == Modes.WITHDRAWN;
    float atTheDoor = withdrawn ? (float) (1 - settings.withdrawnLess()) : 1;
    // While contacts are restricted the doors stay, and neighbours talk less: see the rate of encounters.
    float turnout = atTheDoor * town.contacts();
    // The youngest are taken along: they fill places but start no contacts of their own.
    float ease = age < Residents.FIRST_TIE_AGE ? 0 : residents.sociability().of(resident);
    if (doorstep && ease > 0) {
      int inQuarter = residents.dwelling().of(resident) - town.quarters().firstDwelling().of(quarter);
      boolean usual = habits && Chance.draw(keys.doorstep, id, 1) < settings.doorstepHabit();
      int table = gatherings.doorstep(quarter, inQuarter, week)
          + below(Gatherings.TABLES_PER_BLOCK, Chance.bits(usual ? keys.usualDoorstep : keys.doorstep, id));
      visits.visit(table, ease * atTheDoor * (float) settings.doorstepByAge().at(age));
    }
    int meetingsAttended = meetings ? attendMeetings(town, resident, id, turnout, ease, visits) : 0;
    int events = town.quarters().events().of(quarter);
    float mobility = Math.min(1, residents.mobility().of(resident) + residents.escort().of(resident));
    for (int event = 0; event < events; event++) {
      if (Chance.draw(keys.event, id, event) < settings.eventAttendance() * mobility * turnout) {
        visits.visit(gatherings.firstEvent(quarter)
            + below(Gatherings.TABLES_PER_EVENT, Chance.bits(keys.event, id, 1000L + event)), ease);
        meetingsAttended++;
      }
    }
    int outings = 0;
    int visitsPaid = 0;
    if (goOut) {
      int cell = town.choiceSets().cell(quarter, residents.dwelling().of(resident));
      double mean = settings.outingsByAge().at(age) * residents.outingsFactor().of(resident) * mobility * season
          * turnout;
      if (fearActs && age >= Residents.FIRST_MODE_AGE) {
        mean *= Numeric.exp(-settings.fearEffect() * (residents.fear().of(resident) - USUAL_FEAR));
      }
      if (residents.response().of(resident) == Responses.NEGLECT) {
        mean *= 1 - settings.neglectLess();
      }
      if (placesAct) {
        mean *= town.choiceSets().drawnOut(cell);
      }
      int wanted = Math.min(MOST_OUTINGS, Distributions.poisson(Chance.draw(keys.outings, id), mean));
      for (int outing = 0; outing < wanted; outing++) {
        int place = choose(town, cell, resident, id, age, mobility, outing);
        if (place >= 0) {
          visits.visit(tableOf(town.places(), place, id, outing), ease);
          visitsPaid++;
          outings++;
        } else if (place == ChoiceSets.OUTSIDE) {
          outings++;
        }
      }
    }
    // The outings of the settings are all a resident makes; meetings and events are counted apart.
    residents.outings().set(resident, (byte) outings);
    residents.visits().set(resident, (byte) visitsPaid);
    residents.groupMeetings().set(resident, (byte) meetingsAttended);
  }

  private int attendMeetings(Town town, int resident, long id, float turnout, float ease, Visits visits) {
    Residents residents = town.residents();
    Gatherings gatherings = town.gatherings();
    int attended = 0;
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      int association = residents.membership(which).of(resident);
      if (association == Residents.NONE) {
        continue;
      }
      long address = town.associations().address(association);
      if (Chance.draw(keys.attend, id, address) < settings.attendance() * turnout) {
        visits.visit(gatherings.firstGroup(association)
            + below(gatherings.groups(association), Chance.bits(keys.group, id, address)), ease);
        attended++;
      }
    }
    return attended;
  }

  /** A goal that nobody accepts: the resident stays at home. */
  private static final int AT_HOME = -2;

  private int choose(Town town, int cell, int resident, long id, int age, float mobility, int outing) {
    ChoiceSets choices = town.choiceSets();
    Places places = town.places();
    int extras = choices.extras();
    float surplus = choices.surplus(cell);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      long address = outing * 64L + attempt;
      for (int extra = 0; extra < extras; extra++) {
        double weight = choices.extraWeight(cell, extra);
        if (weight > 0 && Chance.draw(keys.extra, id, address * 1024 + extra)
            < weight / (weight + choices.inside(cell) + choices.outside() + surplus)
            && accepts(town, cell, choices.extraFrom() + extra,
                fit(town, choices.extraFrom() + extra, resident, age), resident, id, age, mobility,
                address * 1024 + extra + 1)) {
          return choices.extraFrom() + extra;
        }
      }
      // What added hours and appeal add to places is an option of its own, so that they move nobody else's choice.
      if (surplus > 0 && Chance.draw(keys.surplus, id, 2 * address)
          < surplus / (surplus + choices.inside(cell) + choices.outside())) {
        int livelier = choices.chooseSurplus(cell, Chance.draw(keys.surplus, id, 2 * address + 1));
        float usual = fit(town, livelier, resident, age);
        // In added hours a place is for everybody.
        double fits = usual + (1 - usual) * places.surplusForAll(livelier);
        if (accepts(town, cell, livelier, fits, resident, id, age, mobility, address * 1024 + 1023)) {
          return livelier;
        }
      }
      int place = choices.choose(cell, Chance.draw(keys.place, id, address));
      if (place == ChoiceSets.OUTSIDE) {
        if (age >= Residents.FIRST_MODE_AGE || age < Residents.FIRST_TIE_AGE) {
          return ChoiceSets.OUTSIDE;
        }
      } else if (accepts(town, cell, place, fit(town, place, resident, age) * Math.min(1, places.openness().of(place)),
          resident, id, age, mobility, address * 1024)) {
        return place;
      }
    }
    return AT_HOME;
  }

  /** Whether a place is for a resident of an age: 1, or less for others. */
  private float fit(Town town, int place, int resident, int age) {
    return fit[fitIndex(town.places().kind().of(place), age, town.residents().parent().of(resident))];
  }

  private boolean accepts(Town town, int cell, int place, double fits, int resident, long id, int age, float mobility,
      long address) {
    Residents residents = town.residents();
    Places places = town.places();
    double chance = fits;
    if (residents.income().of(resident) == 0 && places.kindOf(place).costs()) {
      chance *= settings.fitOfLowIncome();
    }
    if (mobility < settings.mobilityForSteps() && places.barrierFree().of(place) == 0) {
      chance *= settings.fitWithSteps();
    }
    boolean child = age >= Residents.FIRST_TIE_AGE && age < Residents.FIRST_MODE_AGE;
    if (child || mobility < settings.mobilityForDistance()) {
      double away = town.choiceSets().distance(cell, places, place);
      if (child && away > settings.childrenReach()) {
        return false;
      }
      if (mobility < settings.mobilityForDistance()) {
        chance *= Numeric.exp(-settings.beta() * away);
      }
    }
    // Most goals are fit and open: no draw is needed for what is certain.
    return chance >= 1 || Chance.draw(keys.accept, id, address) < chance;
  }

  private int tableOf(Places places, int place, long id, int outing) {
    int tables = places.tables().of(place);
    boolean habitual = habits && Chance.draw(keys.habit, id, outing) < settings.habit();
    long address = places.id().of(place);
    long bits = !habitual ? Chance.bits(keys.fresh, id, outing)
        : places.kindOf(place).hasGroups() ? Chance.bits(keys.habitualGroup, id, address)
        : Chance.bits(keys.habitual, id, address);
    return places.firstTable().of(place) + below(tables, bits);
  }

  /** A number below a limit from well mixed bits. */
  static int below(int limit, long bits) {
    return (int) (((bits >>> 33) * limit) >>> 31);
  }
}
