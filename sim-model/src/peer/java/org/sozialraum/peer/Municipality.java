package org.sozialraum.peer;

import java.io.Serializable;

/** A municipality: its quarters share some passing disorder. */
final class Municipality implements Serializable {
  private static final long serialVersionUID = 1;

  final int number;
  float passingDisorder;

  Municipality(int number) {
    this.number = number;
  }
}
