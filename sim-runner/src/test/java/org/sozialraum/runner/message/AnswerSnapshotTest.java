package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;

/** What is said of results, sentence by sentence, with sample numbers. */
class AnswerSnapshotTest {
  private static final List<String> OUTCOMES = List.of("engaged", "withdrawn", "needs_met", "institution_trust",
      "efficacy", "loneliness_share", "unsafe_share", "cohesion");

  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatIsSaidOfResultsIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("answer", folder);
    differences();
    places();
    rows();
    said("how much it costs", cost("engaged", "told"), cost("withdrawn", "cost-unknown"), cost("engaged", "too-few"),
        cost("engaged", "not-shown"), cost("engaged", "small"), cost("engaged", "worse"), cost("engaged", "free"),
        cost("engaged", "cheaper"), of("cost.basis"));
    Message between = of("points", of("to", decimal("−0", 1), decimal("2", 4)));
    Message band = of("sure.band.range", "Engaged", between, 50);
    said("how sure it is", of("sure.one-run"), of("sure.luck", 10), of("sure.band"), of("sure.no-band"),
        of("both", band, of("sure.band.crosses")),
        of("both", of("sure.band.range", "Cohesion", of("points-of-100", of("to", decimal("0", 3), decimal("2", 4))), 50),
            of("sure.band.one-side")),
        of("sure.band.only-luck", "Engaged", 50), of("sure.band.unknown", "Engaged"));
    said("where a town stands", stands("engaged", of("range.percent", decimal("22", 1), decimal("25", 3))),
        stands("withdrawn", of("once")), stands("loneliness_share", of("once")), stands("needs_met", of("once")),
        of("stands.nothing"));
    said("names", of("variant.idle"), of("around", "Treff"));
    said("groups", Groups.names().stream()
        .map(each -> of("group." + each.replace(':', '.').replace("+", "-up"))).toArray(Message[]::new));
    snapshot.compare();
  }

  private void differences() {
    Message range = of("range", decimal("1", 4), decimal("2", 8));
    for (String outcome : OUTCOMES) {
      Message size = of(outcome.matches(".*(trust|efficacy|cohesion)") ? "points-of-100" : "points", decimal("2", 1));
      Message what = of("at." + outcome);
      said(outcome, of("more." + outcome, of("in.town", "treffpunkt"), of("after.years", 5), size, of("than.idle"), range),
          of("fewer." + outcome, of("in.quarter", "Nord"), of("after.year"), size, of("than.other", "Kampagne"), range),
          of("not-shown", of("in.around", "Treff"), what, of("after.years", 5), of("points", of("range.hair",
              decimal("0", 1)))),
          of("same", of("in.town", "treffpunkt"), what, of("after.years", 5)),
          of("small", of("in.quarters", 4), what, of("after.years", 5), of("points", of("plus", decimal("0", 2))), range),
          of("unknown", of("in.town", "treffpunkt"), what), of("noun." + outcome));
    }
    said("for the better and the worse", of("futures.better", 93, 100), of("futures.worse", 93, 100), of("worse"),
        of("minus", "12"));
  }

  private void places() {
    Message town = of("place", of("the.town"), of("listed", of("noun.engaged"), of("noun.withdrawn")));
    Message quarter = of("place", of("the.quarter", "Nord"), of("noun.engaged"));
    Message around = of("place", of("the.around", "Treff"), of("noun.engaged"));
    Message quarters = of("place", of("the.quarters", 4), of("noun.engaged"));
    said("what is left", of("open", of("parts", of("parts", town, quarter), of("parts", around, quarters))),
        of("also-worse", town));
  }

  private void rows() {
    Message names = of("listed.more", of("listed", "Nord", "Süd"), 12);
    Message entry = of("rows.entry", "Nord", of("plus", decimal("1", 2)), decimal("0", 4), decimal("2", 0));
    List<Message> all = new ArrayList<>();
    all.add(of("rows.small", of("at.dimensions"), names));
    all.add(of("rows.unknown", of("at.engaged"), names));
    for (String key : List.of("rows.too-small", "who.not-shown.engaged",
        "who.not-shown.withdrawn", "sources.not-shown", "cohesion.not-shown")) {
      all.add(of(key, names));
    }
    for (String key : List.of("who.more.engaged", "who.fewer.engaged", "who.more.withdrawn", "who.fewer.withdrawn",
        "sources.more", "sources.fewer", "cohesion.higher", "cohesion.lower")) {
      all.add(of(key, entry));
    }
    for (String mode : List.of("engaged", "withdrawn")) {
      all.add(of("who.not-shown.all." + mode, 22));
      all.add(of("who.contrast." + mode, of("group.sex.female"), of("group.sex.male"), of("points", decimal("1", 2)),
          of("range", decimal("0", 4), decimal("2", 0))));
      all.add(of("who.alike." + mode, of("who.and", of("group.income.low"), of("group.income.high"))));
    }
    all.add(of("who.looks", 26, 52, 3));
    all.add(of("who.looks.few", 6));
    all.add(of("cohesion.level"));
    for (String source : List.of("neighbours", "volunteers", "services")) {
      all.add(of("noun.needs_met." + source));
    }
    for (String dimension : List.of("networks", "trust", "diversity", "identification", "institutions", "justice",
        "solidarity", "rules", "participation")) {
      all.add(of("noun.cohesion." + dimension));
    }
    said("groups, quarters and dimensions", all.toArray(Message[]::new));
  }

  private static Message cost(String effect, String why) {
    return why.equals("told") ? of("cost.told", of("cost." + effect), "12.300", "9.850", "17.100", "31")
        : of("cost.none", of("cost." + effect), of("cost.why." + why));
  }

  private static Message stands(String outcome, Message range) {
    return of("stands." + outcome, of("after.years", 5), decimal("23", 7), range);
  }

  private static Message of(String key, Object... arguments) {
    return Message.of("answer." + key, arguments);
  }

  private static Message decimal(String whole, int tenths) {
    return Message.of("model.decimal", whole, tenths);
  }

  private void said(String what, Message... messages) {
    snapshot.add(what, language -> List.of(messages).stream().map(each -> each.in(language)).toList());
  }
}
