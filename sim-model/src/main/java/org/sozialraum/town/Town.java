package org.sozialraum.town;

import java.util.List;
import org.sozialraum.town.column.Column;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** A town in one week: residents in dwellings in quarters, places, associations, services and ties. */
public final class Town implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final String name;
  private final Residents residents;
  private final Dwellings dwellings;
  private final Quarters quarters;
  private final Places places;
  private final Associations associations;
  private final Offers offers = new Offers(64);
  private final Supply supply;
  private Stakeholders stakeholders;
  private Ties ties;
  private ChoiceSets choiceSets;
  private AssociationChoice associationChoice;
  private transient Gatherings gatherings;
  /** Disorder that the whole town shares, by municipality. */
  private final float[] municipalNoise;
  /** What contacts are restricted to this week, over the usual. */
  private float contacts = 1;
  private long visits;
  private double spent;
  /** Bit of the intervention that acts now, 0 if none or if it is beyond those that are counted. */
  private transient int acting;
  private transient long newlyReached;
  private transient long[] newlyReachedIn;

  /** A town from its tables; ties and choice sets follow when residents live there. */
  public Town(String name, Residents residents, Dwellings dwellings, Quarters quarters, Places places,
      Associations associations, int municipalities) {
    this.name = name;
    this.residents = residents;
    this.dwellings = dwellings;
    this.quarters = quarters;
    this.places = places;
    this.associations = associations;
    supply = new Supply(quarters.count());
    this.municipalNoise = new float[municipalities];
    stakeholders = new Stakeholders(StakeholderPlan.silo(), municipalities);
  }

  /** Name for people. */
  public String name() {
    return name;
  }

  public Residents residents() {
    return residents;
  }

  public Dwellings dwellings() {
    return dwellings;
  }

  public Quarters quarters() {
    return quarters;
  }

  public Places places() {
    return places;
  }

  public Associations associations() {
    return associations;
  }

  /** Formal services. */
  public Offers offers() {
    return offers;
  }

  /** Needs and what meets them, by quarter and domain. */
  public Supply supply() {
    return supply;
  }

  /** Networks of stakeholders, one in each municipality. */
  public Stakeholders stakeholders() {
    return stakeholders;
  }

  /** Sets the networks of stakeholders, once, before the first week. */
  public void stakeholders(Stakeholders founded) {
    stakeholders = founded;
  }

  /** Says which intervention acts from now on, by its number in the scenario; -1 for none. */
  public void acts(int intervention) {
    acting = intervention < 0 || intervention >= Integer.SIZE ? 0 : 1 << intervention;
    newlyReached = 0;
    if (newlyReachedIn == null) {
      newlyReachedIn = new long[quarters.count()];
    }
    java.util.Arrays.fill(newlyReachedIn, 0);
  }

  /** Notes that the intervention that acts reaches a resident. */
  public void reaches(int resident) {
    int before = residents.reachedBy().of(resident);
    if ((before & acting) != acting) {
      residents.reachedBy().set(resident, before | acting);
      newlyReached++;
      newlyReachedIn[quarterOf(resident)]++;
    }
  }

  /**
   * Notes that the intervention that acts reaches all who visited a place last week that was added after the founding.
   */
  public void reachesVisitors(int place) {
    int added = place - places.founded();
    if (acting == 0 || added < 0 || added >= Integer.SIZE) {
      return;
    }
    int bit = 1 << added;
    for (int resident = 0; resident < residents.count(); resident++) {
      if ((residents.newPlaces().of(resident) & bit) != 0) {
        reaches(resident);
      }
    }
  }

  /**
   * Gives interventions other numbers, when a run goes on as another scenario.
   *
   * @param before number that each had so far, by its number from now on; -1 for those that have not begun
   */
  public void renumber(int[] before) {
    for (int resident = 0; resident < residents.count(); resident++) {
      int bits = residents.reachedBy().of(resident);
      int renumbered = 0;
      for (int k = 0; bits != 0 && k < Math.min(before.length, Integer.SIZE); k++) {
        if (before[k] >= 0 && before[k] < Integer.SIZE && (bits & 1 << before[k]) != 0) {
          renumbered |= 1 << k;
        }
      }
      residents.reachedBy().set(resident, renumbered);
    }
  }

  /** How many residents the intervention that acts has reached now and never before. */
  public long newlyReached() {
    return newlyReached;
  }

  /** How many residents of a quarter the intervention that acts has reached now and never before. */
  public long newlyReachedIn(int quarter) {
    return newlyReachedIn[quarter];
  }

  public Ties ties() {
    return ties;
  }

  /** Sets the ties, once, when the founders live in their dwellings. */
  public void ties(Ties founded) {
    this.ties = founded;
  }

  /** Which places can be chosen from where. */
  public ChoiceSets choiceSets() {
    return choiceSets;
  }

  /** Sets the choice sets, once, at the founding. */
  public void choiceSets(ChoiceSets founded) {
    this.choiceSets = founded;
  }

  /** Which associations can be chosen from where. */
  public AssociationChoice associationChoice() {
    return associationChoice;
  }

  /** Sets the choice of associations, once, at the founding. */
  public void associationChoice(AssociationChoice founded) {
    this.associationChoice = founded;
  }

  /** Who sits where this week; rewritten every week, and laid out anew where it is missing. */
  public Gatherings gatherings() {
    if (gatherings == null) {
      gatherings = new Gatherings(this);
    }
    return gatherings;
  }

  /** Passing disorder that a municipality shares, by row of the municipality. */
  public float[] municipalNoise() {
    return municipalNoise;
  }

  /** Factor on outings and meetings this week, in [0, 1]; below 1 while contacts are restricted. */
  public float contacts() {
    return contacts;
  }

  /** Sets the factor on outings and meetings of this week; every week begins with 1. */
  public void contacts(float factor) {
    contacts = factor;
  }

  /** Quarter of a resident. */
  public int quarterOf(int resident) {
    return dwellings.quarter().of(residents.dwelling().of(resident));
  }

  /** Visits to places of the town this week. */
  public long visits() {
    return visits;
  }

  /** Sets the visits of the week. */
  public void visits(long thisWeek) {
    visits = thisWeek;
  }

  /** Money spent on interventions since the start, euros. */
  public double spent() {
    return spent;
  }

  /** Adds money spent on interventions, euros. */
  public void spend(double euros) {
    spent += euros;
  }

  private List<Table> tables() {
    return List.of(residents, dwellings, quarters, places, associations, offers, supply, stakeholders,
        stakeholders.nodes());
  }

  /**
   * Fingerprint of the state: identity, traits, causes, outcomes and ties, independent of the order of rows.
   * Measures, which are rewritten before they are read, do not count.
   */
  public long checksum() {
    long sum = 0;
    for (Table table : tables()) {
      List<Column> columns = table.columns();
      for (int row = 0; row < table.count(); row++) {
        // A dwelling is told apart by its row, a resident by the id, which is among its columns.
        long mixed = table == residents ? 17 : row;
        for (Column column : columns) {
          if (column.role() != Role.MEASURE && !(table != residents && column.name().startsWith("first "))) {
            mixed = mix(mixed ^ column.bits(row));
          }
        }
        if (table == residents) {
          int end = ties.endSlot(row);
          for (int slot = ties.firstSlot(row); slot < end; slot++) {
            mixed = mix(mixed ^ residents.id().of(ties.others()[slot]));
            mixed = mix(mixed ^ Float.floatToRawIntBits(ties.strengths()[slot]));
            mixed = mix(mixed ^ ties.kinds()[slot] << 8 ^ ties.lately()[slot]);
          }
          mixed = mix(mixed ^ ties.free(row));
        }
        sum += mixed;
      }
    }
    for (float noise : municipalNoise) {
      sum = mix(sum ^ Float.floatToRawIntBits(noise));
    }
    return mix(sum ^ Float.floatToRawIntBits(contacts));
  }

  private static long mix(long bits) {
    long z = bits * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
    return z ^ z >>> 29;
  }
}
