package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An association whose members meet in groups. Its number is part of addresses of chance. */
final class Association implements Serializable {
  private static final long serialVersionUID = 1;

  final int number;
  final List<Table> groups = new ArrayList<>();

  Association(int number) {
    this.number = number;
  }
}
