package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A municipality: its quarters share some passing disorder, and stakeholders who work together or do not. */
final class Municipality implements Serializable {
  private static final long serialVersionUID = 1;

  final int number;
  final List<Quarter> quarters = new ArrayList<>();
  final List<Stakeholder> actors = new ArrayList<>();
  Stakeholder coordinators;
  Stakeholder office;
  /** Each with each later one, coordinators and network office last. */
  final List<Cooperation> network = new ArrayList<>();
  float passingDisorder;

  Municipality(int number) {
    this.number = number;
  }

  /** Cooperation among actors. */
  List<Cooperation> amongActors() {
    return network.stream().filter(each -> each.one.isActor() && each.other.isActor()).toList();
  }

  int residents() {
    int residents = 0;
    for (Quarter quarter : quarters) {
      residents += quarter.residents.size();
    }
    return residents;
  }
}
