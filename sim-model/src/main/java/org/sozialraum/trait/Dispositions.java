package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.GammaQuantiles;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * What is lasting in a person and not explained: the set point of trust, sociability, liking to go out, dispositions to
 * fear and loneliness, close ties elsewhere. Drawn once in a life, by the lifelong id.
 */
public final class Dispositions implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final float LEAST_TRUST = .02f;
  private static final float MOST_TRUST = .98f;

  /** Numbers that tell apart several draws of one decision. */
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  /** Settings of dispositions. */
  public record Settings(
      @Quantity(meaning = "trust set point with middle schooling", unit = "share", byDefault = .55,
          source = "brief 3.2") double trust,
      @Quantity(meaning = "trust set point per step of schooling", unit = "share", byDefault = .05, max = .3,
          source = "brief 3.2; S108 to S110") double trustSchooling,
      @Quantity(meaning = "spread of trust set points between quarters, apart from deprivation", unit = "share",
          byDefault = .018, max = .2, source = "brief 3.2") double trustQuarters,
      @Quantity(meaning = "spread of trust set points between residents", unit = "share", byDefault = .12, max = .4,
          source = "brief 3.2") double trustSpread,
      @Quantity(meaning = "shape of the gamma distribution of sociability", unit = "shape", byDefault = 2, min = .5,
          max = 20, source = "brief 3.1") double sociabilityShape,
      @Quantity(meaning = "exponent that narrows sociability", unit = "exponent", byDefault = .88, min = .2, max = 1.5,
          source = "calibrated to C7, started from 1 (brief, rulings: .75)", free = true)
      double sociabilityExponent,
      @Quantity(meaning = "shape of the gamma distribution of the liking to go out", unit = "shape", byDefault = 3,
          min = .5, max = 20, source = "assumption A-105 (brief K28)") double outingsShape,
      @Quantity(meaning = "spread of the disposition to fear", unit = "log-odds", byDefault = .9, max = 3,
          source = "brief 3.1") double fearSpread,
      @Quantity(meaning = "spread of the disposition to loneliness", unit = "log-odds", byDefault = .9, max = 3,
          source = "brief 3.1") double lonelinessSpread,
      @Quantity(meaning = "close ties to people elsewhere", unit = "persons", byDefault = 5.5, max = 20,
          source = "brief 3.1") double closeTies,
      @Quantity(meaning = "spread of the expected number of close ties", unit = "log", byDefault = .35, max = 2,
          source = "brief 3.1") double closeTiesSpread,
      @Quantity(meaning = "acceptance of diversity that a person returns to", unit = "share", byDefault = .78,
          source = "brief, addendum F") double acceptance,
      @Quantity(meaning = "spread of acceptance between residents", unit = "share", byDefault = .13, max = .4,
          source = "brief, addendum F") double acceptanceSpread)
      implements java.io.Serializable {}

  private final Settings settings;
  private final GammaQuantiles sociability;
  private final GammaQuantiles outings;

  /** Dispositions under settings. */
  public Dispositions(Settings settings) {
    this.settings = settings;
    sociability = GammaQuantiles.of(settings.sociabilityShape());
    outings = GammaQuantiles.of(settings.outingsShape());
  }

  /** Fills in the dispositions of a resident whose schooling is known. */
  void fill(Town town, int resident, Chance chance) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    long quarterKey = town.quarters().keyOf(town.quarterOf(resident));
    double quarterly = Distributions.normal(chance.draw(Decision.DISPOSITION_TRUST, 0, quarterKey, SECOND));
    double setPoint = settings.trust() + settings.trustQuarters() * quarterly
        + trustOf(residents.education().of(resident))
        + settings.trustSpread() * Distributions.normal(chance.draw(Decision.DISPOSITION_TRUST, 0, id, FIRST));
    residents.trustSetPoint().set(resident, clipped(setPoint));
    residents.acceptanceSetPoint().set(resident, clipped(settings.acceptance() + settings.acceptanceSpread()
        * Distributions.normal(chance.draw(Decision.DISPOSITION_ACCEPTANCE, 0, id))));
    drawSociability(residents, resident, chance);
    residents.outingsFactor().set(resident, (float) outings.at(chance.draw(Decision.DISPOSITION_OUTINGS, 0, id)));
    residents.fearDisposition().set(resident, (float) (settings.fearSpread()
        * Distributions.normal(chance.draw(Decision.DISPOSITION_FEAR, 0, id))));
    residents.lonelinessDisposition().set(resident, (float) (settings.lonelinessSpread()
        * Distributions.normal(chance.draw(Decision.DISPOSITION_LONELINESS, 0, id))));
    double spread = settings.closeTiesSpread();
    double expected = settings.closeTies() * Numeric.exp(-spread * spread / 2
        + spread * Distributions.normal(chance.draw(Decision.DISPOSITION_CLOSE_TIES, 0, id, FIRST)));
    residents.closeTies().set(resident,
        Distributions.poisson(chance.draw(Decision.DISPOSITION_CLOSE_TIES, 0, id, SECOND), expected));
  }

  /** Draws how sociable a resident is; drawn again under the same settings it is the same. */
  void drawSociability(Residents residents, int resident, Chance chance) {
    double ease = sociability.at(chance.draw(Decision.DISPOSITION_SOCIABILITY, 0, residents.id().of(resident)));
    residents.sociability().set(resident, (float) Numeric.exp(settings.sociabilityExponent() * Numeric.ln(ease)));
  }

  /** Gives a school leaver the degree, and the set point of trust what the degree adds to it. */
  void reach(Residents residents, int resident, byte degree) {
    double before = residents.trustSetPoint().of(resident) - trustOf(residents.education().of(resident));
    residents.education().set(resident, degree);
    residents.trustSetPoint().set(resident, clipped(before + trustOf(degree)));
  }

  /** What schooling adds to the set point of trust; children and pupils count as middle. */
  private double trustOf(byte education) {
    return settings.trustSchooling() * (education == Residents.PUPIL ? 0 : education - 1);
  }

  private static float clipped(double setPoint) {
    return (float) Math.max(LEAST_TRUST, Math.min(MOST_TRUST, setPoint));
  }
}
