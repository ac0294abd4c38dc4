package org.sozialraum.week.supply;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Associations.Field;
import org.sozialraum.town.Domain;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * The hours that volunteers can give to needs, by quarter and domain, and the chance that one of them has time.
 *
 * <p>Of the hours of the engaged a useful share meets needs, {@code eps_f} in field f: .056 of social volunteering,
 * .034 of school and kita, .015 of sport and culture. They go to domains by field. Whoever engages in no association
 * counts with the national mix of fields. Volunteers and those who need them meet across quarters of a municipality
 * that lie near: hours and hours sought are both summed over quarters with weight {@code e^(-d^2 / 2 width^2)}, and the
 * chance is their ratio, at most 1.
 */
public final class VolunteerHours implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of the hours of volunteers. */
  public record Settings(
      @Quantity(meaning = "share of hours of social volunteering that meets needs", unit = "share", byDefault = .056,
          min = .028, max = .112, source = "assumption A-166 (brief, addendum E10)") double usefulSocial,
      @Quantity(meaning = "share of hours of volunteering for school and kita that meets needs", unit = "share",
          byDefault = .034, min = .017, max = .068, source = "assumption A-166 (brief, addendum E10)")
          double usefulSchool,
      @Quantity(meaning = "share of hours of volunteering for sport and culture that meets needs", unit = "share",
          byDefault = .015, min = .0075, max = .03, source = "assumption A-166 (brief, addendum E10)")
          double usefulLeisure,
      @Quantity(meaning = "useful hours of the trained, over those of others", unit = "factor", byDefault = 1.15,
          min = 1, max = 1.3, source = "brief, addendum H (I19), assumption A-285") double usefulTrained,
      @Quantity(meaning = "share of useful social hours that goes to everyday help", unit = "share", byDefault = .53,
          source = "assumption A-166 (brief, addendum E10)") double socialAgeing,
      @Quantity(meaning = "share of useful social hours that goes to health and care", unit = "share", byDefault = .25,
          source = "assumption A-166 (brief, addendum E10)") double socialHealth,
      @Quantity(meaning = "share of useful social hours that goes to counselling", unit = "share", byDefault = .18,
          source = "assumption A-166 (brief, addendum E10)") double socialCounselling,
      @Quantity(meaning = "share of useful social hours that goes to safety", unit = "share", byDefault = .04,
          source = "assumption A-166 (brief, addendum E10)") double socialSafety,
      @Quantity(meaning = "share of useful hours for school and kita that goes to education; the rest goes to families",
          unit = "share", byDefault = .70, source = "assumption A-166 (brief, addendum E10)") double schoolEducation,
      @Quantity(meaning = "share of useful hours of sport and culture that goes to encounter; the rest goes to youth",
          unit = "share", byDefault = .66, source = "assumption A-166 (brief, addendum E10)") double leisureCulture,
      @Quantity(meaning = "sport among those who engage in no association", unit = "share", byDefault = .35,
          source = "assumption A-166: national mix of fields (brief 3.2)") double outsideSport,
      @Quantity(meaning = "culture among those who engage in no association", unit = "share", byDefault = .22,
          source = "assumption A-166: national mix of fields (brief 3.2)") double outsideCulture,
      @Quantity(meaning = "social engagement among those who engage in no association", unit = "share",
          byDefault = .22, source = "assumption A-166: national mix of fields (brief 3.2)") double outsideSocial,
      @Quantity(meaning = "school and kita among those who engage in no association", unit = "share", byDefault = .21,
          source = "assumption A-166: national mix of fields (brief 3.2)") double outsideSchool,
      @Quantity(meaning = "width of the surroundings in which volunteers are found", unit = "metres", byDefault = 800,
          min = 50, max = 5000, source = "assumption A-167 (brief, addendum E10: own and adjacent quarters)")
          double width)
      implements java.io.Serializable {}

  /** Width from which on quarters do not share volunteers, in widths. */
  private static final double ENDS = 3;
  private static final int FIELDS = Field.values().length;
  /** Stands for the field of those who engage in no association. */
  private static final int OUTSIDE = FIELDS;

  private final Settings settings;
  /** Hours for a domain from an hour of engagement in a field, the last row for those outside associations. */
  private final double[][] share;
  // Which quarters share volunteers, from where they lie; and the sums of the week.
  private transient int[] first;
  private transient int[] near;
  private transient double[] weight;
  private transient long[] hours;
  private transient double[] offered;
  private transient float[] free;

  VolunteerHours(Settings settings) {
    this.settings = settings;
    double[][] byField = new double[FIELDS + 1][Domain.COUNT];
    for (Field leisure : new Field[] {Field.SPORT, Field.CULTURE}) {
      give(byField, leisure, Domain.CULTURE, settings.usefulLeisure() * settings.leisureCulture());
      give(byField, leisure, Domain.YOUTH, settings.usefulLeisure() * (1 - settings.leisureCulture()));
    }
    give(byField, Field.SOCIAL, Domain.AGEING, settings.usefulSocial() * settings.socialAgeing());
    give(byField, Field.SOCIAL, Domain.HEALTH, settings.usefulSocial() * settings.socialHealth());
    give(byField, Field.SOCIAL, Domain.COUNSELLING, settings.usefulSocial() * settings.socialCounselling());
    give(byField, Field.SOCIAL, Domain.SAFETY, settings.usefulSocial() * settings.socialSafety());
    give(byField, Field.SCHOOL, Domain.EDUCATION, settings.usefulSchool() * settings.schoolEducation());
    give(byField, Field.SCHOOL, Domain.FAMILY, settings.usefulSchool() * (1 - settings.schoolEducation()));
    double[] mix = new double[FIELDS];
    mix[Field.SPORT.ordinal()] = settings.outsideSport();
    mix[Field.CULTURE.ordinal()] = settings.outsideCulture();
    mix[Field.SOCIAL.ordinal()] = settings.outsideSocial();
    mix[Field.SCHOOL.ordinal()] = settings.outsideSchool();
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      for (int field = 0; field < FIELDS; field++) {
        byField[OUTSIDE][domain] += mix[field] * byField[field][domain];
      }
    }
    share = byField;
  }

  private static void give(double[][] byField, Field field, Domain domain, double share) {
    byField[field.ordinal()][domain.ordinal()] = share;
  }

  /** Begins a week. */
  void begin(Town town) {
    int quarters = town.quarters().count();
    if (first == null) {
      findNear(town.quarters());
      hours = new long[quarters * (FIELDS + 1)];
      offered = new double[quarters * Domain.COUNT];
      free = new float[quarters * Domain.COUNT];
    }
    java.util.Arrays.fill(hours, 0);
  }

  /** Adds the hours of an engaged resident of a quarter. */
  void add(Town town, int quarter, int resident) {
    Residents residents = town.residents();
    int association = residents.engagedIn().of(resident);
    int field = association == Residents.NONE ? OUTSIDE : town.associations().field().of(association);
    hours[quarter * (FIELDS + 1) + field] += FixedPoint.of(residents.hours().of(resident)
        * (residents.trained().of(resident) != 0 ? (float) settings.usefulTrained() : 1));
  }

  /** Derives the chances that a volunteer has time, from all hours that were added and the hours sought so far. */
  void share(Town town) {
    Supply supply = town.supply();
    int quarters = town.quarters().count();
    for (int quarter = 0; quarter < quarters; quarter++) {
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        double sum = 0;
        for (int field = 0; field <= FIELDS; field++) {
          sum += share[field][domain] * FixedPoint.value(hours[quarter * (FIELDS + 1) + field]);
        }
        offered[Supply.row(quarter, domain)] = sum;
      }
    }
    for (int quarter = 0; quarter < quarters; quarter++) {
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        double here = 0;
        double sought = 0;
        for (int k = first[quarter]; k < first[quarter + 1]; k++) {
          int row = Supply.row(near[k], domain);
          here += weight[k] * offered[row];
          sought += weight[k] * supply.volunteersSought().of(row);
        }
        free[Supply.row(quarter, domain)] = (float) (here >= sought ? here > 0 ? 1 : 0 : here / sought);
      }
    }
  }

  /** Hours that volunteers of a quarter can give to a domain this week. */
  double offered(int quarter, int domain) {
    return offered[Supply.row(quarter, domain)];
  }

  /** Chance that a volunteer has time for a need of a domain in a quarter. */
  float free(int quarter, int domain) {
    return free[Supply.row(quarter, domain)];
  }

  private void findNear(Quarters quarters) {
    int count = quarters.count();
    int[] of = new int[16];
    double[] weights = new double[16];
    int found = 0;
    first = new int[count + 1];
    for (int quarter = 0; quarter < count; quarter++) {
      for (int other = 0; other < count; other++) {
        double dx = quarters.x().of(quarter) - quarters.x().of(other);
        double dy = quarters.y().of(quarter) - quarters.y().of(other);
        double away = (dx * dx + dy * dy) / (settings.width() * settings.width());
        if (away < ENDS * ENDS && quarters.municipality().of(quarter) == quarters.municipality().of(other)) {
          if (found == of.length) {
            of = java.util.Arrays.copyOf(of, 2 * found);
            weights = java.util.Arrays.copyOf(weights, 2 * found);
          }
          weights[found] = Numeric.exp(-away / 2);
          of[found++] = other;
        }
      }
      first[quarter + 1] = found;
    }
    near = java.util.Arrays.copyOf(of, found);
    weight = java.util.Arrays.copyOf(weights, found);
  }
}
