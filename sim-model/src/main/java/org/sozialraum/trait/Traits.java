package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.town.AssociationChoice;
import org.sozialraum.town.Mobility;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * What a resident brings along: schooling, income, origin, work, dispositions, and the state in which a founder, a
 * newborn or a newcomer begins.
 *
 * <p>Identity (id, dwelling, role, week of birth) and sex are set before; household size, age group, parenthood,
 * mobility and time pressure follow from the household and are derived elsewhere. Every draw happens once in a life and
 * is addressed by the lifelong id alone, never by week or row. What a household shares (origin, income, how long it has
 * lived there) is drawn by its head, whose row must stand beside those of the other members.
 */
public final class Traits implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Settings of what residents are like. Those that the week goes on with stand here once, for both.
   *
   * @param schooling also of those who leave school in the town
   * @param position origin, work and income
   * @param dispositions what is lasting in a person
   * @param start the state in which residents begin
   * @param fear usual fear, also of the target that fear moves to
   * @param loneliness usual loneliness, also of the target that loneliness moves to
   * @param engagement engagement of founders and newcomers
   * @param hours hours of engagement, also of those who start later
   * @param membership memberships of founders, also those that joining and leaving lead to
   * @param tenure since when founders live where they live
   * @param moves how often households move, before and during the run
   * @param language for whom language is a barrier
   * @param knowledge of which offers residents know when they begin
   * @param mobility how mobility falls with age and events
   * @param homes homes for the very old
   * @param youth what childhood and youth have left in founders and newcomers
   */
  public record Settings(Schooling schooling, SocialPosition.Settings position, Dispositions.Settings dispositions,
      StartingState.Settings start, UsualFear fear, UsualLoneliness loneliness, EngagementStart.Settings engagement,
      EngagementHours hours, Membership membership, Tenure.Settings tenure, MoveHazard moves, LanguageBarrier language,
      Knowledge knowledge, Mobility.Settings mobility, Homes homes, YouthStart.Settings youth)
      implements java.io.Serializable {

    /** The same with another mobility. */
    public Settings with(Mobility.Settings other) {
      return new Settings(schooling, position, dispositions, start, fear, loneliness, engagement, hours, membership,
          tenure, moves, language, knowledge, other, homes, youth);
    }

    /** The same with other homes. */
    public Settings with(Homes other) {
      return new Settings(schooling, position, dispositions, start, fear, loneliness, engagement, hours, membership,
          tenure, moves, language, knowledge, mobility, other, youth);
    }
  }

  private final Settings settings;
  private final SocialPosition position;
  private final Dispositions dispositions;
  private final StartingState start;
  private final EngagementStart engagement;
  private final Tenure tenure;
  private final Mobility mobility;
  private final YouthStart youth;

  /** Traits under settings. */
  public Traits(Settings settings) {
    this.settings = settings;
    position = new SocialPosition(settings.position(), settings.schooling());
    dispositions = new Dispositions(settings.dispositions());
    start = new StartingState(settings.start(), settings.fear(), settings.loneliness());
    engagement = new EngagementStart(settings.engagement(), settings.hours());
    tenure = new Tenure(settings.tenure(), settings.moves());
    mobility = new Mobility(settings.mobility());
    youth = new YouthStart(settings.youth());
  }

  /** Mobility by age and events. */
  public Mobility mobility() {
    return mobility;
  }

  /** The settings, for processes that go on with them. */
  public Settings settings() {
    return settings;
  }

  /**
   * Fills in the founders of a quarter.
   *
   * @param known what the quarter publishes: origin, transfer receipt and length of residence are met where they are
   *     published
   */
  public void founders(Town town, int quarter, TownPlan.Indicators known, int week, Chance chance) {
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    positions(town, quarter, known, week, chance);
    for (int resident = first; resident < end; resident++) {
      founder(town, resident, week, known.over5YearsShare(), chance);
    }
  }

  /** Origin, schooling, work and income of the founders of a quarter. */
  public void positions(Town town, int quarter, TownPlan.Indicators known, int week, Chance chance) {
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    if (Double.isNaN(known.migrationShare())) {
      position.origins(town, first, end, usualOrigin(town, quarter), chance);
    } else {
      position.publishedOrigins(town, quarter, known.migrationShare(), chance);
    }
    for (int resident = first; resident < end; resident++) {
      position.fill(town, resident, 0, week, chance);
    }
    if (!Double.isNaN(known.transferPercent())) {
      TransferFit.settle(town, quarter, known.transferPercent(), week, position, chance);
    }
  }

  /** Since when the founders of a quarter live there, without their other traits. */
  public void tenures(Town town, int quarter, TownPlan.Indicators known, int week, Chance chance) {
    int first = town.quarters().firstResident().of(quarter);
    for (int resident = first; resident < first + town.quarters().residents().of(quarter); resident++) {
      town.residents().tenureStart().set(resident,
          tenure.start(town.residents(), resident, week, known.over5YearsShare(), chance));
    }
  }

  /** Share of newcomers with migration background where nothing is published. */
  private double usualOrigin(Town town, int quarter) {
    return position.migrationShare(town.quarters().deprivation().of(quarter), Double.NaN);
  }

  private void founder(Town town, int resident, int week, double over5YearsShare, Chance chance) {
    Residents residents = town.residents();
    dispositions.fill(town, resident, chance);
    settings.language().founder(residents, resident, chance);
    start.founder(residents, resident);
    settings.knowledge().founder(residents, resident, chance);
    youth.grownElsewhere(residents, resident, week, chance);
    residents.tenureStart().set(resident, tenure.start(residents, resident, week, over5YearsShare, chance));
    join(town, resident, week, chance);
    engagement.founder(residents, resident, week, chance);
  }

  /** Fills in a newborn; origin and income are the mother's. */
  public void newborn(Town town, int resident, int mother, int week, Chance chance) {
    Residents residents = town.residents();
    residents.migration().set(resident, residents.migration().of(mother));
    residents.income().set(resident, residents.income().of(mother));
    residents.education().set(resident, Schooling.MID);
    residents.employed().set(resident, (byte) 0);
    dispositions.fill(town, resident, chance);
    start.newborn(residents, resident, mother);
    residents.offersKnown().set(resident, residents.offersKnown().of(mother));
    youth.newborn(residents, resident);
    residents.tenureStart().set(resident, week);
  }

  /** Fills in somebody who moves in from outside; traits follow the deprivation of the quarter as it is now. */
  public void newcomer(Town town, int resident, int week, Chance chance) {
    newcomers(town, resident, resident + 1, Double.NaN, 0, week, chance);
  }

  /**
   * Fills in a household that moves in from outside; traits follow the deprivation of the quarter as it is now.
   *
   * @param first row of the first member; the others stand behind
   * @param end row after the last member
   * @param originShare share of newcomers with migration background, {@code NaN} where it follows deprivation
   * @param incomeShift what is added to the score of their income
   */
  public void newcomers(Town town, int first, int end, double originShare, double incomeShift, int week,
      Chance chance) {
    Residents residents = town.residents();
    double share = Double.isNaN(originShare) ? usualOrigin(town, town.quarterOf(first)) : originShare;
    position.origins(town, first, end, share, chance);
    for (int resident = first; resident < end; resident++) {
      position.fill(town, resident, incomeShift, week, chance);
      dispositions.fill(town, resident, chance);
      settings.language().newcomer(residents, resident, chance);
      start.newcomer(residents, resident);
      settings.knowledge().newcomer(residents, resident, chance);
      youth.grownElsewhere(residents, resident, week, chance);
      residents.tenureStart().set(resident, week);
      engagement.newcomer(residents, resident, week, chance);
    }
  }

  /** Lets a resident leave school with a degree, by which trust returns to another set point from now on. */
  public void leaveSchool(Residents residents, int resident, byte degree) {
    dispositions.reach(residents, resident, degree);
  }

  /** Draws the sociability of all residents anew from the chance that it was drawn from, under these settings. */
  public void redrawSociability(Town town, Chance chance) {
    for (int resident = 0; resident < town.residents().count(); resident++) {
      dispositions.drawSociability(town.residents(), resident, chance);
    }
  }

  /** Lets a founder join associations. */
  private void join(Town town, int resident, int week, Chance chance) {
    Residents residents = town.residents();
    AssociationChoice choice = town.associationChoice();
    if (choice == null) {
      return;
    }
    long id = residents.id().of(resident);
    double share = settings.membership().share(residents.age(resident, week), residents.education().of(resident),
        residents.migration().of(resident) == 1);
    if (chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, 0) >= share) {
      return;
    }
    int wanted = Math.min(Residents.MEMBERSHIPS, 1 + Distributions.poisson(
        chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, 1), settings.membership().further()));
    int held = 0;
    for (int which = 0; which < wanted; which++) {
      int association = choice.choose(town.quarterOf(resident),
          chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, 2 + which));
      if (association != Residents.NONE && !residents.isMember(resident, association)) {
        residents.membership(held++).set(resident, association);
      }
    }
  }
}
