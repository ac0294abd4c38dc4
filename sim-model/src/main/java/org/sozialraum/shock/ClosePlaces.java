package org.sozialraum.shock;

import java.util.List;
import java.util.function.ToIntFunction;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observation;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Places close, for good or for some weeks: named ones, or a share of those of some kinds in some quarters. Which ones
 * of a share close is drawn once, the same in every variant of a replication. Names, kinds and quarters narrow each
 * other.
 */
public record ClosePlaces(
    @Word(meaning = "places that close, by id or name; none to close by kind and share", names = Word.Naming.PLACE)
    List<String> places,
    @Word(meaning = "kinds of places that close; none for all kinds") List<PlaceKind> kinds,
    @Word(meaning = "quarters in which places close; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "share of these places that closes", unit = "share", byDefault = 1, source = "scenario")
    double share,
    @Quantity(meaning = "week in which they close; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks closed; 0 for good", unit = "weeks", byDefault = 0, min = 0, max = 5200,
        source = "scenario") int weeks)
    implements Shock {

  /** Places whose surroundings can be reported one by one. */
  private static final int FEW = 3;

  /** Copies the lists. */
  public ClosePlaces {
    places = List.copyOf(places);
    kinds = List.copyOf(kinds);
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "places close, for good or for some weeks: named ones, or a share of those of some kinds in some quarters";
  }

  /** Where places close for sure, if they are few enough to be looked at one by one. */
  @Override
  public List<Observation.Spot> spots(TownPlan plan) {
    List<Observation.Spot> closing = plan.places().stream().filter(each -> concerns(plan, each))
        .map(each -> new Observation.Spot(each.name().isEmpty() ? each.id() : each.name(), each.x(), each.y())).toList();
    return share == 1 && closing.size() <= FEW ? closing : List.of();
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    int before = problems.all().size();
    for (int k = 0; k < quarters.size(); k++) {
      if (plan.quarterNamed(quarters.get(k)) < 0) {
        problems.unknown(path + ".quarters[" + k + "]", "quarter", quarters.get(k), plan.quarterNames());
      }
    }
    for (int k = 0; k < places.size(); k++) {
      String wanted = places.get(k);
      if (plan.places().stream().noneMatch(each -> each.id().equals(wanted) || each.name().equals(wanted))) {
        problems.unknown(path + ".places[" + k + "]", "place", wanted,
            plan.places().stream().map(each -> each.name().isEmpty() ? each.id() : each.name()).distinct().toList());
      }
    }
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
    if (before == problems.all().size()) {
      closes(plan, path, problems);
    }
  }

  /** Adds a problem if nothing would close although something is meant to; the share 0 closes nothing on purpose. */
  private void closes(TownPlan plan, String path, Problems problems) {
    long matching = plan.places().stream().filter(each -> concerns(plan, each)).count();
    if (matching == 0) {
      problems.add(path, Message.of("point.closes-none"), Message.of("point.closes-none-allowed"),
          Message.of("point.closes-none-advice"));
    } else if (share > 0 && Math.rint(share * matching) == 0) {
      double least = Math.ceil(500.0 / matching + 1e-9) / 1000;
      problems.add(path + ".share", Message.of("point.closes-less-than-one", share, matching),
          Message.of("point.closes-less-allowed"), Message.of("point.closes-less-advice", least));
    }
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week == startWeek) {
      open(town, chance, 0);
    } else if (weeks > 0 && week == startWeek + weeks) {
      open(town, chance, 1);
    }
  }

  private void open(Town town, Chance chance, float openness) {
    Places all = town.places();
    long[] hashes = new long[all.founded()];
    int matching = 0;
    for (int place = 0; place < all.founded(); place++) {
      if (concerns(town, place)) {
        hashes[matching++] = hash(all, place, chance);
      }
    }
    int closing = (int) Math.rint(share * matching);
    if (closing == 0) {
      return;
    }
    java.util.Arrays.sort(hashes, 0, matching);
    for (int place = 0; place < all.founded(); place++) {
      if (concerns(town, place) && hash(all, place, chance) <= hashes[closing - 1]) {
        all.open(place, openness);
      }
    }
  }

  private long hash(Places all, int place, Chance chance) {
    return chance.bits(Decision.SHOCK, startWeek, all.id().of(place));
  }

  private boolean concerns(Town town, int place) {
    Places all = town.places();
    return (kinds.isEmpty() || kinds.contains(all.kindOf(place)))
        && (quarters.isEmpty() || isNamed(quarters, all.quarter().of(place), town.quarters()::named))
        && (places.isEmpty() || places.contains(all.dataIdOf(place))
            || places.contains(all.nameOf(place)) && !isId(all.nameOf(place), all));
  }

  /** An id counts before a name: whoever writes the id of one place does not mean another that is called so. */
  private static boolean isId(String word, Places all) {
    int named = all.named(word);
    return named >= 0 && all.dataIdOf(named).equals(word);
  }

  private boolean concerns(TownPlan plan, TownPlan.PlacePlan place) {
    return (kinds.isEmpty() || kinds.contains(place.kind()))
        && (places.isEmpty() || places.contains(place.id()) || places.contains(place.name()))
        && (quarters.isEmpty() || isNamed(quarters, plan.quarterAt(place.x(), place.y()), plan::quarterNamed));
  }

  private static boolean isNamed(List<String> words, int row, ToIntFunction<String> rowOf) {
    for (int k = 0; k < words.size(); k++) {
      if (rowOf.applyAsInt(words.get(k)) == row) {
        return true;
      }
    }
    return false;
  }
}
