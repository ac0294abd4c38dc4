package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Encounters.Settings;
import org.sozialraum.week.Mechanism;

/** Residents at one table get to talk, and some propose to stay in touch; docs/model.md, section 3.5. */
final class Meeting implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int GROUP = 12;
  private static final int MIXED = 4;
  private static final int MOST_COUNTED = 127;
  private static final int MOST_COMMON = 3;
  private static final int MOST_PROPOSALS = 4;
  private static final float WEEKS_IN_TWENTY_YEARS = 1040;
  private static final double NEAR_METRES = 50;

  private final Settings settings;
  private final PeerTown town;
  private final boolean tiesForm;
  private final boolean alikeBond;
  private int week;
  private long encounter;
  private long tie;

  Meeting(Settings settings, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.town = town;
    tiesForm = !off.contains(Mechanism.TIES);
    alikeBond = !off.contains(Mechanism.HOMOPHILY);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    encounter = chance.key(Decision.ENCOUNTER, week);
    tie = chance.key(Decision.TIE, week);
  }

  /** Lets a resident meet those at the same tables. */
  void step(Person person) {
    int meetings = 0;
    int known = 0;
    int across = 0;
    List<Proposal> candidates = null;
    for (Visit visit : person.visits) {
      List<Visit> here = visit.table.visits;
      if (visit.ease <= 0 || here.size() < 2) {
        continue;
      }
      float rate = rate(visit.table);
      long atTable = Chance.bits(encounter, visit.table.address);
      for (int k = 0; k < here.size(); k++) {
        Person other = here.get(k).visitor;
        // Ease of both first: multiplied one after the other, the two ends would differ in their last bits.
        float chance = rate * (visit.ease * here.get(k).ease);
        if (other.home == person.home || Chance.draw(atTable, Chance.pair(person.id, other.id)) >= chance) {
          continue;
        }
        meetings++;
        across += other.migrant != person.migrant ? 1 : 0;
        Tie between = person.tieTo(other);
        if (between != null) {
          known++;
          between.met();
        } else if (tiesForm) {
          candidates = candidates == null ? new ArrayList<>(2) : candidates;
          consider(person, other, candidates);
        }
      }
    }
    person.meetingsThisWeek = Math.min(MOST_COUNTED, meetings);
    person.meetingsWithKnownThisWeek = Math.min(MOST_COUNTED, known);
    person.meetingsAcrossOrigins = Math.min(MOST_COUNTED, across);
    person.proposals = candidates == null ? Person.NOBODY : chosen(person, candidates);
  }

  private float rate(Table table) {
    switch (table.kind) {
      case DOORSTEP:
        return (float) (settings.doorstep() / MIXED) * town.contacts;
      case GROUP:
        return (float) (settings.meetings() / GROUP);
      case EVENT:
        return (float) (settings.events() / MIXED);
      default:
        return (float) (table.place.kind.kappa() * settings.placesScale() / table.place.tableSize());
    }
  }

  private void consider(Person person, Person other, List<Proposal> candidates) {
    for (Proposal candidate : candidates) {
      if (candidate.to == other) {
        return;
      }
    }
    long hash = Chance.bits(tie, Chance.pair(person.id, other.id));
    if (lasts(person, other, Chance.unit(hash))) {
      candidates.add(new Proposal(other, hash));
    }
  }

  /** Whether a first meeting of two residents lasts. */
  private boolean lasts(Person one, Person two, double draw) {
    if (one.age(week) < Person.SCHOOL_CHILD || two.age(week) < Person.SCHOOL_CHILD) {
      return false;
    }
    double alike = one.trust + two.trust - 1.0;
    if (alikeBond) {
      alike -= settings.ageDifference() * (Math.abs(one.birthWeek - two.birthWeek) / WEEKS_IN_TWENTY_YEARS);
      alike -= settings.schoolingDifference() * Math.abs(one.schooling() - two.schooling());
      alike -= one.migrant != two.migrant ? settings.migrationDifference() : 0;
    }
    double logOdds = settings.tieIntercept() + alike
        - settings.distance() * Numeric.ln(1 + one.home.distance(two.home) / NEAR_METRES);
    double needed = Numeric.logit(draw);
    // Common ties add at most this much; they are counted where it could suffice.
    return needed < logOdds + settings.commonTie() * MOST_COMMON
        && needed < logOdds + settings.commonTie() * Math.min(MOST_COMMON, one.commonTies(two));
  }

  boolean lastsIfTiesForm(Person one, Person two, double draw) {
    return tiesForm && lasts(one, two, draw);
  }

  /** Proposes to stay in touch with one more, if there is time and room for that. */
  void proposeToo(Person person, Person other) {
    if (person.proposals.length < most(person) && !Arrays.asList(person.proposals).contains(other)) {
      person.proposals = Arrays.copyOf(person.proposals, person.proposals.length + 1);
      person.proposals[person.proposals.length - 1] = other;
    }
  }

  private int most(Person person) {
    return Math.min(Math.min(MOST_PROPOSALS, settings.proposals()), person.roomForTies - person.ties.size());
  }

  /** The candidates with the smallest hashes, as many as there is time and room for. */
  private Person[] chosen(Person person, List<Proposal> candidates) {
    candidates.sort((one, two) -> Long.compare(one.hash, two.hash));
    Person[] proposals = new Person[Math.min(most(person), candidates.size())];
    for (int k = 0; k < proposals.length; k++) {
      proposals[k] = candidates.get(k).to;
    }
    return proposals;
  }

  /** Somebody met for the first time, and the pair's hash. */
  private record Proposal(Person to, long hash) {}
}
