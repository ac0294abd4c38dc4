package org.sozialraum.shock;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Budgets of formal services are cut in the whole town for some years: each keeps a share of its staff, and opens for
 * as many hours less. Brief, addendum H.
 */
public record BudgetCut(
    @Word(meaning = "domains of need whose services are cut; none for all domains") List<Domain> domains,
    @Quantity(meaning = "hours of services that are left", unit = "share", byDefault = .85, min = .6, max = .95,
        source = "assumption A-178 (brief, addendum H)") double left,
    @Quantity(meaning = "first week of the cut; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks that the cut lasts", unit = "weeks", byDefault = 104, min = 1, max = 5200,
        source = "brief, addendum H") int weeks)
    implements Shock {

  /** Copies the list. */
  public BudgetCut {
    domains = List.copyOf(domains);
  }

  @Override
  public String meaning() {
    return "budgets of services are cut for some years: each has fewer hours";
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week < startWeek || week >= startWeek + weeks) {
      return;
    }
    Offers all = town.offers();
    for (int offer = 0; offer < all.count(); offer++) {
      if (domains.isEmpty() || domains.contains(Domain.of(all.domain().of(offer)))) {
        all.staffed().set(offer, all.staffed().of(offer) * (float) left);
      }
    }
  }
}
