package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;

/** A town of two cells, West and East, with 150 residents each, all of whom walk far. */
class AccessibilityTest {
  private static final int WEST = 0;
  private static final int EAST = 1;
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private final Accessibility accessibility = new Accessibility();
  private Town town;

  @BeforeEach
  void oneDoctorInTheMiddleOfTheWest() {
    town = AlikeTown.founded();
    assertThat(town.choiceSets().cells()).isEqualTo(2);
    town.offers().resize(0);
    town.offers().add(1, Domain.HEALTH, WEST, town.choiceSets().x(0), town.choiceSets().y(0), 2);
    Arrays.fill(town.supply().needs().array(), 0);
    // 104 needs of 1.5 hours a year are three hours a week, in each quarter.
    town.supply().needs().set(Supply.row(WEST, HEALTH), 104);
    town.supply().needs().set(Supply.row(EAST, HEALTH), 104);
  }

  private double away() {
    double dx = town.choiceSets().x(1) - town.choiceSets().x(0);
    double dy = town.choiceSets().y(1) - town.choiceSets().y(0);
    return Math.sqrt(dx * dx + dy * dy);
  }

  @Test
  void twoCellsByHand() {
    double weight = Math.exp(-away() * away() / (2 * 400 * 400));
    assertThat(weight).isBetween(.2, .5);
    double ratio = 2 / (3 + 3 * weight);
    accessibility.refresh(town);
    assertThat(accessibility.of(WEST, HEALTH)).isCloseTo(ratio, within(1e-9));
    assertThat(accessibility.of(EAST, HEALTH)).isCloseTo(ratio * weight, within(1e-9));
    assertThat(accessibility.of(WEST)).as("health is all that is needed").isCloseTo(ratio, within(1e-9));
    assertThat(accessibility.hoursNeeded(WEST)).isCloseTo(3, within(1e-9));
  }

  @Test
  void theSlowOfTheEastReachLessAndLeaveMoreToTheWest() {
    AlikeTown.fill(town.residents().mobility(), 1);
    accessibility.refresh(town);
    double before = accessibility.of(WEST, HEALTH);
    Arrays.fill(town.residents().mobility().array(), 150, 300, .5f);
    accessibility.refresh(town);
    double weight = Math.exp(-away() * away() / (2 * 250 * 250));
    assertThat(accessibility.of(EAST, HEALTH)).isCloseTo(2 / (3 + 3 * weight) * weight, within(1e-9));
    assertThat(accessibility.of(WEST, HEALTH)).isGreaterThan(before);
  }

  @Test
  void moreThanIsNeededCountsAsEnough() {
    town.offers().hours().set(0, 100);
    accessibility.refresh(town);
    assertThat(accessibility.of(WEST, HEALTH)).isEqualTo(1);
    assertThat(accessibility.of(WEST)).isEqualTo(1);
  }

  @Test
  void domainsWithoutAnOfferHaveNoAccessAndWeighByTheHoursTheyTake() {
    // 52 needs of 2.5 hours a year: two and a half hours a week of counselling that nobody offers.
    town.supply().needs().set(Supply.row(WEST, Domain.COUNSELLING.ordinal()), 52);
    town.offers().hours().set(0, 100);
    accessibility.refresh(town);
    assertThat(accessibility.of(WEST, Domain.COUNSELLING.ordinal())).isZero();
    assertThat(accessibility.of(WEST)).isCloseTo(3 / 5.5, within(1e-9));
  }

  @Test
  void theClosedAndTheFarAwayOfferNothing() {
    town.offers().staffed().set(0, 0);
    accessibility.refresh(town);
    assertThat(accessibility.of(WEST, HEALTH)).isZero();
    town.offers().staffed().set(0, 1);
    town.offers().x().set(0, town.offers().x().of(0) + 5000);
    accessibility.refresh(town);
    assertThat(accessibility.of(WEST, HEALTH)).isZero();
  }
}
