package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * For whom language is a barrier to offers and help: some of those with migration background, more of those who have
 * just come. Who is born in the town has none.
 */
public record LanguageBarrier(
    @Quantity(meaning = "founders with migration background for whom language is a barrier", unit = "share",
        byDefault = .25, source = "assumption A-158 (brief, addendum I)") double founders,
    @Quantity(meaning = "newcomers with migration background for whom language is a barrier", unit = "share",
        byDefault = .35, source = "assumption A-158 (brief, addendum B)") double newcomers)
    implements java.io.Serializable {

  void founder(Residents residents, int resident, Chance chance) {
    draw(residents, resident, founders, chance);
  }

  void newcomer(Residents residents, int resident, Chance chance) {
    draw(residents, resident, newcomers, chance);
  }

  private static void draw(Residents residents, int resident, double share, Chance chance) {
    boolean barrier = residents.migration().of(resident) == 1
        && chance.draw(Decision.LANGUAGE_BARRIER, 0, residents.id().of(resident)) < share;
    residents.barrier().set(resident, (byte) (barrier ? 1 : 0));
  }
}
