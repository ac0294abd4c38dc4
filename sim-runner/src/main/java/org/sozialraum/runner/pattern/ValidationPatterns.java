package org.sozialraum.runner.pattern;

import static org.sozialraum.runner.pattern.Figure.percent;
import static org.sozialraum.runner.pattern.Figure.plain;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.sozialraum.runner.pattern.Pattern.Use;

/**
 * Published figures that nothing was fitted to and that the same runs answer: H1 to H13 of the brief, section 4, as far
 * as they need no experiment of their own, and further ones of section 2 (P…). Ranges of P… were set before any run was
 * looked at (assumption A-326).
 */
public final class ValidationPatterns {
  private ValidationPatterns() {}

  private static final String PERCENT = "%";
  private static final String POINTS = "points";
  private static final String LONELY = "loneliness_share";
  private static final double ANY = Double.POSITIVE_INFINITY;

  /** All of them, each figure by itself. */
  public static List<Pattern> all() {
    return List.of(
        gap("H1", "engaged, without minus with migration background", "migration:no", "migration:yes", "engaged_12m",
            17.4, 12, 22, "S85, 2019"),
        Pattern.between("H3", "variance of collective efficacy that lies between quarters, as surveys see it", "share",
            plain("efficacy_icc"), Double.NaN, .08, .22, "European and German surveys, brief 2.7"),
        gap("H6-income", "lonely, low minus high income", "income:low", "income:high", LONELY, 10, 6, 14, "S116"),
        gap("H6-migration", "lonely, with minus without migration background", "migration:yes", "migration:no", LONELY,
            6.4, 2.4, 10.4, "S114, 2021"),
        Pattern.of("H6-single-parents", "lonely, single parents minus all", POINTS,
            percent("single-parent:yes", LONELY).minus(percent(LONELY)), 5.9, 4, Use.VALIDATION, "S114, 2021"),
        share("H8-women", "avoid some streets at night, women", "sex:female", "avoids_share", 58, 10,
            "S121, S122, S162, 2020"),
        share("H8-men", "the same, men", "sex:male", "avoids_share", 29, 10, "S121, S122, 2020"),
        share("H12", "willing to engage, of those who do not", "", "willing", 41, 8, "S82, 2024"),
        share("H12-14-29", "the same, 14 to 29 years", "age:14-29", "willing", 66, 8, "S82, 2024"),
        share("H13-formerly", "engaged formerly, not now", "", "formerly_engaged", 20, 6, "S91, 2014"),
        share("H13-never", "never engaged", "", "never_engaged", 33, 6, "S91, 2014"),
        share("P1", "helped neighbours within 12 months, 18+", "", "helping_12m", 35, 8, "S102, England 2019/20"),
        share("P2-18-29", "lonely, 18 to 29 years", "age:14-29", LONELY, 14.1, 4, "S113, 2021"),
        share("P2-75+", "lonely, 75+", "age:75+", LONELY, 10, 4, "S114, 2021"),
        sign("P3", "unsafe at night, 75+ minus 30 to 49 years", "age:75+", "age:30-49", "unsafe_share", "S2, S125"),
        Pattern.between("P4", "trust most people, low schooling over high", "ratio",
            reading -> reading.of("education:low", "trusts_most") / reading.of("education:high", "trusts_most"), .61,
            .50, .75, "S108, S110, 2013 and 2019"),
        cohesion("P5-schooling", "cohesion, high minus low schooling", "education:high", "education:low"),
        cohesion("P5-income", "cohesion, high minus low income", "income:high", "income:low"),
        cohesion("P5-migration", "cohesion, without minus with migration background", "migration:no", "migration:yes"),
        cohesion("P5-sex", "cohesion, men minus women", "sex:male", "sex:female"),
        Pattern.between("P6", "correlation of cohesion and deprivation over quarters", "correlation",
            reading -> correlation(reading.quarters("cohesion"), reading.quarters("deprivation")), Double.NaN, -1, 0,
            "S62, S95, 2017"));
  }

  private static Pattern share(String id, String meaning, String unit, String observable, double target,
      double tolerance, String source) {
    return Pattern.of(id, meaning, PERCENT, percent(unit, observable), target, tolerance, Use.VALIDATION, source);
  }

  private static Pattern gap(String id, String meaning, String more, String less, String observable, double target,
      double from, double to, String source) {
    return Pattern.between(id, meaning, POINTS, percent(more, observable).minus(percent(less, observable)), target,
        from, to, source);
  }

  /** A published direction: the difference must be positive. */
  private static Pattern sign(String id, String meaning, String more, String less, String observable, String source) {
    return gap(id, meaning, more, less, observable, Double.NaN, 0, ANY, source);
  }

  private static Pattern cohesion(String id, String meaning, String more, String less) {
    return Pattern.between(id, meaning, POINTS,
        reading -> reading.of(more, "cohesion") - reading.of(less, "cohesion"), Double.NaN, 0, ANY, "S96, 2020");
  }

  /** Pearson's correlation; NaN where there are fewer than three pairs or one of the two does not differ. */
  static double correlation(double[] one, double[] other) {
    return one.length < 3 || one.length != other.length ? Double.NaN
        : new PearsonsCorrelation().correlation(one, other);
  }
}
