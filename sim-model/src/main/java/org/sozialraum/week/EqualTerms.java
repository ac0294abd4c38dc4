package org.sozialraum.week;

import java.util.Arrays;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.demography.HashOrder;

/**
 * Residents who take part in encounters on equal terms this week (bit {@link Residents#ENCOUNTER}) meet somebody of the
 * other origin who takes part in the same quarter.
 *
 * <p>In each quarter those with and those without migration background stand in the order of their hashes of the week;
 * the first of the one meets the first of the other, and so on; whoever is left over meets nobody here. Two of one
 * household do not count as meeting, and restricted contacts leave their share of the pairs. It is a meeting like any
 * other, from which a tie may begin or grow, and one across origins; that it was on equal terms counts in {@link
 * Diversity}. Between {@link Encounters}, whose proposals it adds to, and {@link TieChange}. Step 4.
 */
public final class EqualTerms implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  private static final int NOBODY = -1;
  /** Keeps the draws of a pair apart. */
  private static final long LASTS = 1;
  private static final long CONTACT = 2;

  private final Encounters encounters;
  private final Proposals proposals;
  // Written anew every week, so none of it is state.
  private transient int[] partner;
  private transient int[] pairsOfPart;
  private transient HashOrder[] withBackground;
  private transient HashOrder[] withoutBackground;
  private transient boolean any;

  /** Encounters on equal terms, which last as others do. */
  public EqualTerms(Encounters encounters, Proposals proposals) {
    this.encounters = encounters;
    this.proposals = proposals;
  }

  @Override
  public String meaning() {
    return "who meets whom of another origin on equal terms";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.meetings", "residents.meetings with people known", "residents.meetings across origins",
        "ties");
  }

  @Override
  public void run(Shift shift) {
    makeRoom(shift.town().residents().count(), shift.parts());
    shift.quarters(this, EqualTerms::pair);
    any = false;
    for (int pairs : pairsOfPart) {
      any |= pairs > 0;
    }
    if (any) {
      shift.residents(this, EqualTerms::meet);
    }
  }

  private void makeRoom(int count, int parts) {
    if (partner == null || partner.length < count) {
      partner = new int[count + count / 32 + 64];
      any = true;
    }
    if (any) {
      Arrays.fill(partner, NOBODY);
    }
    if (pairsOfPart == null || pairsOfPart.length < parts) {
      pairsOfPart = new int[parts];
      withBackground = new HashOrder[parts];
      withoutBackground = new HashOrder[parts];
      Arrays.setAll(withBackground, part -> new HashOrder());
      Arrays.setAll(withoutBackground, part -> new HashOrder());
    }
    Arrays.fill(pairsOfPart, 0);
  }

  private void pair(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    byte[] takesPart = residents.takesPart().array();
    HashOrder with = withBackground[rows.part()];
    HashOrder without = withoutBackground[rows.part()];
    with.clear();
    without.clear();
    long key = shift.chance().key(Decision.EQUAL_TERMS, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if ((takesPart[resident] & Residents.ENCOUNTER) != 0) {
        (residents.migration().of(resident) != 0 ? with : without)
            .add(resident, Chance.bits(key, residents.id().of(resident)));
      }
    }
    int pairs = Math.min(with.count(), without.count());
    if (pairs == 0) {
      return;
    }
    with.sort();
    without.sort();
    float contacts = shift.town().contacts();
    for (int k = 0; k < pairs; k++) {
      int one = with.row(k);
      int other = without.row(k);
      long pair = Chance.pair(residents.id().of(one), residents.id().of(other));
      if (residents.dwelling().of(one) != residents.dwelling().of(other)
          && (contacts >= 1 || Chance.draw(key, pair, CONTACT) < contacts)) {
        partner[one] = other;
        partner[other] = one;
        pairsOfPart[rows.part()]++;
      }
    }
  }

  private void meet(Shift shift, Rows rows) {
    long key = shift.chance().key(Decision.EQUAL_TERMS, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (partner[resident] != NOBODY) {
        meet(shift.town(), resident, partner[resident], shift.week(), key);
      }
    }
  }

  /** One side of a meeting; the other side comes to the same. */
  private void meet(Town town, int resident, int other, int week, long key) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    residents.meetings().set(resident, more(residents.meetings().of(resident)));
    residents.intergroupMeetings().set(resident, more(residents.intergroupMeetings().of(resident)));
    int slot = ties.slot(resident, other);
    if (slot >= 0) {
      residents.knownMeetings().set(resident, more(residents.knownMeetings().of(resident)));
      ties.lately()[slot] |= 1;
    } else if (encounters.tiesForm()) {
      long pair = Chance.pair(residents.id().of(resident), residents.id().of(other));
      if (encounters.lasts(town, resident, other, week, Chance.draw(key, pair, LASTS))) {
        proposals.proposeToo(resident, other, ties.free(resident));
      }
    }
  }

  private static byte more(byte meetings) {
    return (byte) Math.min(Byte.MAX_VALUE, meetings + 1);
  }

  /** Whether anybody met on equal terms this week. */
  boolean any() {
    return any;
  }

  /** Whether a resident met somebody on equal terms this week; asked only if {@link #any}. */
  boolean met(int resident) {
    return partner[resident] != NOBODY;
  }
}
