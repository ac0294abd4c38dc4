package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Trust in institutions follows what residents experience with services and how safe they feel.
 *
 * <p>{@code G' = G + .01 (clip(.53 + .30 (S - S0) + .15 ((1 - F) - (1 - F)0) + .20 w (h - .5)) - G)}, where S is the
 * experience with services and F fear. Whoever uses no service keeps the usual experience, so that trust does not fall
 * for want of contact (brief K20). S0 and (1 - F)0 are parameters of the town. For a year after a consultation, w is
 * its weight (see {@link Consultation}) and h is 1 if its result was honoured, 0 if it was ignored; whoever was not
 * consulted has w = 0. Step 14.
 */
public final class Institutions implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of trust in institutions. */
  public record Settings(
      @Quantity(meaning = "trust in institutions where service and safety are as usual", unit = "share",
          byDefault = .53, source = "brief, addendum F, assumption A-195") double usual,
      @Quantity(meaning = "trust in institutions through experience with services", unit = "share", byDefault = .30,
          source = "brief, addendum F, assumption A-195: within 50 %") double services,
      @Quantity(meaning = "usual experience with services", unit = "share", byDefault = .77,
          source = "derived: mean of musterstadt after 24 years, a parameter of the town (brief, addendum E: .70)")
      double usualService,
      @Quantity(meaning = "trust in institutions through safety, the opposite of fear", unit = "share",
          byDefault = .15, source = "brief, addendum F, assumption A-195: within 50 %") double safety,
      @Quantity(meaning = "usual safety", unit = "share", byDefault = .635,
          source = "derived: one minus mean fear of musterstadt after 24 years, a parameter of the town")
      double usualSafety,
      @Quantity(meaning = "trust in institutions between a consultation that was ignored and one that was honoured",
          unit = "share", byDefault = .20, source = "brief, addendum F, assumption A-261: within 50 %")
      double consulted,
      @Quantity(meaning = "share of the way to its target that trust in institutions goes", unit = "per week",
          byDefault = .01, max = .1, source = "brief, addendum F, assumption A-195: within 50 %") double speed)
      implements java.io.Serializable {}

  private final Settings settings;
  private final double services;
  private final float consulted;

  /** Trust in institutions under settings and switches. */
  public Institutions(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    services = off.contains(Mechanism.SERVICE_TRUST) ? 0 : settings.services();
    consulted = off.contains(Mechanism.CONSULTATION) ? 0 : (float) (settings.consulted() / 2);
  }

  @Override
  public String meaning() {
    return "trust in institutions follows experience with services, safety and what came of being consulted";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.trust in institutions");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, Institutions::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float speed = (float) settings.speed();
    float ofServices = (float) services;
    byte[] heard = residents.heard().array();
    float safety = (float) settings.safety();
    float base = (float) (settings.usual() - services * settings.usualService()
        + settings.safety() * (1 - settings.usualSafety()));
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        float target = base + ofServices * residents.serviceExperience().of(resident)
            - safety * residents.fear().of(resident);
        if (heard[resident] != 0) {
          target += consulted * Consultation.weight(heard[resident]);
        }
        float now = residents.institutionTrust().of(resident);
        residents.institutionTrust().set(resident, now + speed * (Math.min(1, Math.max(0, target)) - now));
      }
    }
  }
}
