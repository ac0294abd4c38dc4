package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Membership;

/**
 * Residents join and leave associations, every four weeks.
 *
 * <p>In the long run a resident is a member with a share p* ({@link Membership}); who is none joins
 * with {@code 1.15 (.08 + .05) p* / (1 - p*)} a year, who is one leaves with .08 a year and with .15 on moving. What
 * associations need, and invitations, come with their own dynamics. Step 10 as far as members are concerned; brief,
 * addendum F.
 */
public final class Memberships implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of memberships. */
  public record Settings(
      @Quantity(meaning = "leaving an association", unit = "per year", byDefault = .08, min = .05, max = .12,
          source = "brief, addendum F") double leave,
      @Quantity(meaning = "leaving an association on moving within the town", unit = "per move", byDefault = .15,
          source = "brief, addendum F") double leaveOnMove,
      @Quantity(meaning = "joining, over what leaving and moving take away", unit = "factor", byDefault = .9,
          min = .5, max = 2,
          source = "brief, addendum F (1.15 per membership); refitted: 45 % of adults are members (S216)")
          double joinFactor,
      @Quantity(meaning = "members lost by moving away and dying, made up by joining", unit = "per year",
          byDefault = .05, max = .2, source = "brief, addendum F") double lostElsewhere)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Membership inTheLongRun;

  /** Memberships under settings, towards what they are in the long run. */
  public Memberships(Settings settings, Membership inTheLongRun) {
    this.settings = settings;
    this.inTheLongRun = inTheLongRun;
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
    shift.residents(this, Memberships::leaveAndJoin);
  }

  private void leaveAndJoin(Shift shift, Rows rows) {
    Town town = shift.town();
    int week = shift.week();
    Chance chance = shift.chance();
    Residents residents = town.residents();
    int youngest = week - 52 * Residents.FIRST_TIE_AGE;
    double leaves = 1 - Numeric.exp(-settings.leave() / Week.STEPS_PER_YEAR);
    long joinKey = chance.key(Decision.JOIN, week);
    long leaveKey = chance.key(Decision.LEAVE_ASSOCIATION, week);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      long id = residents.id().of(resident);
      int held = leave(residents, resident, id, leaveKey, leaves);
      if (held < Residents.MEMBERSHIPS) {
        join(town, resident, id, week, held, joinKey, chance);
      }
    }
  }

  /** Leaves, closing the gap behind; returns the memberships left. */
  private int leave(Residents residents, int resident, long id, long key, double leaves) {
    boolean moved = residents.moved().of(resident) != 0;
    int kept = 0;
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      int association = residents.membership(which).of(resident);
      if (association == Residents.NONE) {
        continue;
      }
      boolean ends = Chance.draw(key, id, 2L * association) < leaves
          || moved && Chance.draw(key, id, 2L * association + 1) < settings.leaveOnMove();
      if (!ends) {
        residents.membership(kept++).set(resident, association);
      }
    }
    for (int which = kept; which < Residents.MEMBERSHIPS; which++) {
      residents.membership(which).set(resident, Residents.NONE);
    }
    return kept;
  }

  private void join(Town town, int resident, long id, int week, int held, long key, Chance chance) {
    Residents residents = town.residents();
    double draw = Chance.draw(key, id);
    double yearly = settings.joinFactor() * (settings.leave() + settings.lostElsewhere());
    // Members join further ones at the rate that holds their mean number; p/(1-p) is e^logit.
    double odds = held > 0 ? inTheLongRun.further() / held
        : Numeric.exp(inTheLongRun.logOdds(residents.age(resident, week), residents.education().of(resident),
            residents.migration().of(resident) == 1));
    if (draw >= yearly * odds / Week.STEPS_PER_YEAR) {
      return;
    }
    int association = town.associationChoice().choose(town.quarterOf(resident),
        chance.draw(Decision.WHICH_ASSOCIATION, week, id));
    if (association != Residents.NONE && !residents.isMember(resident, association)) {
      residents.membership(held).set(resident, association);
    }
  }
}
