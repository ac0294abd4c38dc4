package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;

/**
 * In which domains of need residents know whom to turn to when they begin; each domain by its own draw. A newborn's
 * carers know for it.
 */
public record Knowledge(
    @Quantity(meaning = "domains in which founders know whom to turn to", unit = "share", byDefault = .62,
        source = "brief, addendum E: mean of a prototype") double founders,
    @Quantity(meaning = "domains in which founders know whom to turn to, where language is a barrier", unit = "share",
        byDefault = .31, source = "assumption A-171") double withBarrier,
    @Quantity(meaning = "domains in which newcomers know whom to turn to", unit = "share", byDefault = .2,
        source = "assumption A-171") double newcomers)
    implements java.io.Serializable {

  void founder(Residents residents, int resident, Chance chance) {
    draw(residents, resident, residents.barrier().of(resident) != 0 ? withBarrier : founders, chance);
  }

  void newcomer(Residents residents, int resident, Chance chance) {
    draw(residents, resident, newcomers, chance);
  }

  private static void draw(Residents residents, int resident, double share, Chance chance) {
    long key = chance.key(Decision.FOUND_KNOWLEDGE, 0);
    int known = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      known |= Chance.draw(key, residents.id().of(resident), domain) < share ? 1 << domain : 0;
    }
    residents.offersKnown().set(resident, (byte) known);
  }
}
