package org.sozialraum.week.governance;

import org.sozialraum.week.supply.Coordination;

/**
 * Which coordination so many working meetings hold in the long run, staff turnover included; the founding lays down by
 * it how often stakeholders usually meet.
 *
 * <p>Two with coordination c trust each other towards the chance h(c) that a hand-over between them succeeds, and anew
 * from .3 when a contact person changes, with probability p in four weeks. After k steps with the same persons trust is
 * {@code tau(k) = h - (h - .3) (1 - .1)^k}, and k steps without a change have probability {@code p (1 - p)^k}. So the
 * mean of trust and of its root are the sums over k of both. Coordination stands where what meetings add is what fades:
 * {@code gain meetings (1 - c) E(sqrt tau) = decay c}. That c and trust move together is left out; it makes c .002
 * smaller at most.
 */
public final class HeldCoordination {
  /** Contact persons who stay longer than that many steps are not told apart. */
  private static final double RARE = 1e-9;
  private static final int BISECTIONS = 40;

  private final StakeholderNetwork.Settings settings;
  private final Coordination coordination;
  private final double turnover;
  /** Share by which trust follows the success of hand-overs in four weeks. */
  private final double growth;

  private HeldCoordination(StakeholderNetwork.Settings settings, Coordination coordination, double faster) {
    this.settings = settings;
    this.coordination = coordination;
    turnover = settings.turnoverInFourWeeks();
    growth = Math.min(1, settings.trustGrowth() * faster);
  }

  /** What two actors hold under settings. */
  public static HeldCoordination ofActors(StakeholderNetwork.Settings settings, Coordination coordination) {
    return new HeldCoordination(settings, coordination, 1);
  }

  /** What an actor and the network office hold, with whom trust grows faster. */
  public static HeldCoordination withOffice(StakeholderNetwork.Settings settings, Coordination coordination) {
    return new HeldCoordination(settings, coordination, settings.officeTrust());
  }

  /** Mean trust of two whose coordination stays as it is. */
  public double trust(double together) {
    double after = (1 - turnover) * growth;
    return (after * coordination.handOver(together) + turnover * settings.trustAnew()) / (after + turnover);
  }

  /** Mean root of their trust, on which it depends what a meeting brings. */
  double rootOfTrust(double together) {
    double success = coordination.handOver(together);
    double stays = 1;
    double trust = settings.trustAnew();
    double root = 0;
    while (stays > RARE && turnover > 0) {
      root += turnover * stays * Math.sqrt(trust);
      trust += growth * (success - trust);
      stays *= 1 - turnover;
    }
    return root + stays * Math.sqrt(turnover > 0 ? trust : success);
  }

  /** Working meetings in four weeks that hold a coordination, however many that are. */
  public double meetings(double together) {
    return together <= 0 ? 0
        : together >= 1 ? Double.POSITIVE_INFINITY
        : settings.decay() * together / (settings.gain() * (1 - together) * rootOfTrust(together));
  }

  /** Coordination that so many working meetings in four weeks hold. */
  public double coordination(double meetings) {
    double low = 0;
    double high = 1;
    for (int k = 0; k < BISECTIONS; k++) {
      double middle = (low + high) / 2;
      if (meetings(middle) > meetings) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** The closest coordination that can be held at all. */
  public double most() {
    return coordination(settings.mostMeetings());
  }
}
