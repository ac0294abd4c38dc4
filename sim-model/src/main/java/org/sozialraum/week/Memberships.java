package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.AssociationChoice;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Invitations;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Membership;

/**
 * Residents join and leave associations, every four weeks.
 *
 * <p>In the long run a resident is a member with a share p* ({@link Membership}); who is none joins
 * with hazard {@code 1.15 (.08 + .05) p* / (1 - p*) (.5 + .5 m / m0)} a year, where {@code m} sums the strengths of the
 * resident's ties to members and {@code m0} is its usual value (below 14 the last factor is 1); who is one leaves with
 * .08 a year and with .15 on moving. An association is chosen with weight
 * {@code size^.5 e^(-d / 1.5 km) fit(age, field)}, three times as much where somebody known is a member
 * ({@link AssociationChoice}). Fit and closed doors are accepted or refused after the choice.
 * Everybody decides before anybody acts. Step 10 as far as members are concerned; brief, addendum F and K23.
 */
public final class Memberships implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Choices that are tried before a resident joins nothing this time. */
  private static final int MOST_ATTEMPTS = 32;

  /** Settings of memberships. */
  public record Settings(
      @Quantity(meaning = "leaving an association", unit = "per year", byDefault = .08, min = .05, max = .12,
          source = "brief, addendum F") double leave,
      @Quantity(meaning = "leaving an association on moving within the town", unit = "per move", byDefault = .15,
          source = "brief, addendum F") double leaveOnMove,
      @Quantity(meaning = "joining, over what leaving and moving take away", unit = "factor", byDefault = .93,
          min = .5, max = 2,
          source = "brief, addendum F (1.15); refitted with invitations, closings, further ones: 45 % of adults members (S216)")
          double joinFactor,
      @Quantity(meaning = "members lost by moving away and dying, made up by joining", unit = "per year",
          byDefault = .05, max = .2, source = "brief, addendum F") double lostElsewhere,
      @Quantity(meaning = "share of joining that follows invitations", unit = "share", byDefault = .5,
          source = "brief, addendum F") double byInvitation,
      @Quantity(meaning = "ties to members that a non-member usually has", unit = "strength", byDefault = .73,
          min = .05, max = 20, source = "derived: mean of non-members from 14 on, a parameter of the town")
          double usualTies,
      @Quantity(meaning = "weight that an invitation adds to an association", unit = "factor", byDefault = 2, max = 10,
          source = "assumption A-190 (brief, addendum F)") double invited,
      @Curve(meaning = "fit of sports associations", unit = "share", ages = {6, 18, 30, 60, 75},
          byDefault = {1, 1, .9, .55, .45},
          source = "assumption A-191: members of sports clubs 7-14: 71 %, 60+: 20 % (S219)") AgeCurve sportFit,
      @Curve(meaning = "fit of cultural associations", unit = "share", ages = {6, 14, 30, 60, 75},
          byDefault = {.06, .2, .4, .8, .8}, source = "assumption A-191") AgeCurve cultureFit,
      @Curve(meaning = "fit of social associations", unit = "share", ages = {6, 14, 30, 60, 75},
          byDefault = {.03, .15, .35, .8, .8}, source = "assumption A-191") AgeCurve socialFit,
      @Curve(meaning = "fit of associations of schools and day-care", unit = "share", ages = {6, 18, 30, 45, 55, 65},
          byDefault = {.1, .2, .6, .6, .2, .1}, source = "assumption A-191") AgeCurve schoolFit)
      implements java.io.Serializable {

    /** How an association of a field fits somebody of an age. */
    double fit(byte field, int age) {
      return switch (Associations.FIELDS.get(field)) {
        case SPORT -> sportFit.at(age);
        case CULTURE -> cultureFit.at(age);
        case SOCIAL -> socialFit.at(age);
        case SCHOOL -> schoolFit.at(age);
      };
    }
  }

  private final Settings settings;
  private final Membership inTheLongRun;
  private final boolean invite;
  /** Memberships kept, a bit each; decided by all before anybody acts. */
  private transient byte[] keeps;
  /** Association joined, or {@link Residents#NONE}. */
  private transient int[] joins;
  private transient Invitations[] invitations;
  private transient long joinKey;
  private transient long leaveKey;
  private transient long whichKey;
  private transient long laterKey;
  private transient long fitKey;

  /** Memberships under settings and switches, towards what they are in the long run. */
  public Memberships(Settings settings, Membership inTheLongRun, Set<Mechanism> off) {
    this.settings = settings;
    this.inTheLongRun = inTheLongRun;
    invite = !off.contains(Mechanism.INVITATION);
  }

  @Override
  public String meaning() {
    return "who joins and who leaves associations";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.first membership", "residents.second membership", "residents.third membership");
  }

  @Override
  public void run(Shift shift) {
    makeRoom(shift.town().residents().count(), shift.parts());
    joinKey = shift.chance().key(Decision.JOIN, shift.week());
    leaveKey = shift.chance().key(Decision.LEAVE_ASSOCIATION, shift.week());
    whichKey = shift.chance().key(Decision.WHICH_ASSOCIATION, shift.week());
    laterKey = shift.chance().key(Decision.JOIN_NEW, shift.week());
    fitKey = shift.chance().key(Decision.ASSOCIATION_FIT, shift.week());
    shift.residents(this, Memberships::decide);
    shift.residents(this, Memberships::leaveAndJoin);
  }

  private void makeRoom(int residents, int parts) {
    if (keeps == null || keeps.length < residents) {
      keeps = new byte[residents + residents / 16];
      joins = new int[keeps.length];
    }
    if (invitations == null || invitations.length < parts) {
      invitations = new Invitations[parts];
      for (int part = 0; part < parts; part++) {
        invitations[part] = new Invitations(settings.invited());
      }
    }
  }

  private void decide(Shift shift, Rows rows) {
    Town town = shift.town();
    int week = shift.week();
    Residents residents = town.residents();
    int youngest = week - 52 * Residents.FIRST_TIE_AGE;
    double leaves = 1 - Numeric.exp(-settings.leave() / Week.STEPS_PER_YEAR);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      joins[resident] = Residents.NONE;
      keeps[resident] = (1 << Residents.MEMBERSHIPS) - 1;
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      long id = residents.id().of(resident);
      int held = 0;
      if (residents.membership(0).of(resident) != Residents.NONE) {
        keeps[resident] = keeps(town, resident, id, leaves);
        held = Integer.bitCount(keeps[resident]);
      }
      if (held < Residents.MEMBERSHIPS) {
        joins[resident] = joins(town, rows.quarter(), resident, id, week, held,
            invitations[rows.part()]);
      }
    }
  }

  /** The memberships that a resident keeps, a bit each. */
  private byte keeps(Town town, int resident, long id, double leaves) {
    Residents residents = town.residents();
    boolean moved = residents.moved().of(resident) != 0;
    int kept = 0;
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      int association = residents.membership(which).of(resident);
      if (association == Residents.NONE) {
        continue;
      }
      long address = 2 * town.associations().address(association);
      boolean ends = hasLeftBehind(town, resident, association)
          || Chance.draw(leaveKey, id, address) < leaves
          || moved && Chance.draw(leaveKey, id, address + 1) < settings.leaveOnMove();
      if (!ends) {
        kept |= 1 << which;
      }
    }
    return (byte) kept;
  }

  /** Whether a resident has just moved to another municipality than that of an association. */
  static boolean hasLeftBehind(Town town, int resident, int association) {
    if (town.residents().moved().of(resident) == 0) {
      return false;
    }
    int home = town.associations().quarter().of(association);
    return town.quarters().municipality().of(town.quarterOf(resident)) != town.quarters().municipality().of(home);
  }

  /** The association that a resident joins, who keeps so many; mostly none. */
  private int joins(Town town, int quarter, int resident, long id, int week, int held, Invitations invited) {
    Residents residents = town.residents();
    double draw = Chance.draw(joinKey, id);
    double yearly = settings.joinFactor() * (settings.leave() + settings.lostElsewhere());
    int age = residents.age(resident, week);
    // Who holds n joins one more (n + 1)/n times as often as further ones are held: then as many go from n to n + 1 as
    // come back from n + 1, any of whose memberships may end. p/(1-p) is e^logit.
    double odds = held > 0 ? inTheLongRun.further() * (held + 1) / held
        : Numeric.exp(inTheLongRun.logOdds(age, residents.education().of(resident),
            residents.migration().of(resident) == 1));
    double hazard = yearly * odds / Week.STEPS_PER_YEAR;
    // Children are brought along by their parents rather than by those whom they know themselves.
    boolean byTies = invite && held == 0 && age >= Residents.FIRST_MODE_AGE;
    // Ties have strengths up to 1; the hazard bounds the probability from above.
    if (draw >= (byTies ? hazard * pull(town.ties().count(resident)) : hazard)) {
      return Residents.NONE;
    }
    if (byTies) {
      hazard *= pull(tiesToMembers(town, resident));
    }
    return draw < 1 - Numeric.exp(-hazard) ? choose(town, quarter, resident, id, age, invited) : Residents.NONE;
  }

  /** Factor on joining of who has ties to members of a summed strength. */
  private double pull(double ties) {
    return 1 - settings.byInvitation() + settings.byInvitation() * ties / settings.usualTies();
  }

  private static double tiesToMembers(Town town, int resident) {
    Ties ties = town.ties();
    int[] first = town.residents().membership(0).array();
    double sum = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      if (first[ties.others()[slot]] != Residents.NONE) {
        sum += ties.strengths()[slot];
      }
    }
    return sum;
  }

  private int choose(Town town, int quarter, int resident, long id, int age, Invitations invited) {
    Residents residents = town.residents();
    AssociationChoice choice = town.associationChoice();
    Associations associations = town.associations();
    invited.clear();
    if (invite) {
      gather(town, resident, invited);
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      double draw = attempt == 0 ? Chance.draw(whichKey, id) : Chance.draw(whichKey, id, -attempt);
      int association = choice.pick(town, quarter, invited, draw, whichKey, laterKey, id, attempt);
      if (association == Residents.NONE) {
        return Residents.NONE;
      }
      if (associations.isOpen(association) && !residents.isMember(resident, association)) {
        double fit = settings.fit(associations.field().of(association), age);
        if (fit >= 1 || Chance.draw(fitKey, id, attempt) < fit) {
          return association;
        }
      }
    }
    return Residents.NONE;
  }

  /** Invitations by everybody whom a resident knows, to all that they are members of. */
  private static void gather(Town town, int resident, Invitations invited) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      int other = ties.others()[slot];
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        invited.invite(residents.membership(which).of(other));
      }
    }
  }

  /** Ends and begins memberships as decided, closing the gaps between those kept. */
  private void leaveAndJoin(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int all = (1 << Residents.MEMBERSHIPS) - 1;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (keeps[resident] == all && joins[resident] == Residents.NONE) {
        continue;
      }
      int kept = 0;
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        int association = residents.membership(which).of(resident);
        residents.membership(which).set(resident, Residents.NONE);
        if (association != Residents.NONE && (keeps[resident] & 1 << which) != 0) {
          residents.membership(kept++).set(resident, association);
        }
      }
      if (joins[resident] != Residents.NONE) {
        residents.membership(kept).set(resident, joins[resident]);
      }
    }
  }
}
