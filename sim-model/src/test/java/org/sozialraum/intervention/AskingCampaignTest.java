package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Who is asked: the same number of asks, spread over all or over those whom others ask less. */
class AskingCampaignTest {
  private static final int WEEK = 104;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTownInWhichResidentsKnowEachOther() {
    Sozialraum model = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 2)).model();
    town = model.town();
    residents = town.residents();
  }

  private static AskingCampaign campaign(AskingCampaign.Which who) {
    Record all = RecordedTown.changed(Quantities.defaults(AskingCampaign.class), "weeks", 0.0);
    return (AskingCampaign) RecordedTown.changed(RecordedTown.changed(all, "asked-per-year", 1.0), "targeting", who);
  }

  /** Asks of 400 weeks, in all and of some. */
  private int[] asks(AskingCampaign.Which who, java.util.function.IntPredicate some) {
    int[] asks = new int[2];
    for (int week = WEEK; week < WEEK + 400; week++) {
      java.util.Arrays.fill(residents.askedByAgency().array(), (byte) 0);
      campaign(who).act(town, 1000, Chance.of(week, 0));
      for (int resident = 0; resident < residents.count(); resident++) {
        asks[0] += residents.askedByAgency().of(resident);
        asks[1] += some.test(resident) ? residents.askedByAgency().of(resident) : 0;
      }
    }
    return asks;
  }

  private boolean knowsSomebodyEngaged(int resident) {
    Ties ties = town.ties();
    for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
      if ((residents.published().of(ties.others()[slot]) & Residents.PUBLISHED_ENGAGED) != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void asManyAreAskedWhoeverIsAsked() {
    int all = asks(AskingCampaign.Which.ALL, resident -> true)[0];
    assertThat(all).isPositive();
    for (AskingCampaign.Which who : AskingCampaign.Which.values()) {
      assertThat((double) asks(who, resident -> true)[0]).as(who.name())
          .isCloseTo(all, Offset.offset(4 * Math.sqrt(2 * all)));
    }
  }

  @Test
  void onlyThoseAreAskedWhoAreMeant() {
    int[] low = asks(AskingCampaign.Which.LOW_SCHOOLING_AND_NEW,
        resident -> residents.education().of(resident) == 0 || 1000 - residents.tenureStart().of(resident) < 52);
    assertThat(low[1]).isEqualTo(low[0]);
    int[] unasked = asks(AskingCampaign.Which.NOT_ASKED_OTHERWISE, this::knowsSomebodyEngaged);
    assertThat(unasked[1]).isZero();
    assertThat(asks(AskingCampaign.Which.ALL, this::knowsSomebodyEngaged)[1]).as("the town has such residents")
        .isPositive();
  }
}
