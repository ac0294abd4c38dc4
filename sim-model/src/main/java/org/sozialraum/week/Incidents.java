package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;

/**
 * Residents become victims: more where disorder is high, fewer where collective efficacy and light are.
 *
 * <p>A quarter of N residents aged 14 and over has {@code Poisson(N pi0 e^(1.2 (Dis - .35) - .2 z(CE) - g light))}
 * incidents; victims are those with the smallest hash. A victim's fear becomes {@code F + .25 (1 - F)}, trust
 * {@code .91 T} (brief K10). Step 11; few victims, many fearful (T9).
 */
public final class Incidents implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of incidents. */
  public record Settings(
      @Quantity(meaning = "incidents of a usual quarter", unit = "per person and week", byDefault = .0025, min = .001,
          max = .004, source = "S123: 12 % a year") double usual,
      @Quantity(meaning = "how much disorder raises incidents", unit = "log per unit", byDefault = 1.2, max = 4,
          source = "T6, assumption A-33") double disorder,
      @Quantity(meaning = "how much a standard deviation of collective efficacy lowers incidents", unit = "log",
          byDefault = .20, max = .25, source = "T6: .15 to .25; lower bound 0 (S171)") double collectiveEfficacy,
      @Quantity(meaning = "standard deviation of collective efficacy between quarters", unit = "share",
          byDefault = .02, min = .005, max = .1, source = "brief, addendum J, a parameter of the town")
          double efficacySpread,
      @Quantity(meaning = "how much full light lowers incidents", unit = "log", byDefault = .47, max = 1.5,
          source = "T25: -21 % (S167) at half more light, assumption A-34") double light,
      @Quantity(meaning = "share of the missing fear that an incident adds", unit = "share", byDefault = .25,
          source = "T9, assumption A-35") double fearOfVictims,
      @Quantity(meaning = "share of trust that an incident takes", unit = "share", byDefault = .09,
          source = "brief K10, assumption A-35") double trustLost)
      implements java.io.Serializable {}

  private final Settings settings;
  private final double usualDisorder;
  private final double usualEfficacy;
  private transient long[][] hashesOfPart;

  /** Incidents under settings, at the disorder and efficacy that are usual in the town. */
  public Incidents(Settings settings, DisorderChange.Settings disorder) {
    this.settings = settings;
    usualDisorder = disorder.usual();
    usualEfficacy = disorder.usualEfficacy();
  }

  @Override
  public String meaning() {
    return "who becomes a victim, and what that does to fear and trust";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("quarters.incidents", "residents.fear", "residents.trust");
  }

  @Override
  public void run(Shift shift) {
    if (hashesOfPart == null || hashesOfPart.length < shift.parts()) {
      hashesOfPart = new long[shift.parts()][0];
    }
    shift.quarters(this, Incidents::strike);
  }

  private void strike(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    Quarters quarters = shift.town().quarters();
    int quarter = rows.quarter();
    int week = shift.week();
    long key = shift.chance().key(Decision.VICTIM, week);
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    long[] hashes = room(rows.part(), rows.end() - rows.first());
    int persons = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        hashes[persons++] = Chance.bits(key, residents.id().of(resident));
      }
    }
    int incidents = Math.min(persons, Distributions.poisson(
        shift.chance().draw(Decision.INCIDENTS, week, quarters.keyOf(quarter)), persons * rate(quarters, quarter)));
    quarters.incidents().set(quarter, incidents);
    if (incidents == 0) {
      return;
    }
    long last = Selection.kthSmallest(hashes, 0, persons, incidents - 1);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest
          && Chance.bits(key, residents.id().of(resident)) <= last) {
        float fear = residents.fear().of(resident);
        residents.fear().set(resident, fear + (float) settings.fearOfVictims() * (1 - fear));
        residents.trust().set(resident, residents.trust().of(resident) * (1 - (float) settings.trustLost()));
      }
    }
  }

  private long[] room(int part, int persons) {
    if (hashesOfPart[part].length < persons) {
      hashesOfPart[part] = new long[persons + persons / 2];
    }
    return hashesOfPart[part];
  }

  private double rate(Quarters quarters, int quarter) {
    return settings.usual() * Numeric.exp(settings.disorder() * (quarters.disorder().of(quarter) - usualDisorder)
        - settings.collectiveEfficacy()
            * ((quarters.collectiveEfficacy().of(quarter) - usualEfficacy) / settings.efficacySpread())
        - settings.light() * quarters.lighting().of(quarter));
  }
}
