package org.sozialraum.peer;

import static org.sozialraum.town.Domain.AGEING;
import static org.sozialraum.town.Domain.COUNSELLING;
import static org.sozialraum.town.Domain.CULTURE;
import static org.sozialraum.town.Domain.EDUCATION;
import static org.sozialraum.town.Domain.FAMILY;
import static org.sozialraum.town.Domain.HEALTH;
import static org.sozialraum.town.Domain.SAFETY;
import static org.sozialraum.town.Domain.YOUTH;

import java.util.List;
import org.sozialraum.town.Domain;

/** Actors of a town in silos: which domains each serves, and how closely it works with each later one (brief, 3.7). */
enum Silo {
  /** Youth welfare office. */
  JA(List.of(FAMILY, YOUTH, EDUCATION, COUNSELLING, SAFETY),
      .20, .10, .10, .20, .10, .10, .05, .50, .05, .45, .05, .05, .05, .05),
  /** Social welfare office. */
  SA(List.of(HEALTH, AGEING, COUNSELLING), .15, .10, .10, .10, .15, .05, .50, .05, .05, .05, .05, .05, .05),
  /** Public health office. */
  GA(List.of(FAMILY, HEALTH, AGEING), .10, .10, .10, .10, .05, .30, .05, .05, .05, .05, .05, .05),
  /** Planning office. */
  SP(List.of(SAFETY, CULTURE), .10, .10, .10, .40, .05, .05, .05, .05, .05, .20, .15),
  /** School administration. */
  SV(List.of(FAMILY, EDUCATION, CULTURE), .10, .10, .05, .05, .05, .60, .05, .05, .05, .05),
  /** Order office. */
  OP(List.of(YOUTH, SAFETY), .10, .20, .05, .05, .20, .05, .05, .05, .05),
  /** Integration office. */
  IB(List.of(EDUCATION, COUNSELLING), .05, .40, .05, .05, .05, .05, .05, .05),
  /** Housing company. */
  WO(List.of(AGEING, COUNSELLING, SAFETY), .05, .05, .05, .05, .05, .05, .05),
  /** Welfare associations. */
  WV(List.of(FAMILY, YOUTH, EDUCATION, HEALTH, AGEING, COUNSELLING), .35, .05, .05, .05, .05, .05),
  /** Congregations. */
  RG(List.of(FAMILY, AGEING, CULTURE), .05, .05, .20, .05, .05),
  /** Schools. */
  SC(List.of(FAMILY, YOUTH, EDUCATION, SAFETY, CULTURE), .25, .05, .05, .05),
  /** Sports clubs. */
  SP2(List.of(YOUTH, CULTURE), .20, .05, .05),
  /** Culture clubs. */
  KV(List.of(CULTURE), .05, .20),
  /** Local business. */
  GW(List.of(), .05),
  /** Citizen groups. */
  BV(List.of(AGEING, SAFETY));

  final List<Domain> serves;
  private final double[] closenessToLater;

  Silo(List<Domain> serves, double... closenessToLater) {
    this.serves = serves;
    this.closenessToLater = closenessToLater;
  }

  /** With all others, added up. */
  double closenessInAll() {
    double sum = 0;
    for (Silo earlier : values()) {
      if (earlier.ordinal() < ordinal()) {
        sum += earlier.closenessToLater[ordinal() - earlier.ordinal() - 1];
      }
    }
    for (double closeness : closenessToLater) {
      sum += closeness;
    }
    return sum;
  }
}
