package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Parents;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.Coordination;

/**
 * The engaged ask people they know, projects and a volunteer agency ask residents; some accept.
 *
 * <p>A tie of strength s to somebody engaged asks with hazard {@code rho s e^(pi (schooling - 2))}, three times as
 * often within one association; each ask is accepted with probability {@code logistic(a0 + readiness)}. Recruiters
 * prospect: those with more schooling are asked more often (T2), less so if the asker is trained. Where associations
 * recruit together, members of one are asked by volunteers of others more often, too. The young are asked along the
 * ties of the parents with
 * whom they live as well, half as often. Step 8, seen from the side of the one who is asked; brief, addendum G.
 */
public final class Asking implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Accepted by nobody's ask. */
  public static final byte NOT = 0;
  /** Accepted the ask of a tie. */
  public static final byte BY_TIE = 1;
  /** Accepted the ask of a project in the quarter, such as a coordinator's or one that residents started. */
  public static final byte BY_PROJECT = 2;
  /** Accepted the ask of a volunteer agency, which matches and offers short formats. */
  public static final byte BY_AGENCY = 3;

  /** Settings of asking. */
  public record Settings(
      @Quantity(meaning = "asks along a tie of full strength to somebody with high schooling", unit = "per week",
          byDefault = .02, min = .004, max = .06, source = "calibrated to C1 and C6, started from .0195", free = true)
      double rate,
      @Quantity(meaning = "prospecting: how much more those with more schooling are asked",
          unit = "log per step of schooling", byDefault = .6, min = 0, max = 1.2, source = "T2, T1") double prospecting,
      @Quantity(meaning = "factor on asks within one association", unit = "factor", byDefault = 3, min = 1, max = 5,
          source = "T3 (S45), factor assumption A-24") double sameAssociation,
      @Quantity(meaning = "acceptance of an ask: intercept", unit = "log-odds", byDefault = -1.765, min = -2.5,
          max = -1, source = "brief, addendum J, fixed (K36)") double acceptance,
      @Quantity(meaning = "asks of the young along a tie of their parents, over those along one of their own",
          unit = "factor", byDefault = .5, source = "brief, addendum G, assumption A-209") double throughParents,
      @Quantity(meaning = "how much less those prospect who are trained for voluntary work",
          unit = "log per step of schooling", byDefault = .2, max = .4,
          source = "brief, addendum H (I19), assumption A-285") double prospectingLost)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Readiness readiness;
  private final boolean tiesAsk;
  private final boolean parentsTiesAsk;
  private final boolean joint;
  private final Coordination usual;
  private final float[] rateBySchooling = new float[3];
  private final float[] rateOfTrained = new float[3];

  /** Asking under settings, the usual coordination of services and switches. */
  public Asking(Settings settings, Readiness readiness, Coordination usual, Set<Mechanism> off) {
    this.settings = settings;
    this.usual = usual;
    joint = !off.contains(Mechanism.JOINT_RECRUITING);
    this.readiness = readiness;
    tiesAsk = !off.contains(Mechanism.ASKS);
    parentsTiesAsk = tiesAsk && !off.contains(Mechanism.YOUTH_PARENTS);
    double bias = off.contains(Mechanism.PROSPECTING) ? 0 : settings.prospecting();
    for (int schooling = 0; schooling < 3; schooling++) {
      rateBySchooling[schooling] = (float) (settings.rate() * Numeric.exp(bias * (schooling - 2)));
      rateOfTrained[schooling] = (float) (settings.rate()
          * Numeric.exp(Math.max(0, bias - settings.prospectingLost()) * (schooling - 2)));
    }
  }

  @Override
  public String meaning() {
    return "the engaged, projects and the agency ask, some of those asked accept";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.accepted an ask", "residents.accepted in");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, Asking::beAsked);
  }

  private void beAsked(Shift shift, Rows rows) {
    Town town = shift.town();
    int week = shift.week();
    Chance chance = shift.chance();
    Residents residents = town.residents();
    long askKey = chance.key(Decision.ASK, week);
    long acceptKey = chance.key(Decision.ACCEPT, week);
    long throughParentsKey = chance.key(Decision.ASK_THROUGH_PARENTS, week);
    long agencyKey = chance.key(Decision.AGENCY_ACCEPT, week);
    long projectKey = chance.key(Decision.CAMPAIGN_ACCEPT, week);
    float acrossHere = across(town, rows.quarter());
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int youngestAdult = week - 52 * 18;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      residents.accepted().set(resident, NOT);
      residents.acceptedIn().set(resident, Residents.NONE);
      if (residents.engaged().of(resident) != 0 || residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      if (tiesAsk) {
        askedByTies(town, resident, resident, week, acrossHere, askKey, acceptKey);
      }
      if (parentsTiesAsk && residents.birthWeek().of(resident) > youngestAdult) {
        askedThroughParents(town, resident, week, acrossHere, throughParentsKey, acceptKey);
      }
      asked(residents, resident, week, residents.askedByAgency().of(resident), agencyKey, BY_AGENCY);
      asked(residents, resident, week, residents.asked().of(resident), projectKey, BY_PROJECT);
    }
  }

  /**
   * Factor on asks of members by volunteers of other associations: 1 as usual, up to that within one association where
   * culture, sport and encounter are coordinated and associations recruit together (effect 6 of brief 3.7).
   */
  private float across(Town town, int quarter) {
    float over = joint ? usual.over(town.supply(), quarter, Domain.CULTURE) : 0;
    return 1 + ((float) settings.sameAssociation() - 1) * Math.max(0, Math.min(1, over));
  }

  private void askedThroughParents(Town town, int resident, int week, float across, long askKey, long acceptKey) {
    for (int parent = Parents.next(town, resident, -1); parent >= 0; parent = Parents.next(town, resident, parent)) {
      if (town.residents().accepted().of(resident) == NOT) {
        askedByTies(town, resident, parent, week, across, askKey, acceptKey);
      }
    }
  }

  /** Lets a resident be asked along the ties of one who knows the askers: the resident's own, or those of a parent. */
  private void askedByTies(Town town, int resident, int knows, int week, float across, long askKey, long acceptKey) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    int[] other = ties.others();
    float[] strength = ties.strengths();
    byte[] published = residents.published().array();
    long id = residents.id().of(resident);
    int schooling = Encounters.schooling(residents.education().of(resident));
    float through = knows == resident ? 1 : (float) settings.throughParents();
    float rate = rateBySchooling[schooling] * through;
    boolean member = across > 1 && residents.membership(0).of(resident) != Residents.NONE;
    int end = ties.endSlot(knows);
    for (int slot = ties.firstSlot(knows); slot < end; slot++) {
      int asker = other[slot];
      if ((published[asker] & Residents.PUBLISHED_ENGAGED) == 0 || asker == resident) {
        continue;
      }
      boolean trained = (published[asker] & Residents.PUBLISHED_TRAINED) != 0;
      float hazard = (trained ? rateOfTrained[schooling] * through : rate) * strength[slot];
      int association = residents.engagedIn().of(asker);
      boolean fellow = association != Residents.NONE && residents.isMember(resident, association);
      if (fellow) {
        hazard *= (float) settings.sameAssociation();
      } else if (member && association != Residents.NONE) {
        hazard *= across;
      }
      double draw = Chance.draw(askKey, id, residents.id().of(asker));
      // The hazard bounds the probability from above, so the exponential is computed for few.
      if (draw < hazard && draw < 1 - Numeric.exp(-hazard)
          && Chance.draw(acceptKey, id, residents.id().of(asker)) < acceptance(residents, resident, week)) {
        residents.accepted().set(resident, BY_TIE);
        residents.acceptedIn().set(resident, association);
        return;
      }
    }
  }

  /** Lets a resident who has accepted nothing yet be asked so many times by those who know nobody. */
  private void asked(Residents residents, int resident, int week, int times, long key, byte by) {
    for (int ask = 0; ask < times && residents.accepted().of(resident) == NOT; ask++) {
      if (Chance.draw(key, residents.id().of(resident), ask) < acceptance(residents, resident, week)) {
        residents.accepted().set(resident, by);
      }
    }
  }

  private double acceptance(Residents residents, int resident, int week) {
    return Numeric.logistic(settings.acceptance() + readiness.of(residents, resident, week));
  }
}
