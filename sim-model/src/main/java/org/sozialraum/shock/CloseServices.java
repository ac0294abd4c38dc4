package org.sozialraum.shock;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.OfferSites;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Formal services close, for good or for some weeks: a share of those of some domains in some quarters, such as half
 * of the doctors of one quarter. Which ones close is drawn once, the same in every variant of a replication; the last
 * one keeps the part of its staff that makes the share exact.
 */
public record CloseServices(
    @Word(meaning = "domains of need whose services close; none for all domains") List<Domain> domains,
    @Word(meaning = "quarters in which services close; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "share of these services that closes", unit = "share", byDefault = 1, source = "scenario")
    double share,
    @Quantity(meaning = "week in which they close; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks closed; 0 for good", unit = "weeks", byDefault = 0, min = 0, max = 5200,
        source = "scenario") int weeks)
    implements Shock {

  /** Parts of a service that are told apart. */
  private static final double EXACT = 1e6;

  /** Copies the lists. */
  public CloseServices {
    domains = List.copyOf(domains);
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "services close, for good or for some weeks: a share of those of some domains in some quarters";
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    int before = problems.all().size();
    for (int k = 0; k < quarters.size(); k++) {
      if (plan.quarterNamed(quarters.get(k)) < 0) {
        problems.unknown(path + ".quarters[" + k + "]", "quarter", quarters.get(k), plan.quarterNames());
      }
    }
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
    if (before == problems.all().size() && OfferSites.of(plan).stream().noneMatch(site -> concerns(plan, site))) {
      problems.add(path, Message.of("model.no-services-there"));
    }
  }

  private boolean concerns(TownPlan plan, OfferSites.Site site) {
    return (domains.isEmpty() || domains.contains(site.domain()))
        && (quarters.isEmpty() || quarters.stream().anyMatch(word -> plan.quarterNamed(word) == site.quarter()));
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week < startWeek || weeks > 0 && week >= startWeek + weeks) {
      return;
    }
    Offers all = town.offers();
    long key = chance.key(Decision.SHOCK, startWeek);
    int matching = 0;
    for (int offer = 0; offer < all.count(); offer++) {
      matching += concerns(town, offer) ? 1 : 0;
    }
    // .29 of 100 is 28.999… in binary numbers: nobody stays for the sake of rounding, an offer without staff is none.
    double closing = Math.rint(share * matching * EXACT) / EXACT;
    int whole = (int) closing;
    boolean someStay = whole < matching;
    long last = someStay ? hashOf(town, whole, key) : 0;
    for (int offer = 0; offer < all.count(); offer++) {
      if (concerns(town, offer)) {
        long own = Chance.bits(key, all.id().of(offer));
        double stays = !someStay || own < last ? 0 : own == last ? 1 + whole - closing : 1;
        all.staffed().set(offer, all.staffed().of(offer) * (float) stays);
      }
    }
  }

  /**
   * The hash before which so many of the services concerned have theirs. Found by halving, which needs no room and goes
   * over the offers 64 times: a big town has thousands, and they are closed anew every week.
   */
  private long hashOf(Town town, int earlier, long key) {
    Offers all = town.offers();
    long low = Long.MIN_VALUE;
    long high = Long.MAX_VALUE;
    while (low < high) {
      long middle = (low & high) + ((low ^ high) >> 1);
      int upTo = 0;
      for (int offer = 0; offer < all.count(); offer++) {
        upTo += Chance.bits(key, all.id().of(offer)) <= middle && concerns(town, offer) ? 1 : 0;
      }
      if (upTo > earlier) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean concerns(Town town, int offer) {
    return (domains.isEmpty() || isAmong(Domain.of(town.offers().domain().of(offer))))
        && (quarters.isEmpty() || isNamed(town, town.offers().quarter().of(offer)));
  }

  // By index: an iterator would be allocated every week.
  private boolean isAmong(Domain domain) {
    for (int k = 0; k < domains.size(); k++) {
      if (domains.get(k) == domain) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(Town town, int quarter) {
    Quarters all = town.quarters();
    for (int k = 0; k < quarters.size(); k++) {
      String word = quarters.get(k);
      // Only a word that fits is looked up: it may be the id of another quarter, or the name of several.
      if ((word.equals(all.idOf(quarter)) || word.equals(all.nameOf(quarter))) && all.named(word) == quarter) {
        return true;
      }
    }
    return false;
  }
}
