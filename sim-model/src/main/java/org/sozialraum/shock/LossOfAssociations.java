package org.sozialraum.shock;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Some associations close at once: a share of all or of some fields, by lot or the largest first. Lots are the same in
 * every variant of a replication and decide within each municipality, so that one association more in one of them
 * closes none in another; the largest are those of the whole town. Brief, addendum H.
 */
public record LossOfAssociations(
    @Word(meaning = "fields whose associations close; none for all fields") List<Associations.Field> fields,
    @Quantity(meaning = "share of these associations that closes, at least one", unit = "share", byDefault = .1,
        source = "assumption A-194 (brief, addendum H)") double share,
    @Word(meaning = "which of them close", byDefault = "random") Which which,
    @Quantity(meaning = "week in which they close; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek)
    implements Shock {

  /** Which associations of a share close. */
  public enum Which {
    /** By lot. */
    RANDOM,
    /** Those with most members. */
    LARGEST
  }

  private static final int WHOLE_TOWN = -1;

  /** Copies the list. */
  public LossOfAssociations {
    fields = List.copyOf(fields);
  }

  @Override
  public String meaning() {
    return "a share of the associations, or of those of some fields, closes at once and for good";
  }

  @Override
  public int firstWeek() {
    return share > 0 ? startWeek : Integer.MAX_VALUE;
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week != startWeek || share <= 0) {
      return;
    }
    boolean any = false;
    for (int each = 0; which == Which.RANDOM && each < town.municipalNoise().length; each++) {
      any |= close(town, each, 0, chance);
    }
    if (!any) {
      close(town, WHOLE_TOWN, 1, chance);
    }
  }

  /** Closes the share of a municipality's associations, or at least so many; returns whether any close. */
  private boolean close(Town town, int municipality, int least, Chance chance) {
    Associations all = town.associations();
    long[] order = new long[all.count()];
    int open = 0;
    for (int association = 0; association < all.count(); association++) {
      if (concerns(town, association, municipality)) {
        order[open++] = order(all, association, chance);
      }
    }
    int closing = Math.min(open, Math.max(least, (int) Math.rint(share * open)));
    if (closing == 0) {
      return false;
    }
    Arrays.sort(order, 0, open);
    long last = order[closing - 1];
    for (int association = 0; association < all.count(); association++) {
      if (concerns(town, association, municipality) && order(all, association, chance) <= last) {
        all.closes().set(association, (byte) 1);
      }
    }
    return true;
  }

  private boolean concerns(Town town, int association, int municipality) {
    Associations all = town.associations();
    return all.isOpen(association) && (municipality == WHOLE_TOWN
        || town.quarters().municipality().of(all.quarter().of(association)) == municipality)
        && (fields.isEmpty() || fields.contains(Associations.FIELDS.get(all.field().of(association))));
  }

  /** A number by which associations close, smallest first; the lot decides between those of one size. */
  private long order(Associations all, int association, Chance chance) {
    long lot = chance.bits(Decision.SHOCK, startWeek, all.id().of(association));
    return which == Which.RANDOM ? lot : (long) -all.members().of(association) << Integer.SIZE | lot >>> Integer.SIZE;
  }
}
