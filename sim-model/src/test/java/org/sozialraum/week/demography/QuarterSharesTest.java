package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.head;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Area;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

class QuarterSharesTest {

  /** Ten people who live alone, two of whom receive transfers, as published; and ten more who all do. */
  private static Town town(boolean withInflow) {
    Town town = HandmadeTown.of(20).households(withInflow ? 20 : 10, head(0, 40)).town();
    for (int row = 0; row < town.residents().count(); row++) {
      int dwelling = town.residents().dwelling().of(row);
      boolean came = dwelling >= 10;
      boolean poor = dwelling < 2 || came;
      town.residents().income().set(row, (byte) (poor ? 0 : 2));
      town.residents().employed().set(row, (byte) (poor ? 0 : 1));
      town.residents().migration().set(row, (byte) (came ? 1 : 0));
      town.residents().inflow().set(row, (byte) (came ? 1 : 0));
    }
    return town;
  }

  private static QuarterShares shares(Town town) {
    TownPlan.Indicators published = new TownPlan.Indicators(Double.NaN, 20, Double.NaN, .1, Double.NaN, Double.NaN,
        Double.NaN);
    QuarterShares shares = new QuarterShares(new QuarterTargets(new TownPlan("handmade", "handmade",
        List.of(new TownPlan.QuarterPlan("q0", "q0", "one", "one", new Area(new double[][][] {{{0, 0}}}), 10, List.of(),
            published)), List.of(), List.of(), "")));
    shares.refresh(town, HandmadeTown.WEEK);
    return shares;
  }

  @Test
  void whoCameWithAnInflowIsHeldAgainstNoPublishedNumber() {
    QuarterShares before = shares(town(false));
    QuarterShares after = shares(town(true));
    assertThat(before.receiptGap(0)).isCloseTo(0, within(1e-9));
    assertThat(after.receiptGap(0)).isCloseTo(0, within(1e-9));
    assertThat(after.populationGap(0)).isEqualTo(before.populationGap(0));
    assertThat(after.backgroundGap(0)).isEqualTo(before.backgroundGap(0)).isPositive();
  }
}
