package org.sozialraum.trait;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/** The state in which everybody begins: not engaged, in no association, going out like others. */
public final class StartingState implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final byte PASSIVE = 2;

  /** Settings of the state in which residents begin. */
  public record Settings(
      @Quantity(meaning = "belonging of founders at the start of the burn-in", unit = "share", byDefault = .6,
          source = "brief, addendum J: mean after burn-in .62") double foundersBelonging,
      @Quantity(meaning = "belonging of newcomers on arrival", unit = "share", byDefault = .3,
          source = "brief, addendum B") double newcomersBelonging,
      @Quantity(meaning = "efficacy at the start", unit = "share", byDefault = .52,
          source = "brief, addendum J: mean after burn-in .52") double efficacy,
      @Quantity(meaning = "trust in institutions at the start", unit = "share", byDefault = .53,
          source = "brief, addendum F") double institutionTrust,
      @Quantity(meaning = "share of needs unmet at the start", unit = "share", byDefault = .21,
          source = "brief, addendum C, derived") double unmetNeed,
      @Quantity(meaning = "experience with services at the start", unit = "share", byDefault = .77,
          source = "as the usual experience of week.institutions (brief, addendum E: .70)") double serviceExperience)
      implements java.io.Serializable {}

  private final Settings settings;
  private final UsualFear usualFear;
  private final UsualLoneliness usualLoneliness;

  StartingState(Settings settings, UsualFear usualFear, UsualLoneliness usualLoneliness) {
    this.settings = settings;
    this.usualFear = usualFear;
    this.usualLoneliness = usualLoneliness;
  }

  void founder(Residents residents, int resident) {
    begin(residents, resident, settings.foundersBelonging());
  }

  void newcomer(Residents residents, int resident) {
    begin(residents, resident, settings.newcomersBelonging());
  }

  /** A newborn belongs as much as its mother. */
  void newborn(Residents residents, int resident, int mother) {
    begin(residents, resident, residents.belonging().of(mother));
  }

  private void begin(Residents residents, int resident, double belonging) {
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      residents.membership(which).set(resident, Residents.NONE);
    }
    double close = residents.closeTies().of(resident);
    double fear = usualFear.men() + residents.fearDisposition().of(resident)
        + (residents.sex().of(resident) == 1 ? usualFear.women() : 0);
    double loneliness = usualLoneliness.level() - usualLoneliness.closeTies() * Numeric.ln(1 + close)
        + residents.lonelinessDisposition().of(resident);
    residents.trust().set(resident, residents.trustSetPoint().of(resident));
    residents.belonging().set(resident, (float) belonging);
    residents.fear().set(resident, (float) Numeric.logistic(fear));
    residents.loneliness().set(resident, (float) Numeric.logistic(loneliness));
    residents.efficacy().set(resident, (float) settings.efficacy());
    residents.experience().set(resident, 0);
    residents.acceptance().set(resident, residents.acceptanceSetPoint().of(resident));
    residents.institutionTrust().set(resident, (float) settings.institutionTrust());
    residents.unmetNeed().set(resident, (float) settings.unmetNeed());
    residents.serviceExperience().set(resident, (float) settings.serviceExperience());
    residents.reciprocity().set(resident, 0);
    residents.offersKnown().set(resident, (byte) 0);
    residents.response().set(resident, (byte) 0);
    residents.lastHelped().set(resident, Residents.NEVER);
    residents.lastHelping().set(resident, Residents.NEVER);
    residents.needsOfYear().set(resident, (byte) 0);
    residents.metByNeighbours().set(resident, (byte) 0);
    residents.metByVolunteers().set(resident, (byte) 0);
    residents.metByServices().set(resident, (byte) 0);
    residents.engaged().set(resident, (byte) 0);
    residents.engagedIn().set(resident, Residents.NONE);
    residents.hours().set(resident, 0);
    residents.matched().set(resident, (byte) 0);
    residents.lastEngaged().set(resident, Residents.NEVER);
    residents.visitorTie().set(resident, 0);
    residents.mode().set(resident, PASSIVE);
    residents.modeLastYear().set(resident, (byte) -1);
    residents.potentialLastYear().set(resident, (byte) -1);
    // Averages of somebody who goes out as usual, so that nobody counts as withdrawn for want of a past; A-109.
    residents.outingsAverage().set(resident, 2);
    residents.visitsAverage().set(resident, 1.3f);
    residents.meetingsAverage().set(resident, 2);
    residents.knownAverage().set(resident, .5f);
    residents.groupAverage().set(resident, 0);
  }
}
