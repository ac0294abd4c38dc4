package org.sozialraum.synthesis;

import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

final class HouseholdStart {
  private HouseholdStart() {}

  static void derive(Town town, int week) {
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      int age = residents.age(resident, week);
      residents.householdSize().set(resident,
          (byte) town.dwellings().residents().of(residents.dwelling().of(resident)));
      residents.ageGroup().set(resident, Residents.ageGroupOf(age));
      residents.mobility().set(resident, (float) Math.max(.2, Math.min(1, 1 - .018 * (age - 65))));
      residents.timePressureBase().set(resident, .3f);
    }
  }
}
