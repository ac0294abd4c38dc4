package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * The expectation to achieve something together follows engagement, belonging and what the quarter achieves.
 *
 * <p>{@code E' = E + .02 (clip(.20 + .25 V + .25 B + .35 (CE - .3)
 * + .10 (S - S0) + .15 w followed - .10 w ignored) - E)}, where S is the experience with services and w the weight of a
 * consultation of the last year (see {@link Consultation}) whose result was followed or ignored. Steps 7 and 13.
 */
public final class EfficacyChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of efficacy. */
  public record Settings(
      @Quantity(meaning = "efficacy without engagement or belonging", unit = "share", byDefault = .20,
          source = "brief 3.3") double base,
      @Quantity(meaning = "efficacy through engagement", unit = "share", byDefault = .25, source = "brief 3.3")
      double engagement,
      @Quantity(meaning = "efficacy through belonging", unit = "share", byDefault = .25, source = "brief 3.3")
      double belonging,
      @Quantity(meaning = "efficacy through the quarter's collective efficacy", unit = "share", byDefault = .35,
          source = "T7, brief 3.3") double collectiveEfficacy,
      @Quantity(meaning = "collective efficacy that adds nothing", unit = "share", byDefault = .3,
          source = "brief 3.3") double idleEfficacy,
      @Quantity(meaning = "efficacy through experience with services", unit = "share", byDefault = .10,
          source = "assumption A-196 (brief 3.3, step 7: outcomes of services change efficacy)") double services,
      @Quantity(meaning = "efficacy through a consultation whose result was followed", unit = "share",
          byDefault = .15, source = "brief 3.3, assumption A-261: within 50 %") double followed,
      @Quantity(meaning = "efficacy lost by a consultation whose result was ignored", unit = "share",
          byDefault = .10, source = "brief 3.3, assumption A-261: within 50 %") double ignored,
      @Quantity(meaning = "share of the way to its target that efficacy goes", unit = "per week", byDefault = .02,
          min = .01, max = .04, source = "brief 3.4") double speed)
      implements java.io.Serializable {}

  private final Settings settings;
  private final double usualService;
  private final float followed;
  private final float ignored;

  /** Efficacy under settings and switches; {@code institutions} says what experience with services is usual. */
  public EfficacyChange(Settings settings, Institutions.Settings institutions, Set<Mechanism> off) {
    this.settings = settings;
    boolean counts = !off.contains(Mechanism.CONSULTATION);
    followed = counts ? (float) settings.followed() : 0;
    ignored = counts ? (float) settings.ignored() : 0;
    usualService = institutions.usualService();
  }

  @Override
  public String meaning() {
    return "efficacy follows engagement, belonging, collective efficacy, experience with services and what came of"
        + " being consulted";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.efficacy");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, EfficacyChange::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float speed = (float) settings.speed();
    float engagement = (float) settings.engagement();
    float belonging = (float) settings.belonging();
    float together = shift.town().quarters().collectiveEfficacy().of(rows.quarter());
    float services = (float) settings.services();
    byte[] heard = residents.heard().array();
    float here = (float) (settings.base() + settings.collectiveEfficacy() * (together - settings.idleEfficacy())
        - settings.services() * usualService);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        float target = here + engagement * residents.engaged().of(resident)
            + belonging * residents.belonging().of(resident)
            + services * residents.serviceExperience().of(resident);
        if (heard[resident] != 0) {
          float weight = Consultation.weight(heard[resident]);
          target += weight > 0 ? followed * weight : ignored * weight;
        }
        float now = residents.efficacy().of(resident);
        residents.efficacy().set(resident, now + speed * (Math.min(1, Math.max(0, target)) - now));
      }
    }
  }
}
