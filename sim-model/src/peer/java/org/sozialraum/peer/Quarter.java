package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A quarter with its residents, its tables and what they believe and fear of it. */
final class Quarter implements Serializable {
  private static final long serialVersionUID = 1;

  final int number;
  final long key;
  final Municipality municipality;
  final float deprivation;
  final float x;
  final float y;
  final List<Person> residents = new ArrayList<>();
  /** Doorstep tables, block after block. */
  final List<Table> doorsteps = new ArrayList<>();
  final List<Table> eventTables = new ArrayList<>();
  /** Associations in reach, and their weights summed up to each. */
  Association[] associations;
  double[] cumulativeWeights;

  float lighting;
  float upkeep;
  int events;
  float disorder;
  float passingDisorder;
  float collectiveEfficacy;
  int incidents;

  Quarter(int number, long key, Municipality municipality, float deprivation, float x, float y) {
    this.number = number;
    this.key = key;
    this.municipality = municipality;
    this.deprivation = deprivation;
    this.x = x;
    this.y = y;
  }
}
