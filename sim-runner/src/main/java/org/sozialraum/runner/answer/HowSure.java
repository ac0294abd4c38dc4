package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;

/**
 * How sure the differences of a variant are: the luck of the simulation, which more runs lessen, and apart from it what
 * other assumptions would give, which they do not.
 */
public final class HowSure {
  private HowSure() {}

  /** A sentence on luck, one on what the wider band is, and one on the band of each observable. */
  public static List<Statement> of(ResultTables tables, List<AssumptionBand> bands, String variant) {
    List<Statement> all = new ArrayList<>();
    int runs = Standing.town(tables, variant).stream().filter(row -> row.observable().equals("engaged")).findFirst()
        .or(() -> Standing.town(tables, variant).stream().findFirst()).map(SummaryRow::n).orElse(0);
    all.add(runs < 2 ? new Statement(Message.of("answer.sure.one-run"), Statement.Kind.UNKNOWN)
        : Statement.plain("answer.sure.luck", runs));
    if (variant.equals(tables.reference())) {
      return all;
    }
    List<AssumptionBand> own = bands.stream().filter(each -> each.variant().equals(variant)).toList();
    all.add(own.isEmpty() ? Statement.plain("answer.sure.no-band") : Statement.plain("answer.sure.band"));
    own.forEach(each -> said(each).ifPresent(all::add));
    return all;
  }

  private static Optional<Statement> said(AssumptionBand band) {
    Message what = Names.observable(band.observable());
    double lower = band.wideLower();
    double upper = band.wideUpper();
    if (band.draws() < 2 || !Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      return Optional.of(new Statement(Message.of("answer.sure.band.unknown", what), Statement.Kind.UNKNOWN));
    }
    if (band.onlyLuck()) {
      return Optional.of(new Statement(Message.of("answer.sure.band.only-luck", what, band.draws()),
          Statement.Kind.UNKNOWN));
    }
    int decimals = Claim.decimals(lower, upper);
    Message range = Message.of(band.points() ? "answer.points-of-100" : "answer.points",
        Message.of("answer.to", Figures.number(lower, decimals), Figures.number(upper, decimals)));
    boolean crosses = lower <= 0 && upper >= 0;
    Message text = Message.of("answer.sure.band.range", what, range, band.draws());
    return Optional.of(new Statement(Message.of("answer.both", text,
        Message.of(crosses ? "answer.sure.band.crosses" : "answer.sure.band.one-side")), Statement.Kind.PLAIN));
  }
}
