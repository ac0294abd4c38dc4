package org.sozialraum.week.demography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.margin.PersonCells;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;

/**
 * Transfer receipt in week 0: where it is published, households with (or without) receipt leave, and households in the
 * likeness of others without (or with) receipt move in, until the residents under 65 with receipt are as many as
 * published, as nearly as whole households allow.
 *
 * <p>A household is only replaced by one of the same quarter with the same make-up: the same number in every group that
 * the quarter tells apart. So what holds already goes on to hold. What is left for want of donors is met by households
 * with few earners whose income changes between the lowest and the middle third, and where even these are too few, by
 * earners who lose their work.
 */
final class ReceiptExchange {
  /** Part of an address of chance, after those of {@link MarginExchange}. */
  private static final int REPLACED = 5;
  /** Copies that donors give here are numbered from here on. */
  private static final int FIRST_COPY = 1 << 20;

  private ReceiptExchange() {}

  /** A household that may leave or give its likeness. */
  private record Candidate(int dwelling, int under65) {}

  /** Returns the residents who were replaced. */
  static int run(SettledQuarter here, QuarterTargets targets, int week, Chance chance) {
    if (Double.isNaN(targets.receipt(here.quarter()))) {
      return 0;
    }
    HashOrder order = new HashOrder();
    int all = 0;
    int receiving = 0;
    int[] under65 = new int[here.dwellings()];
    boolean[] receives = new boolean[here.dwellings()];
    for (int dwelling = 0; dwelling < here.dwellings(); dwelling++) {
      under65[dwelling] = under65(here, dwelling, week);
      receives[dwelling] = receives(here, dwelling, under65[dwelling], week);
      all += under65[dwelling];
      receiving += receives[dwelling] ? under65[dwelling] : 0;
      if (under65[dwelling] > 0) {
        order.add(dwelling, chance.bits(Decision.EXCHANGE, week, here.idOf(dwelling), REPLACED));
      }
    }
    order.sort();
    int missing = (int) Math.rint(targets.receipt(here.quarter()) * all) - receiving;
    boolean more = missing > 0;
    TreeMap<String, List<Integer>> donors = new TreeMap<>();
    List<Candidate> leave = new ArrayList<>();
    for (int k = 0; k < order.count(); k++) {
      int dwelling = order.row(k);
      if (receives[dwelling] == more) {
        donors.computeIfAbsent(makeUp(here, targets, dwelling, under65[dwelling], week), none -> new ArrayList<>())
            .add(dwelling);
      } else {
        leave.add(new Candidate(dwelling, under65[dwelling]));
      }
    }
    int[] given = new int[here.dwellings()];
    int replaced = 0;
    List<Candidate> stay = new ArrayList<>();
    for (Candidate each : leave) {
      List<Integer> alike = each.under65() > Math.abs(missing) ? null
          : donors.get(makeUp(here, targets, each.dwelling(), each.under65(), week));
      if (alike == null || missing == 0) {
        stay.add(each);
        continue;
      }
      // Donors take turns: the one at the front goes to the end.
      int donor = alike.remove(0);
      alike.add(donor);
      here.replace(each.dwelling(), here.members(donor), FIRST_COPY + given[donor]++, week);
      replaced += here.members(donor).length;
      missing -= more ? each.under65() : -each.under65();
    }
    for (int pass = 0; pass < 2; pass++) {
      for (Candidate each : stay) {
        // Those with few earners need no more than another income; others lose their work, where even that is short.
        if (each.under65() <= Math.abs(missing) && hasFewEarners(here, each, week) == (pass == 0)
            && receives(here, each.dwelling(), each.under65(), week) != more) {
          if (pass == 1) {
            dismiss(here, each.dwelling(), week);
          }
          setIncome(here, each.dwelling(), (byte) (more ? 0 : 1));
          missing -= more ? each.under65() : -each.under65();
        }
      }
    }
    return replaced;
  }

  private static void dismiss(SettledQuarter here, int dwelling, int week) {
    Residents residents = here.town().residents();
    for (int row : here.members(dwelling)) {
      if (residents.age(row, week) < HouseholdFacts.RETIRED) {
        residents.employed().set(row, (byte) 0);
      }
    }
  }

  private static void setIncome(SettledQuarter here, int dwelling, byte income) {
    Residents residents = here.town().residents();
    for (int row : here.members(dwelling)) {
      if (residents.role().of(row) != Residents.OTHER) {
        residents.income().set(row, income);
      }
    }
  }

  private static boolean hasFewEarners(SettledQuarter here, Candidate household, int week) {
    Residents residents = here.town().residents();
    int earners = 0;
    for (int row : here.members(household.dwelling())) {
      earners += residents.age(row, week) < HouseholdFacts.RETIRED ? residents.employed().of(row) : 0;
    }
    return HouseholdFacts.isFew(earners, household.under65());
  }

  private static int under65(SettledQuarter here, int dwelling, int week) {
    int under65 = 0;
    for (int row : here.members(dwelling)) {
      under65 += here.town().residents().age(row, week) < HouseholdFacts.RETIRED ? 1 : 0;
    }
    return under65;
  }

  private static boolean receives(SettledQuarter here, int dwelling, int under65, int week) {
    Residents residents = here.town().residents();
    return under65 > 0 && residents.income().of(head(here, dwelling)) == 0
        && hasFewEarners(here, new Candidate(dwelling, under65), week);
  }

  /** The head or, where the head has died in this step, who will be named head: the partner, else the oldest. */
  private static int head(SettledQuarter here, int dwelling) {
    Residents residents = here.town().residents();
    int oldest = here.members(dwelling)[0];
    int partner = -1;
    for (int row : here.members(dwelling)) {
      if (residents.role().of(row) == Residents.HEAD) {
        return row;
      }
      partner = residents.role().of(row) == Residents.PARTNER ? row : partner;
      oldest = Headship.isOlder(residents, row, oldest) ? row : oldest;
    }
    return partner >= 0 ? partner : oldest;
  }

  /** Groups of the members, sorted, and how many are under 65. */
  private static String makeUp(SettledQuarter here, QuarterTargets targets, int dwelling, int under65, int week) {
    Residents residents = here.town().residents();
    PersonCells cells = targets.cells(here.quarter());
    int[] groups = Arrays.stream(here.members(dwelling))
        .map(row -> cells.of(targets.groupOf(here.quarter(), residents.age(row, week)),
            residents.migration().of(row), residents.sex().of(row))).sorted().toArray();
    return under65 + Arrays.toString(groups);
  }
}
