package org.sozialraum.week;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * A null model of who knows whom: every four weeks the ends of ties are exchanged at random. Of two ties a–b and c–d of
 * one kind, one tenth of strength and one municipality, a–d and c–b are left, with the strengths that a–b and c–d had.
 * So everybody keeps as many ties of each kind, about as strong, and the town as many of each strength, while neither
 * place nor likeness decides any more. Nobody has met the new ones yet. Kin stay kin, and ties to another municipality
 * stay as they are. Stands in for {@link Mechanism#LASTING_TIES} when that is switched off (assumption A-336).
 *
 * <p>Ties are paired in the order of a hash of the ids of their ends, so that the order of rows has no part in it. Two
 * whose new ends would be one person, one household or a tie that is there already stay as they are. Sums of ties
 * follow next week. Nothing here is made for speed: a list of all ties is built anew.
 */
final class ShuffledTies implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Classes of strength within which ends are exchanged. */
  private static final int CLASSES = 10;

  /** A tie with its end of smaller id first, or, by its own luck, last. */
  private record Tie(int from, int to, byte kind, int tenth, int municipality, long luck) {

    boolean isLike(Tie other) {
      return kind == other.kind && tenth == other.tenth && municipality == other.municipality;
    }
  }

  private static final Comparator<Tie> BY_LIKENESS_THEN_LUCK = Comparator.comparingInt(Tie::municipality)
      .thenComparingInt(Tie::kind).thenComparingInt(Tie::tenth).thenComparingLong(Tie::luck);

  @Override
  public String meaning() {
    return "ends of ties are exchanged at random, as a null model";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("ties");
  }

  @Override
  public void run(Shift shift) {
    List<Tie> all = ties(shift);
    all.sort(BY_LIKENESS_THEN_LUCK);
    int next = 0;
    while (next + 1 < all.size()) {
      if (all.get(next).isLike(all.get(next + 1))) {
        exchange(shift.town(), all.get(next), all.get(next + 1));
        next += 2;
      } else {
        next++;
      }
    }
  }

  private static List<Tie> ties(Shift shift) {
    Town town = shift.town();
    Ties ties = town.ties();
    Residents residents = town.residents();
    long key = shift.chance().key(Decision.SHUFFLED_TIE, shift.week());
    List<Tie> all = new ArrayList<>();
    for (int from = 0; from < residents.count(); from++) {
      long id = residents.id().of(from);
      int municipality = municipality(town, from);
      for (int slot = ties.firstSlot(from); slot < ties.endSlot(from); slot++) {
        int to = ties.others()[slot];
        if (id < residents.id().of(to) && ties.kinds()[slot] != Ties.Kind.KIN.ordinal()
            && municipality(town, to) == municipality) {
          long luck = Chance.bits(key, id, residents.id().of(to));
          int tenth = (int) (ties.strengths()[slot] * CLASSES);
          // Which end moves is luck too; otherwise the one with the smaller id would always stay.
          all.add((luck & 1) == 0 ? new Tie(from, to, ties.kinds()[slot], tenth, municipality, luck)
              : new Tie(to, from, ties.kinds()[slot], tenth, municipality, luck));
        }
      }
    }
    return all;
  }

  private static int municipality(Town town, int resident) {
    int dwelling = town.residents().dwelling().of(resident);
    return town.quarters().municipality().of(town.dwellings().quarter().of(dwelling));
  }

  private static void exchange(Town town, Tie one, Tie other) {
    Ties ties = town.ties();
    int a = one.from();
    int b = one.to();
    int c = other.from();
    int d = other.to();
    if (a == c || b == d || strangersCannotBe(town, a, d) || strangersCannotBe(town, c, b)) {
      return;
    }
    int aToB = ties.slot(a, b);
    int bToA = ties.slot(b, a);
    int cToD = ties.slot(c, d);
    int dToC = ties.slot(d, c);
    float strength = ties.strengths()[aToB];
    float otherStrength = ties.strengths()[cToD];
    ties.redirect(aToB, d, strength);
    ties.redirect(dToC, a, strength);
    ties.redirect(cToD, b, otherStrength);
    ties.redirect(bToA, c, otherStrength);
  }

  /** Whether two cannot get a tie: one person, one household, or tied already. */
  private static boolean strangersCannotBe(Town town, int one, int two) {
    return one == two || town.residents().dwelling().of(one) == town.residents().dwelling().of(two)
        || town.ties().slot(one, two) >= 0;
  }
}
