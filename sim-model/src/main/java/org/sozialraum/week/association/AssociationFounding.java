package org.sozialraum.week.association;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Associations;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;

/**
 * Residents found associations where enough of them are willing, know each other and have a room.
 *
 * <p>In a quarter with {@code n} groups of five one is founded within four weeks with probability
 * {@code 1 - e^(-phi n)}. Who counts is 14 or older, not engaged, ready, with a membership to spare, and tied to three
 * others of the quarter who are so too; without a room within a kilometre of the quarter's middle nobody does. The five
 * with the smallest hashes are the founders. Rare events draw first: only quarters whose draw could be met count
 * anybody.
 *
 * <p>The number of associations is published, and the burn-in begins with residents who do not know each other yet and
 * engage less. So before week 0 a quarter founds as many as it has lost for want of volunteers, as soon as it has
 * founders; from week 0 on foundings follow the rate.
 */
public final class AssociationFounding implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Address of an association's id among the hashes of its quarter. */
  private static final long ID = 0x7665_7265_696EL;
  /** Draws of a quarter and week. */
  private static final int WHETHER = 0;
  private static final int FIELD = 1;
  private static final double PER_THOUSAND = 1000;

  /** Settings of the founding of associations. */
  public record Settings(
      @Quantity(meaning = "associations founded per group of willing residents who know each other",
          unit = "per four weeks", byDefault = .0023, max = .1,
          source = "brief, addendum F: .126 per 1,000 residents and year (S217), times .5 to 2; calibrated")
          double rate,
      @Quantity(meaning = "residents who found an association together", unit = "persons", byDefault = 5, min = 3,
          max = 20, source = "T26") int founders,
      @Quantity(meaning = "ties to other willing residents of the quarter that a founder has", unit = "persons",
          byDefault = 3, min = 1, max = 10, source = "assumption A-188 (brief, addendum F)") int ties,
      @Quantity(meaning = "readiness from which residents are willing to found", unit = "log-odds", byDefault = 0,
          min = -3, max = 3, source = "assumption A-188") double readiness,
      @Quantity(meaning = "groups that count at most", unit = "per 1,000 residents", byDefault = 5, max = 50,
          source = "brief, addendum F: 10 in a quarter of 2,000") double mostGroups,
      @Quantity(meaning = "distance from the middle of the quarter to a room", unit = "metres", byDefault = 1000,
          min = 100, max = 5000, source = "T26; assumption A-189") double room,
      @Quantity(meaning = "members that a new association makes groups for", unit = "persons", byDefault = 24, min = 5,
          max = 200, source = "assumption A-189: two groups") int nominalMembers,
      @Quantity(meaning = "viability of a new association", unit = "share", byDefault = .5,
          source = "assumption A-189: young ones close more often (S217)") double viability,
      @Quantity(meaning = "new associations for sport", unit = "share", byDefault = .35,
          source = "brief 3.2, derived from S81") double sport,
      @Quantity(meaning = "new associations for culture", unit = "share", byDefault = .22,
          source = "brief 3.2, derived from S81") double culture,
      @Quantity(meaning = "new associations for social aims; the others belong to schools and day-care", unit = "share",
          byDefault = .22, source = "brief 3.2, derived from S81") double social)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Readiness readiness;
  private final EngagementHours hours;
  private transient boolean[] willing;
  /** By quarter, the founders of this week; the first is -1 where nothing is founded. */
  private transient int[][] founders;
  private transient long[][] hashes;
  /** By quarter, associations lost in the burn-in and not replaced yet. */
  private transient int[] owed;

  /** Founding under settings. */
  public AssociationFounding(Settings settings, Readiness readiness, EngagementHours hours) {
    this.settings = settings;
    this.readiness = readiness;
    this.hours = hours;
  }

  /** Four weeks in which associations may be founded. */
  void run(Shift shift) {
    Town town = shift.town();
    makeRoom(town);
    if (shift.week() < 0) {
      countOwed(town);
    }
    shift.quarters(this, AssociationFounding::gather);
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (founders[quarter][0] >= 0) {
        found(town, quarter, shift.week(), shift.chance());
      }
    }
  }

  private void makeRoom(Town town) {
    if (willing == null || willing.length < town.residents().count()) {
      willing = new boolean[town.residents().count() + town.residents().count() / 16];
    }
    if (founders == null) {
      founders = new int[town.quarters().count()][settings.founders()];
      owed = new int[town.quarters().count()];
      hashes = new long[town.quarters().count()][settings.founders()];
    }
  }

  /** Associations that closed for want of volunteers, less those founded since, by quarter. */
  private void countOwed(Town town) {
    Associations associations = town.associations();
    Arrays.fill(owed, 0);
    for (int association = 0; association < associations.count(); association++) {
      int quarter = associations.quarter().of(association);
      if (associations.closedIn().of(association) != Residents.NEVER
          && associations.viability().of(association) == 0) {
        owed[quarter]++;
      }
      if (association >= associations.founded() && associations.foundedIn().of(association) != Residents.NEVER) {
        owed[quarter]--;
      }
    }
  }

  /** Lets the founders of a quarter find each other, if its draw may be met. */
  private void gather(Shift shift, Rows rows) {
    Town town = shift.town();
    int quarter = rows.quarter();
    founders[quarter][0] = -1;
    int residents = rows.end() - rows.first();
    double most = Math.min(settings.mostGroups() * residents / PER_THOUSAND, (double) residents / settings.founders());
    if (shift.week() < 0) {
      if (owed[quarter] > 0 && hasRoom(town, quarter)
          && gather(town, rows, shift.week(), shift.chance()) < settings.founders()) {
        founders[quarter][0] = -1;
      }
      return;
    }
    double draw = shift.chance().draw(Decision.ASSOCIATION_FOUNDED, shift.week(), town.quarters().keyOf(quarter),
        WHETHER);
    if (draw >= 1 - Numeric.exp(-settings.rate() * most) || !hasRoom(town, quarter)) {
      return;
    }
    int found = gather(town, rows, shift.week(), shift.chance());
    double groups = Math.min(settings.mostGroups() * residents / PER_THOUSAND, found / settings.founders());
    if (draw >= 1 - Numeric.exp(-settings.rate() * groups)) {
      founders[quarter][0] = -1;
    }
  }

  /** Counts who could found, and keeps those with the smallest hashes. */
  private int gather(Town town, Rows rows, int week, Chance chance) {
    Residents residents = town.residents();
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      willing[resident] = residents.engaged().of(resident) == 0 && residents.birthWeek().of(resident) <= youngest
          && residents.membership(Residents.MEMBERSHIPS - 1).of(resident) == Residents.NONE
          && readiness.of(residents, resident, week) >= settings.readiness();
    }
    long key = chance.key(Decision.ASSOCIATION_FOUNDED, week);
    int found = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (willing[resident] && knowsOthers(town.ties(), resident, rows)) {
        keep(rows.quarter(), resident, Chance.bits(key, residents.id().of(resident)), found++);
      }
    }
    return found;
  }

  private boolean knowsOthers(Ties ties, int resident, Rows rows) {
    int known = 0;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      int other = ties.others()[slot];
      if (other >= rows.first() && other < rows.end() && willing[other] && ++known == settings.ties()) {
        return true;
      }
    }
    return false;
  }

  /** Puts a resident among the founders of a quarter, in the order of hashes, if the hash is small enough. */
  private void keep(int quarter, int resident, long hash, int before) {
    int place = Math.min(before, settings.founders());
    long[] kept = hashes[quarter];
    while (place > 0 && kept[place - 1] > hash) {
      if (place < settings.founders()) {
        kept[place] = kept[place - 1];
        founders[quarter][place] = founders[quarter][place - 1];
      }
      place--;
    }
    if (place < settings.founders()) {
      kept[place] = hash;
      founders[quarter][place] = resident;
    }
  }

  private void found(Town town, int quarter, int week, Chance chance) {
    Associations associations = town.associations();
    Quarters quarters = town.quarters();
    long id = Chance.hash(quarters.keyOf(quarter), ID, week);
    double draw = chance.draw(Decision.ASSOCIATION_FOUNDED, week, quarters.keyOf(quarter), FIELD);
    Associations.Field field = draw < settings.sport() ? Associations.Field.SPORT
        : draw < settings.sport() + settings.culture() ? Associations.Field.CULTURE
        : draw < settings.sport() + settings.culture() + settings.social() ? Associations.Field.SOCIAL
        : Associations.Field.SCHOOL;
    int row = associations.found(id, quarter, quarters.count(), (byte) field.ordinal(), settings.nominalMembers(),
        week);
    int room = room(town, quarter, field, id);
    associations.x().set(row, town.places().x().of(room));
    associations.y().set(row, town.places().y().of(room));
    associations.viability().set(row, (float) settings.viability());
    associations.members().set(row, settings.founders());
    associations.volunteers().set(row, settings.founders());
    for (int founder : founders[quarter]) {
      begin(town.residents(), founder, row, week, chance);
    }
    town.associationChoice().add(town, row);
  }

  private void begin(Residents residents, int founder, int association, int week, Chance chance) {
    int which = 0;
    while (residents.membership(which).of(founder) != Residents.NONE) {
      which++;
    }
    residents.membership(which).set(founder, association);
    residents.engaged().set(founder, (byte) 1);
    residents.engagedIn().set(founder, association);
    residents.hours().set(founder,
        (float) hours.of(chance.draw(Decision.HOURS, week, residents.id().of(founder))));
    residents.matched().set(founder, (byte) 0);
    residents.lastEngaged().set(founder, week);
    residents.noteChange(founder, Residents.STARTED);
  }

  private boolean hasRoom(Town town, int quarter) {
    for (int place = 0; place < town.places().count(); place++) {
      if (isRoom(town.places().kindOf(place)) && isNear(town, quarter, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether associations of some field meet in a kind of place, other than for want of a better one. */
  private static boolean isRoom(PlaceKind kind) {
    return kind == PlaceKind.SPORTS || kind == PlaceKind.SCHOOL || kind == PlaceKind.CLUB_ROOM
        || kind == PlaceKind.COMMUNITY_CENTRE || kind == PlaceKind.WORSHIP || kind == PlaceKind.LIBRARY
        || kind == PlaceKind.CAFE;
  }

  private boolean isNear(Town town, int quarter, int place) {
    Places places = town.places();
    double dx = places.x().of(place) - town.quarters().x().of(quarter);
    double dy = places.y().of(place) - town.quarters().y().of(quarter);
    return places.openness().of(place) > 0 && dx * dx + dy * dy <= settings.room() * settings.room();
  }

  /** A room near by of the likeliest kind for a field, else any; among several the one with the smallest hash. */
  private int room(Town town, int quarter, Associations.Field field, long id) {
    Places places = town.places();
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    long least = 0;
    for (int place = 0; place < places.count(); place++) {
      if (!isRoom(places.kindOf(place)) || !isNear(town, quarter, place)) {
        continue;
      }
      int inList = field.rooms().indexOf(places.kindOf(place));
      int rank = inList < 0 ? field.rooms().size() : inList;
      long hash = Chance.hash(id, places.id().of(place), 2);
      if (rank < bestRank || rank == bestRank && hash < least) {
        best = place;
        bestRank = rank;
        least = hash;
      }
    }
    return best;
  }
}
