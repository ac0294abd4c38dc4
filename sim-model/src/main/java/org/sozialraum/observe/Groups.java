package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.Residents;

/** Groups that results are reported for across the town: age, schooling, migration background, sex, income. */
final class Groups {
  private Groups() {}

  /** Names of the groups; a resident belongs to one of each family. */
  static final List<String> NAMES = List.of(
      "age:0-5", "age:6-13", "age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+",
      "education:low", "education:mid", "education:high", "education:pupil",
      "migration:no", "migration:yes", "sex:male", "sex:female", "income:low", "income:mid", "income:high");

  private static final int EDUCATION = 7;
  private static final int MIGRATION = 11;
  private static final int SEX = 13;
  private static final int INCOME = 15;

  /** Families a resident belongs to. */
  static final int FAMILIES = 5;

  /** Writes the resident's groups, as indices of {@link #NAMES}; -1 where a family does not apply to a child. */
  static void of(Residents residents, int resident, boolean adult, int[] into) {
    into[0] = residents.ageGroup().of(resident);
    into[1] = adult ? EDUCATION + residents.education().of(resident) : -1;
    into[2] = MIGRATION + residents.migration().of(resident);
    into[3] = SEX + residents.sex().of(resident);
    into[4] = INCOME + residents.income().of(resident);
  }

  /** Names of the groups of residents within a kilometre of new places. */
  static List<String> around(List<String> sites) {
    List<String> names = new ArrayList<>();
    for (String site : sites) {
      names.add("within-1km:" + site);
    }
    return names;
  }
}
