package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * What nobody met this week is unmet; residents remember.
 *
 * <p>For each need {@code U' = U + .15 (1 if unmet, else 0 - U)}, the met ones first; then {@code U' = U (1 - .004)}
 * every week, with or without a need. End of step 7; brief, addendum C.
 */
public final class UnmetNeed implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of unmet need. */
  public record Settings(
      @Quantity(meaning = "weight of one need in the remembered share of needs unmet", unit = "share", byDefault = .15,
          min = .02, max = .5, source = "assumption A-168 (brief, addendum C)") double weight,
      @Quantity(meaning = "share of it that fades", unit = "per week", byDefault = .004, max = .05,
          source = "assumption A-168 (brief, addendum C)") double fading)
      implements java.io.Serializable {}

  private final Settings settings;
  private final FeltNeeds felt;

  /** Unmet need under settings, of the needs felt at the beginning of the week. */
  public UnmetNeed(Settings settings, FeltNeeds felt) {
    this.settings = settings;
    this.felt = felt;
  }

  @Override
  public String meaning() {
    return "the share of lately felt needs that nobody met";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.unmet need");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, UnmetNeed::remember);
  }

  private void remember(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int[] needs = residents.needs().array();
    float[] unmet = residents.unmetNeed().array();
    float kept = (float) (1 - settings.fading());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      float share = unmet[resident];
      int all = felt.of(resident);
      if (all > 0) {
        share = after(share, all, Need.count(needs[resident]));
      }
      unmet[resident] = share * kept;
    }
  }

  /** The remembered share after a week's needs, before it fades. */
  private float after(float share, int needs, int unmet) {
    float weight = (float) settings.weight();
    float now = share;
    for (int need = 0; need < needs; need++) {
      now += weight * ((need < needs - unmet ? 0 : 1) - now);
    }
    return now;
  }
}
