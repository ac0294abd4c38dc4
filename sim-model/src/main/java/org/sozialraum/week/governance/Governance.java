package org.sozialraum.week.governance;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Stakeholders;

/**
 * How a network is governed, and what its meetings bring because of it (Provan and Kenis; T21).
 *
 * <p>Effectiveness is {@code Eff = logistic(-1.2 + 2.0 Cent Int + .8 Stab + .8 Res + .6 Trust - .9 max(0, (n - 8)/8))},
 * the last term only where members govern themselves:
 * <ul>
 * <li><b>Cent</b>, centralisation: mean coordination of the best connected node, an actor or the network office, with
 * the actors;
 * <li><b>Int</b>, integration: mean over all pairs of actors of how closely they work together, themselves or by way of
 * the network office;
 * <li><b>Stab</b>, stability: mean over the actors of the time since one of their contact persons last changed, as a
 * share of a year, at most 1;
 * <li><b>Res</b>, resources: 0 shared, .5 a lead organisation, which spares part of a post, 1 a network office;
 * <li><b>Trust</b>: mean over all pairs of actors; <b>n</b>: actors.
 * </ul>
 * Meetings that an instrument convenes bring {@code Eff / .68} of what usual meetings bring: .68 is the effectiveness
 * of a network office of fifteen members once it works with each of them at .7. Members govern themselves only while
 * they are few and trust each other; else a quarter of that is left. A lead organisation begins faster (its instrument
 * grows in half the time), but local members do not share its goals: .2 less for them. An office looks after thirty
 * members at most; with more it has less time for each.
 */
public final class Governance {
  private Governance() {}

  /** Modes of governance. */
  public enum Mode {
    /** Members govern themselves. */
    SHARED,
    /** One of the members leads. */
    LEAD_ORGANISATION,
    /** An office of its own leads (network administrative organisation). */
    NETWORK_OFFICE;

    /** Number in {@link Stakeholders#governance()}. */
    public byte code() {
      return (byte) (ordinal() + 1);
    }
  }

  /** Settings of governance. */
  public record Settings(
      @Quantity(meaning = "effectiveness of a network: intercept", unit = "log-odds", byDefault = -1.2, min = -3,
          max = 1, source = "assumption A-231 (T21; order of terms S68 to S70)") double base,
      @Quantity(meaning = "effectiveness of a network: full integration through one centre", unit = "log-odds",
          byDefault = 2.0, max = 4, source = "assumption A-231 (T21)") double centralIntegration,
      @Quantity(meaning = "effectiveness of a network: full stability", unit = "log-odds", byDefault = .8, max = 3,
          source = "assumption A-231 (T21)") double stability,
      @Quantity(meaning = "effectiveness of a network: full resources", unit = "log-odds", byDefault = .8, max = 3,
          source = "assumption A-231 (T21)") double resources,
      @Quantity(meaning = "effectiveness of a network: full trust", unit = "log-odds", byDefault = .6, max = 3,
          source = "assumption A-231 (T21)") double trust,
      @Quantity(meaning = "effectiveness of a shared network: twice as many members as are few", unit = "log-odds",
          byDefault = -.9, min = -3, max = 0, source = "assumption A-231 (T21)") double crowd,
      @Quantity(meaning = "members up to which a network can govern itself", unit = "actors", byDefault = 8, min = 2,
          max = 30, source = "brief T21 (S70)") double few,
      @Quantity(meaning = "mean trust from which on a network can govern itself", unit = "share", byDefault = .5,
          source = "brief T21 (S70)") double sharedTrust,
      @Quantity(meaning = "what is left of a shared network's meetings where members are many or trust little",
          unit = "share", byDefault = .25, source = "assumption A-232") double sharedElse,
      @Quantity(meaning = "resources of a lead organisation for the network", unit = "share", byDefault = .5,
          source = "assumption A-231") double leadResources,
      @Quantity(meaning = "what meetings convened by a lead organisation bring less to local members", unit = "share",
          byDefault = .2, source = "brief 3.7 (S70)") double leadLocal,
      @Quantity(meaning = "members that a network office can look after", unit = "actors", byDefault = 30, min = 2,
          max = 200, source = "brief 3.7") double officeMembers,
      @Quantity(meaning = "effectiveness at which a meeting brings what a usual one does", unit = "share",
          byDefault = .68, min = .1, max = 1, source = "assumption A-233: a network office that stands")
          double reference)
      implements java.io.Serializable {}

  /** Effectiveness of a network, in (0, 1). */
  static double effectiveness(Settings s, Mode mode, double centralisation, double integration, double stability,
      double trust, int members) {
    double resources = switch (mode) {
      case SHARED -> 0;
      case LEAD_ORGANISATION -> s.leadResources();
      case NETWORK_OFFICE -> 1;
    };
    double crowd = mode == Mode.SHARED ? s.crowd() * Math.max(0, (members - s.few()) / s.few()) : 0;
    return Numeric.logistic(s.base() + s.centralIntegration() * centralisation * integration
        + s.stability() * stability + s.resources() * resources + s.trust() * trust + crowd);
  }

  /** What a convened meeting brings over a usual one, before local members are told apart. */
  static double productivity(Settings s, Mode mode, double centralisation, double integration, double stability,
      double trust, int members) {
    double over = effectiveness(s, mode, centralisation, integration, stability, trust, members) / s.reference();
    return switch (mode) {
      case SHARED -> members <= s.few() && trust >= s.sharedTrust() ? over : over * s.sharedElse();
      case LEAD_ORGANISATION -> over;
      case NETWORK_OFFICE -> over * Math.min(1, s.officeMembers() / members);
    };
  }
}
