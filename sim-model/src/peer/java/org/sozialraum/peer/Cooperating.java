package org.sozialraum.peer;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.governance.Governance;
import org.sozialraum.week.governance.StakeholderNetwork.Settings;
import org.sozialraum.week.supply.Coordination;

/** Stakeholders of a municipality meet, come closer, trust and forget, every four weeks; docs/model.md, 3.14. */
final class Cooperating implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double WEEKS_PER_YEAR = 52;
  private static final double STEPS_PER_YEAR = 13;
  private static final double WEEKS = 4;

  private final Settings settings;
  private final Coordination coordination;
  private final Set<Mechanism> off;
  private final PeerTown town;
  private final double changes;
  private int week;
  private long turnover;

  Cooperating(Settings settings, Coordination coordination, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.coordination = coordination;
    this.off = off;
    this.town = town;
    changes = off.contains(Mechanism.STAFF_TURNOVER) ? 0 : 1 - Numeric.exp(-settings.turnover() / STEPS_PER_YEAR);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    turnover = chance.key(Decision.STAFF_TURNOVER, week);
  }

  /** Four weeks of a municipality's network. */
  void step(Municipality municipality) {
    if (off.contains(Mechanism.COORDINATION)) {
      return;
    }
    Shape shape = off.contains(Mechanism.GOVERNANCE) ? null : shape(municipality);
    long address = municipality.quarters.get(0).key;
    for (Cooperation each : municipality.network) {
      if (!each.isKnown()) {
        continue;
      }
      double trained = (each.one.trained + (double) each.other.trained) / 2;
      work(each, trained, shape);
      if (changes > 0 && Chance.draw(turnover, address, Chance.pair(each.one.address, each.other.address)) < changes) {
        each.trust = (float) (settings.trustAnew() + settings.trainedTrust() * trained);
        each.one.lastTurnover = week;
        each.other.lastTurnover = week;
      }
    }
  }

  /** Staff forgets half of its training in some time, and takes it along when it leaves. */
  void forget(Municipality municipality) {
    double remembered = Numeric.exp(-Numeric.ln(2) * WEEKS / settings.trainedHalfLife());
    double left = off.contains(Mechanism.STAFF_TURNOVER) ? remembered : remembered * (1 - changes);
    municipality.actors.forEach(each -> each.trained = (float) (left * each.trained));
    municipality.coordinators.trained = (float) (left * municipality.coordinators.trained);
    municipality.office.trained = (float) (left * municipality.office.trained);
  }

  private void work(Cooperation between, double trained, Shape shape) {
    double closeness = between.closeness;
    double usual = Math.min(settings.mostMeetings(), between.usualMeetings);
    double added = Math.min(settings.mostMeetings() - usual, between.meetingsAdded);
    double bring = shape == null ? 1 : brings(between, shape);
    double meetings = (usual + share(between) * added * bring) * (1 + settings.trainedGain() * trained);
    double trust = between.trust;
    double gain = Math.min(1, settings.gain() * meetings * Math.sqrt(trust));
    between.closeness = (float) (closeness + gain * (1 - closeness) - settings.decay() * closeness);
    boolean byOffice = between.isWith(Stakeholder.Seat.OFFICE)
        || between.convener == Cooperation.Convener.NETWORK_OFFICE;
    double growth = Math.min(1, settings.trustGrowth() * (byOffice ? settings.officeTrust() : 1));
    between.trust = (float) (trust + growth * (Coordinating.handOver(coordination, closeness) - trust));
  }

  /** Share of added meetings that take place: offices of a county of several municipalities sit further away. */
  private double share(Cooperation between) {
    boolean fromCounty = between.one.seat == Stakeholder.Seat.COUNTY;
    boolean toCounty = between.other.seat == Stakeholder.Seat.COUNTY;
    return town.municipalities.size() > 1 && fromCounty != toCounty ? settings.countyMeetings() : 1;
  }

  /** What decides how effective a network is. */
  private record Shape(double centralisation, double integration, double stability, double trust, int members) {}

  private Shape shape(Municipality municipality) {
    List<Stakeholder> actors = municipality.actors;
    double centre = 0;
    for (Stakeholder actor : actors) {
      centre = Math.max(centre, closeness(actor, actors) / (actors.size() - 1));
    }
    centre = Math.max(centre, closeness(municipality.office, actors) / actors.size());
    double integration = 0;
    double trust = 0;
    int pairs = 0;
    for (Cooperation each : municipality.amongActors()) {
      integration += each.one.reaches(each.other, municipality.office, settings.index().path());
      trust += each.trust;
      pairs++;
    }
    double stability = 0;
    for (Stakeholder actor : actors) {
      stability += Math.max(0, Math.min(1, (week - actor.lastTurnover) / WEEKS_PER_YEAR));
    }
    return new Shape(centre, integration / pairs, stability / actors.size(), trust / pairs, actors.size());
  }

  private static double closeness(Stakeholder of, List<Stakeholder> actors) {
    double sum = 0;
    for (Stakeholder actor : actors) {
      sum += actor == of ? 0 : of.with.get(actor).closeness;
    }
    return sum;
  }

  /** What a meeting beyond the usual brings, over a usual one (Provan and Kenis). */
  private double brings(Cooperation between, Shape shape) {
    Governance.Settings by = settings.governance();
    double crowd = Math.max(0, (shape.members - by.few()) / by.few());
    switch (between.convener) {
      case MEMBERS: {
        double over = effectiveness(shape, 0, by.crowd() * crowd) / by.reference();
        boolean canGovern = shape.members <= by.few() && shape.trust >= by.sharedTrust();
        return canGovern ? over : over * by.sharedElse();
      }
      case LEAD_ORGANISATION: {
        double over = effectiveness(shape, by.leadResources(), 0) / by.reference();
        return Math.max(0, between.isWith(Stakeholder.Seat.LOCAL) ? over - by.leadLocal() : over);
      }
      case NETWORK_OFFICE:
        return effectiveness(shape, 1, 0) / by.reference() * Math.min(1, by.officeMembers() / shape.members);
      default:
        return 1;
    }
  }

  private double effectiveness(Shape shape, double resources, double crowd) {
    Governance.Settings by = settings.governance();
    return Numeric.logistic(by.base() + by.centralIntegration() * shape.centralisation * shape.integration
        + by.stability() * shape.stability + by.resources() * resources + by.trust() * shape.trust + crowd);
  }
}
