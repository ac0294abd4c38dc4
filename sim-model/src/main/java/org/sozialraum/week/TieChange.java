package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Met ties grow, others fade, mutual proposals become ties.
 *
 * <p>{@code s' = s + eta (1 - s)} after a meeting, {@code s' = s (1 - delta)} without; whoever has more ties than can
 * be kept up ({@code sum > 15}) loses more of each, on both sides. A tie below .05 ends. Neighbours become friends
 * above .6 and fall back below .3. Everything that enters is the same seen from either end, so both copies stay equal
 * bit for bit. The weekly visitor of an outreach programme is a tie of its own. Step 5.
 */
public final class TieChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of ties. */
  public record Settings(
      @Quantity(meaning = "share of the missing strength that a week with a meeting adds", unit = "per week",
          byDefault = .07, min = .03, max = .2, source = "T14; brief, addendum J (fitted in a prototype)")
          double growth,
      @Quantity(meaning = "strength of a new tie", unit = "share", byDefault = .12, min = .05, max = .5,
          source = "brief, addendum J (fitted in a prototype)") double newTie,
      @Quantity(meaning = "strength below which a tie ends", unit = "share", byDefault = .05, min = .01, max = .12,
          source = "T14, assumption A-18") double endsBelow,
      @Quantity(meaning = "fading of ties between neighbours", unit = "per week", byDefault = .02, min = .01,
          max = .03, source = "T14") double fadingNeighbour,
      @Quantity(meaning = "fading of ties between friends", unit = "per week", byDefault = .004, min = .001, max = .02,
          source = "T14") double fadingFriend,
      @Quantity(meaning = "fading of ties between kin", unit = "per week", byDefault = .001, min = 0, max = .01,
          source = "T14") double fadingKin,
      @Quantity(meaning = "fading of ties between fellow members", unit = "per week", byDefault = .02, min = .005,
          max = .05, source = "assumption A-19 (brief K31)") double fadingAssociation,
      @Quantity(meaning = "sum of local ties that one can keep up", unit = "strength", byDefault = 15, min = 5,
          max = 40, source = "T14") double capacity,
      @Quantity(meaning = "further fading where either end has more ties than can be kept up", unit = "per week",
          byDefault = .02, min = 0, max = .2, source = "assumption A-20 (brief 3.3: extra decay)") double crowdedFading,
      @Quantity(meaning = "strength above which a neighbour is a friend", unit = "share", byDefault = .6,
          source = "assumption A-21 (brief K31)") double friendAbove,
      @Quantity(meaning = "strength below which a friend is a neighbour again", unit = "share", byDefault = .3,
          source = "assumption A-21 (brief K31)") double neighbourBelow,
      @Quantity(meaning = "how much slower ties fade while contacts are fully restricted, kept up from afar",
          unit = "share", byDefault = .375, max = .9,
          source = "assumption A-228 (brief, addendum H: .7 of the usual fading at a fifth of the contacts)")
          double keptFromAfar)
      implements java.io.Serializable {}

  private static final byte NEIGHBOUR = (byte) Ties.Kind.NEIGHBOUR.ordinal();
  private static final byte FRIEND = (byte) Ties.Kind.FRIEND.ordinal();
  private static final byte KIN = (byte) Ties.Kind.KIN.ordinal();

  private final Settings settings;
  private final boolean acts;
  private final Proposals proposals;
  private final float[] fading;
  /** Fading over the usual while contacts are restricted. */
  private transient float slower;

  /** Tie change under settings and switches, taking the week's proposals. */
  public TieChange(Settings settings, Set<Mechanism> off, Proposals proposals) {
    this.settings = settings;
    this.proposals = proposals;
    acts = !off.contains(Mechanism.TIES);
    fading = new float[] {(float) settings.fadingNeighbour(), (float) settings.fadingFriend(),
        (float) settings.fadingKin(), (float) settings.fadingAssociation()};
  }

  @Override
  public String meaning() {
    return "met ties grow, others fade, mutual proposals become ties";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("ties", "residents.sum of local ties", "residents.sum of local ties times share met lately",
        "residents.tie to the visitor");
  }

  @Override
  public void run(Shift shift) {
    slower = (float) settings.keptFromAfar() * (1 - shift.town().contacts());
    shift.residents(this, TieChange::changeAndSum);
    // New ties are read by nobody before this second pass, which both ends decide from the same frozen proposals.
    if (acts) {
      shift.residents(this, TieChange::form);
    }
  }

  private void changeAndSum(Shift shift, Rows rows) {
    Town town = shift.town();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (acts) {
        change(town, resident);
      }
      // Summed while the slots are at hand; who gains a tie below is summed again.
      sum(town, resident);
    }
  }

  private void form(Shift shift, Rows rows) {
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (proposals.count(resident) > 0 && form(shift.town(), resident)) {
        sum(shift.town(), resident);
      }
    }
  }

  private void change(Town town, int resident) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    int[] other = ties.others();
    float[] strength = ties.strengths();
    byte[] kind = ties.kinds();
    byte[] lately = ties.lately();
    byte[] published = residents.published().array();
    boolean crowded = (published[resident] & Residents.PUBLISHED_CROWDED) != 0;
    int first = ties.firstSlot(resident);
    int end = ties.endSlot(resident);
    int kept = first;
    for (int slot = first; slot < end; slot++) {
      boolean eitherCrowded = crowded || (published[other[slot]] & Residents.PUBLISHED_CROWDED) != 0;
      float after = changed(strength[slot], kind[slot], (lately[slot] & 1) != 0, eitherCrowded);
      if (after >= settings.endsBelow()) {
        other[kept] = other[slot];
        strength[kept] = after;
        lately[kept] = lately[slot];
        kind[kept++] = kindAfter(kind[slot], after);
      }
    }
    ties.keepFirst(resident, kept - first);
    if (residents.visited().of(resident) > 0) {
      float visitor = residents.visitorTie().of(resident);
      residents.visitorTie().set(resident, visitor + (float) settings.growth() * (1 - visitor));
    } else if (residents.visitorTie().of(resident) > 0) {
      float faded = residents.visitorTie().of(resident) * (1 - fading[NEIGHBOUR]);
      residents.visitorTie().set(resident, faded < settings.endsBelow() ? 0 : faded);
    }
  }

  /** Strength of a tie after a week. */
  float changed(float strength, byte kind, boolean met, boolean crowded) {
    float after = met
        ? strength + (float) settings.growth() * (1 - strength)
        : strength * (1 - fading[kind] * (1 - slower));
    return crowded ? after * (1 - (float) settings.crowdedFading()) : after;
  }

  private byte kindAfter(byte kind, float strength) {
    if (kind == NEIGHBOUR && strength > settings.friendAbove()) {
      return FRIEND;
    }
    return kind == FRIEND && strength < settings.neighbourBelow() ? NEIGHBOUR : kind;
  }

  /** Adds the resident's mutual proposals as ties; returns whether there were any. */
  private boolean form(Town town, int resident) {
    Ties ties = town.ties();
    boolean any = false;
    for (int k = 0; k < proposals.count(resident); k++) {
      int other = proposals.of(resident, k);
      if (proposals.has(other, resident)) {
        Ties.Kind kind = shareAssociation(town.residents(), resident, other)
            ? Ties.Kind.ASSOCIATION : Ties.Kind.NEIGHBOUR;
        ties.add(resident, other, (float) settings.newTie(), kind);
        any = true;
      }
    }
    return any;
  }

  static boolean shareAssociation(Residents residents, int one, int two) {
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      int association = residents.membership(which).of(one);
      if (association != Residents.NONE && residents.isMember(two, association)) {
        return true;
      }
    }
    return false;
  }

  /** Sums of local ties other than kin, in slot order. */
  private void sum(Town town, int resident) {
    Ties ties = town.ties();
    float[] strength = ties.strengths();
    byte[] kind = ties.kinds();
    byte[] lately = ties.lately();
    float sum = 0;
    int local = 0;
    int met = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      if (kind[slot] != KIN) {
        sum += strength[slot];
        local++;
        met += lately[slot] != 0 ? 1 : 0;
      }
    }
    town.residents().tieSum().set(resident, sum);
    town.residents().contactSum().set(resident, local == 0 ? 0 : sum * met / local);
  }

  /** Sum of local ties that one can keep up. */
  public double capacity() {
    return settings.capacity();
  }
}
