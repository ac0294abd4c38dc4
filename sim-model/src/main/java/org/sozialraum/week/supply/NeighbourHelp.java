package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * Neighbours help each other along ties.
 *
 * <p>A need without hand-overs can be met by a neighbour with the chance of its domain. Who needs it then asks with
 * chance {@code .85 e^(.1 min(R, 0))}: whoever has received more than given asks less (R, the stock of help given over
 * help received). At most three local ties stronger than .3 are asked, the strongest first; one helps with {@code
 * logistic(-.6 + 1.5 s + 1.0 (.4 T + .3 B + .3 E) - tau)}, with trust, belonging, efficacy and time pressure of the one
 * asked. Help adds to the trust of the one helped and to the tie, and moves R by one on both sides. For children under
 * 14 the head of their household asks; help comes from residents from 14. Step 6; T10, brief, addendum D and K10.
 *
 * <p>First everybody asks in a town that nobody changes, then all help takes effect: first on all who were helped, then
 * on all who helped, so that no order matters.
 */
public final class NeighbourHelp implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of help between neighbours. */
  public record Settings(
      @Quantity(meaning = "factor on the share of needs that a neighbour can meet", unit = "factor", byDefault = 1,
          min = .6, max = 1.4, source = "range of assumption A-157") double possible,
      @Quantity(meaning = "needs that a neighbour could meet with which one is asked", unit = "share", byDefault = .85,
          min = .3, source = "assumption A-164 (brief, addendum D)") double ask,
      @Quantity(meaning = "how much owing help keeps from asking", unit = "log per unit", byDefault = .10, max = .5,
          source = "assumption A-164 (brief, addendum D)") double owing,
      @Quantity(meaning = "strength above which a tie is asked for help", unit = "share", byDefault = .3, min = .05,
          max = .9, source = "brief 3.3, addendum D") double askAbove,
      @Quantity(meaning = "neighbours asked for one need, at most", unit = "persons", byDefault = 3, min = 1, max = 10,
          source = "brief, addendum D") int mostAsked,
      @Quantity(meaning = "helping: intercept", unit = "log-odds", byDefault = -.6, min = -3, max = 2,
          source = "assumption A-164 (brief, addendum D; prototype)") double help,
      @Quantity(meaning = "helping: per strength of the tie", unit = "log-odds", byDefault = 1.5, max = 4,
          source = "assumption A-164 (brief 3.3)") double tie,
      @Quantity(meaning = "helping: weight of helpfulness of the one asked", unit = "log-odds", byDefault = 1.0,
          max = 3, source = "assumption A-164 (brief 3.3)") double helpfulness,
      @Quantity(meaning = "helping: weight of time pressure of the one asked", unit = "log-odds", byDefault = 1.0,
          max = 3, source = "assumption A-164 (brief 3.3)") double timePressure,
      @Quantity(meaning = "share of trust in helpfulness", unit = "share", byDefault = .4, source = "brief 3.3")
      double trust,
      @Quantity(meaning = "share of belonging in helpfulness", unit = "share", byDefault = .3, source = "brief 3.3")
      double belonging,
      @Quantity(meaning = "share of efficacy in helpfulness", unit = "share", byDefault = .3, source = "brief 3.3")
      double efficacy,
      @Quantity(meaning = "share of the missing trust that being helped adds", unit = "share", byDefault = .01,
          max = .1, source = "T10, assumption A-165 (brief, addendum D)") double trustGain,
      @Quantity(meaning = "share of the missing strength that help adds to a tie", unit = "share", byDefault = .05,
          max = .3, source = "assumption A-165 (brief, addendum D)") double tieGain,
      @Quantity(meaning = "help given over help received, at most, and at least below zero", unit = "helps",
          byDefault = 5, min = 1, max = 50, source = "brief, addendum D") double mostOwed,
      @Quantity(meaning = "share of help given and received that is forgotten", unit = "per week", byDefault = .02,
          max = .2, source = "brief, addendum D") double forgotten)
      implements java.io.Serializable {}

  private static final byte KIN = (byte) Ties.Kind.KIN.ordinal();
  static final int NOBODY = -1;
  /** Fields of an entry: row of the one in need, place of the need in the week's word, who asked, who helps. */
  private static final int WIDTH = 4;
  private static final int WEEKS_PER_YEAR = 52;

  private final Settings settings;
  private final Readiness readiness;
  private final boolean tiesGrow;
  private final boolean trustGrows;
  private final double[] askedFor = new double[Domain.COUNT];
  private final float kept;
  // Help decided this week, part by part; written anew every week.
  private transient int[][] helps;
  private transient int[] filled;
  /** By resident: needs of the week before anybody helped, and which of them have been met, a bit for each. */
  private transient int[] needsBefore;
  private transient byte[] met;

  /** Help under settings and switches. */
  public NeighbourHelp(Settings settings, Readiness readiness, Set<Mechanism> off) {
    this.settings = settings;
    this.readiness = readiness;
    tiesGrow = !off.contains(Mechanism.TIES);
    trustGrows = !off.contains(Mechanism.TRUST);
    kept = (float) (1 - settings.forgotten());
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      askedFor[domain] = possible(domain) * settings.ask();
    }
  }

  @Override
  public String meaning() {
    return "neighbours meet needs along ties, which grow by it";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.needs of the week", "residents.needs met by neighbours", "residents.trust",
        "residents.help given over help received", "residents.last helped by a neighbour",
        "residents.last helped a neighbour", "supply.needs met by neighbours", "ties");
  }

  @Override
  public void run(Shift shift) {
    makeRoom(shift.town(), shift.parts());
    shift.residents(this, NeighbourHelp::ask);
    for (int part = shift.parts() - 1; part >= 0; part--) {
      // The last need of a resident first: what stands before it keeps its place.
      for (int entry = filled[part] - WIDTH; entry >= 0; entry -= WIDTH) {
        receive(shift.town(), helps[part], entry, shift.week());
      }
    }
    for (int part = 0; part < shift.parts(); part++) {
      for (int entry = 0; entry < filled[part]; entry += WIDTH) {
        give(shift.town().residents(), helps[part][entry + 3], shift.week());
      }
    }
    shift.residents(this, NeighbourHelp::forget);
  }

  private void makeRoom(Town town, int parts) {
    int residents = town.residents().count();
    if (needsBefore == null || needsBefore.length < residents) {
      needsBefore = new int[residents + residents / 32 + 64];
      met = new byte[needsBefore.length];
    }
    System.arraycopy(town.residents().needs().array(), 0, needsBefore, 0, residents);
    java.util.Arrays.fill(met, 0, residents, (byte) 0);
    if (helps == null || helps.length < parts) {
      helps = new int[parts][256 * WIDTH];
      filled = new int[parts];
    }
    java.util.Arrays.fill(filled, 0);
  }

  private void ask(Shift shift, Rows rows) {
    Town town = shift.town();
    Residents residents = town.residents();
    int[] needs = residents.needs().array();
    long canKey = shift.chance().key(Decision.NEIGHBOUR_CAN_HELP, shift.week());
    long helpsKey = shift.chance().key(Decision.NEIGHBOUR_HELPS, shift.week());
    int youngest = shift.week() - WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int word = needs[resident];
      for (int k = 0; word != 0 && k < Need.count(word); k++) {
        int need = Need.at(word, k);
        if (Need.handOvers(need) == 0) {
          long address = Need.address(word, k);
          double draw = Chance.draw(canKey, residents.id().of(resident), address);
          double most = askedFor[Need.domain(need)];
          if (draw < most) {
            int asker = asker(town, resident, youngest);
            if (asker != NOBODY && asks(residents, asker, draw, most)) {
              int helper = helper(town, resident, asker, youngest, helpsKey, address);
              if (helper != NOBODY) {
                enter(rows.part(), resident, k, asker, helper);
              }
            }
          }
        }
      }
    }
  }

  /**
   * Address, in this process, of a need that it has left: what stood before it and has been met counts, so that two
   * needs of one domain do not get the luck of one.
   */
  int addressBefore(Residents residents, int resident, int k) {
    // Where neighbours do not help at all, nothing has been met.
    if (met == null || met[resident] == 0) {
      return Need.address(residents.needs().of(resident), k);
    }
    int at = -1;
    for (int left = -1; left < k; ) {
      at++;
      left += (met[resident] & 1 << at) == 0 ? 1 : 0;
    }
    return Need.address(needsBefore[resident], at);
  }

  /** Who asks: the resident, or for a child the head of its household. */
  static int asker(Town town, int resident, int youngest) {
    Residents residents = town.residents();
    if (residents.birthWeek().of(resident) <= youngest) {
      return resident;
    }
    int dwelling = residents.dwelling().of(resident);
    int first = town.dwellings().firstResident().of(dwelling);
    for (int member = first; member < first + town.dwellings().residents().of(dwelling); member++) {
      if (residents.role().of(member) == Residents.HEAD && residents.birthWeek().of(member) <= youngest) {
        return member;
      }
    }
    return NOBODY;
  }

  private boolean asks(Residents residents, int asker, double draw, double most) {
    float stock = residents.reciprocity().of(asker);
    return stock >= 0 || draw < most * Numeric.exp(settings.owing() * stock);
  }

  /** The first of the strongest ties who is willing. */
  private int helper(Town town, int resident, int asker, int youngest, long key, long address) {
    Ties ties = town.ties();
    Residents residents = town.residents();
    float[] strength = ties.strengths();
    int last = NOBODY;
    for (int asked = 0; asked < settings.mostAsked(); asked++) {
      int slot = nextStrongest(town, asker, last, youngest);
      if (slot == NOBODY) {
        return NOBODY;
      }
      int other = ties.others()[slot];
      double draw = Chance.draw(key, residents.id().of(resident), residents.id().of(other) + address);
      if (draw < Numeric.logistic(willingness(residents, other, strength[slot]))) {
        return other;
      }
      last = slot;
    }
    return NOBODY;
  }

  /** Log-odds that a resident helps along a tie. */
  double willingness(Residents residents, int asked, float strength) {
    double helpful = settings.trust() * residents.trust().of(asked)
        + settings.belonging() * residents.belonging().of(asked)
        + settings.efficacy() * residents.efficacy().of(asked);
    return settings.help() + settings.tie() * strength + settings.helpfulness() * helpful
        - settings.timePressure() * readiness.timePressure(residents, asked);
  }

  /** Slot of the strongest tie that comes after another one in the order of asking. */
  private int nextStrongest(Town town, int asker, int after, int youngest) {
    Ties ties = town.ties();
    Residents residents = town.residents();
    int[] other = ties.others();
    float[] strength = ties.strengths();
    byte[] kind = ties.kinds();
    int best = NOBODY;
    int end = ties.endSlot(asker);
    for (int slot = ties.firstSlot(asker); slot < end; slot++) {
      if (strength[slot] > (float) settings.askAbove() && kind[slot] != KIN
          && (after == NOBODY || isBefore(residents, strength, other, after, slot))
          && (best == NOBODY || isBefore(residents, strength, other, slot, best))
          && residents.birthWeek().of(other[slot]) <= youngest) {
        best = slot;
      }
    }
    return best;
  }

  /** Whether one tie of a resident is asked before another: the stronger one, or the one with the smaller hash. */
  private static boolean isBefore(Residents residents, float[] strength, int[] other, int one, int two) {
    return strength[one] > strength[two] || strength[one] == strength[two]
        && residents.id().of(other[one]) < residents.id().of(other[two]);
  }

  private void enter(int part, int resident, int k, int asker, int helper) {
    int at = filled[part];
    if (helps[part].length < at + WIDTH) {
      helps[part] = java.util.Arrays.copyOf(helps[part], 2 * helps[part].length);
    }
    helps[part][at] = resident;
    helps[part][at + 1] = k;
    helps[part][at + 2] = asker;
    helps[part][at + 3] = helper;
    filled[part] = at + WIDTH;
  }

  private void receive(Town town, int[] help, int entry, int week) {
    int asker = help[entry + 2];
    int helper = help[entry + 3];
    met[help[entry]] |= (byte) (1 << help[entry + 1]);
    isHelped(town, help[entry], help[entry + 1], asker, week);
    growTie(town.ties(), asker, helper);
  }

  /** Lets a need of a resident be met by a resident; {@code asker} is whoever asked for it. */
  void isHelped(Town town, int resident, int need, int asker, int week) {
    Residents residents = town.residents();
    int word = residents.needs().of(resident);
    int row = Supply.row(town.quarterOf(resident), Need.domain(Need.at(word, need)));
    town.supply().byNeighbours().set(row, town.supply().byNeighbours().of(row) + 1);
    residents.needs().set(resident, Need.without(word, need));
    residents.metByNeighbours().set(resident, Counted.more(residents.metByNeighbours().of(resident), 1));
    residents.lastHelped().set(asker, week);
    residents.reciprocity().set(asker,
        Math.max((float) -settings.mostOwed(), residents.reciprocity().of(asker) - 1));
    if (trustGrows) {
      float trust = residents.trust().of(asker);
      residents.trust().set(asker, trust + (float) settings.trustGain() * (1 - trust));
    }
  }

  /** Lets a tie grow by help, on both sides. */
  void growTie(Ties ties, int asker, int helper) {
    if (tiesGrow) {
      grow(ties, ties.slot(asker, helper));
      grow(ties, ties.slot(helper, asker));
    }
  }

  private void grow(Ties ties, int slot) {
    float strength = ties.strengths()[slot];
    ties.strengths()[slot] = strength + (float) settings.tieGain() * (1 - strength);
  }

  /** Lets a resident have helped. */
  void give(Residents residents, int helper, int week) {
    residents.lastHelping().set(helper, week);
    residents.reciprocity().set(helper,
        Math.min((float) settings.mostOwed(), residents.reciprocity().of(helper) + 1));
  }

  /** Share of needs of a domain that a neighbour can meet. */
  double possible(int domain) {
    return Math.min(1, settings.possible() * Domain.of(domain).byNeighbours());
  }

  private void forget(Shift shift, Rows rows) {
    float[] reciprocity = shift.town().residents().reciprocity().array();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      reciprocity[resident] *= kept;
    }
  }
}
