package org.sozialraum.peer;

import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.supply.Coordination;

/** What is usual where services work side by side, and what coordination means for a hand-over; docs/model.md, 3.13. */
final class Coordinating {
  private Coordinating() {}

  /** Usual coordination of the services of a domain. */
  static double usual(Coordination of, Domain domain) {
    switch (domain) {
      case FAMILY:
        return of.family();
      case YOUTH:
        return of.youth();
      case EDUCATION:
        return of.education();
      case HEALTH:
        return of.health();
      case AGEING:
        return of.ageing();
      case COUNSELLING:
        return of.counselling();
      case SAFETY:
        return of.safety();
      default:
        return of.culture();
    }
  }

  /** Coordination of a domain for a quarter; the usual one to the last bit where it is that or does not count. */
  static double now(Coordination of, Quarter quarter, Domain domain, boolean counts) {
    float now = quarter.provision.get(domain).coordination;
    double usual = usual(of, domain);
    return counts && now != (float) usual ? now : usual;
  }

  /** By how much services of a domain work together more closely than usual; 0 where nobody has reckoned it. */
  static float beyondUsual(Coordination of, Quarter quarter, Domain domain) {
    float now = quarter.provision.get(domain).coordination;
    return now <= 0 ? 0 : now - (float) usual(of, domain);
  }

  /** Chance that a hand-over succeeds. */
  static double handOver(Coordination of, double closeness) {
    return Math.min(of.most(), of.uncoordinated() + of.gain() * (1 - Numeric.exp(-closeness / of.scale())));
  }
}
