package org.sozialraum.week.association;

import java.util.Arrays;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeeklyProcess;

/**
 * Associations need volunteers, wear theirs out, lose their viability and close; residents found new ones (T26).
 *
 * <p>Every four weeks members and volunteers are counted. An association needs
 * {@code n = ceil(2 + .11 members)} volunteers, a tenth fewer with a trained board; its overload is
 * {@code clip(n / volunteers - 1, 0, 2)}, its viability
 * moves each week by {@code .02 (min(volunteers / n, 1.5) - 1)} within [0, 1]. After 52 weeks without any, or when a
 * shock says so, it closes: memberships end, and so does the engagement of half of its volunteers. Step 10; brief,
 * addendum F and K23.
 */
public final class AssociationLife implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_BETWEEN_COUNTS = 4;

  /** Settings of the life of associations. */
  public record Settings(
      @Quantity(meaning = "volunteers that any association needs", unit = "persons", byDefault = 2, max = 10,
          source = "brief, addendum F") double need,
      @Quantity(meaning = "volunteers needed per member", unit = "share", byDefault = .11, min = .1, max = .22,
          source = "brief, addendum F: .16 (.10 to .22) (P), refitted to closings (S217)") double needPerMember,
      @Quantity(meaning = "overload at most", unit = "ratio", byDefault = 2, max = 5,
          source = "assumption A-185 (brief, addendum F)") double mostOverload,
      @Quantity(meaning = "change of viability with twice the volunteers needed, or none", unit = "per week",
          byDefault = .02, max = .2, source = "assumption A-186 (brief T26, addendum F)") double viabilityChange,
      @Quantity(meaning = "volunteers over those needed that still strengthen an association", unit = "factor",
          byDefault = 1.5, min = 1, max = 3, source = "assumption A-186 (brief, addendum F)") double mostStrength,
      @Quantity(meaning = "weeks that an association lives on without viability", unit = "weeks", byDefault = 52,
          min = 1, max = 520, source = "assumption A-186 (brief, addendum F): 1.4 % close a year (S217)")
      int weeksWithout,
      @Quantity(meaning = "volunteers of an association that closes who stop", unit = "share", byDefault = .5,
          source = "assumption A-187 (brief, addendum H)") double stopWhenClosed,
      @Quantity(meaning = "volunteers that an association with a trained board needs, over those without",
          unit = "factor", byDefault = .9, min = .8, source = "brief, addendum H (I19), assumption A-285")
          double needTrained)
      implements java.io.Serializable {

    /** Volunteers that an association of so many members needs; one at least, whatever the settings. */
    public int needed(int members) {
      return needed(members, false);
    }

    /** Volunteers that an association of so many members needs, fewer with a trained board. */
    public int needed(int members, boolean trained) {
      return Math.max(1, (int) Math.ceil((need + needPerMember * members) * (trained ? needTrained : 1)));
    }

    /** Volunteers lacking over volunteers, in [0, most]. */
    public double overload(int needed, int volunteers) {
      return Math.max(0, Math.min(mostOverload, (double) needed / Math.max(volunteers, 1e-9) - 1));
    }

    /** Viability after a week that began with another. */
    public double viability(double before, int needed, int volunteers) {
      double met = Math.min(mostStrength, (double) volunteers / needed);
      return Math.max(0, Math.min(1, before + viabilityChange * (met - 1)));
    }
  }

  private final Settings settings;
  private final AssociationFounding founding;
  private transient int[][] members;
  private transient int[][] volunteers;

  /** The life of associations under settings, and how residents found them. */
  public AssociationLife(Settings settings, AssociationFounding founding) {
    this.settings = settings;
    this.founding = founding;
  }

  @Override
  public String meaning() {
    return "what associations need and lack, which of them close, which are founded";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("associations.id", "associations.quarter", "associations.x", "associations.y", "associations.field",
        "associations.members at founding", "associations.founded in", "associations.closed in", "associations.open",
        "associations.closes", "associations.viability", "associations.time without viability", "associations.members",
        "associations.volunteers", "associations.overload", "residents.first membership", "residents.second membership",
        "residents.third membership", "residents.engaged", "residents.engaged in", "residents.hours of engagement",
        "residents.matched by an agency", "residents.last engaged", "residents.change of engagement");
  }

  @Override
  public void run(Shift shift) {
    if (Week.isFourth(shift.week())) {
      count(shift);
      live(shift.town().associations());
    }
    // A shock closes in its own week.
    if (close(shift.town().associations(), shift.week())) {
      shift.residents(this, AssociationLife::letGo);
    }
    if (Week.isFourth(shift.week())) {
      founding.run(shift);
    }
  }

  private void count(Shift shift) {
    Associations associations = shift.town().associations();
    int parts = shift.parts();
    if (members == null || members.length < parts) {
      members = new int[parts][0];
      volunteers = new int[parts][0];
    }
    for (int part = 0; part < parts; part++) {
      if (members[part].length < associations.count()) {
        members[part] = new int[associations.count() + associations.count() / 4];
        volunteers[part] = new int[members[part].length];
      }
      Arrays.fill(members[part], 0);
      Arrays.fill(volunteers[part], 0);
    }
    shift.residents(this, AssociationLife::count);
    for (int association = 0; association < associations.count(); association++) {
      int allMembers = 0;
      int allVolunteers = 0;
      for (int part = 0; part < parts; part++) {
        allMembers += members[part][association];
        allVolunteers += volunteers[part][association];
      }
      associations.members().set(association, allMembers);
      associations.volunteers().set(association, allVolunteers);
    }
  }

  private void count(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int[] membersHere = members[rows.part()];
    int[] volunteersHere = volunteers[rows.part()];
    int[] first = residents.membership(0).array();
    int[] engagedIn = residents.engagedIn().array();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (engagedIn[resident] != Residents.NONE) {
        volunteersHere[engagedIn[resident]]++;
      }
      if (first[resident] == Residents.NONE) {
        continue;
      }
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        int association = residents.membership(which).of(resident);
        if (association != Residents.NONE) {
          membersHere[association]++;
        }
      }
    }
  }

  private void live(Associations associations) {
    for (int association = 0; association < associations.count(); association++) {
      if (!associations.isOpen(association)) {
        continue;
      }
      int itsMembers = associations.members().of(association);
      int itsVolunteers = associations.volunteers().of(association);
      int needed = settings.needed(itsMembers, associations.boardTrained().of(association) != 0);
      associations.overload().set(association, (float) settings.overload(needed, itsVolunteers));
      double viability = associations.viability().of(association);
      int without = associations.weeksUnviable().of(association);
      for (int week = 0; week < WEEKS_BETWEEN_COUNTS; week++) {
        viability = settings.viability(viability, needed, itsVolunteers);
        without = viability > 0 ? 0 : without + 1;
      }
      associations.viability().set(association, (float) viability);
      associations.weeksUnviable().set(association, without);
    }
  }

  /** Closes what has lived without viability for too long and what a shock closes; returns whether any did. */
  private boolean close(Associations associations, int week) {
    boolean any = false;
    for (int association = 0; association < associations.count(); association++) {
      if (associations.isOpen(association) && (associations.closes().of(association) != 0
          || associations.weeksUnviable().of(association) >= settings.weeksWithout())) {
        associations.open().set(association, (byte) 0);
        associations.closedIn().set(association, week);
        associations.members().set(association, 0);
        associations.volunteers().set(association, 0);
        associations.overload().set(association, 0);
        any = true;
      }
    }
    return any;
  }

  /** Lets the residents at hand go whose associations have closed. */
  private void letGo(Shift shift, Rows rows) {
    Town town = shift.town();
    Associations associations = town.associations();
    Residents residents = town.residents();
    long key = shift.chance().key(Decision.ASSOCIATION_CLOSED, shift.week());
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int kept = 0;
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        int association = residents.membership(which).of(resident);
        if (association != Residents.NONE) {
          residents.membership(which).set(resident, Residents.NONE);
          if (associations.isOpen(association)) {
            residents.membership(kept++).set(resident, association);
          }
        }
      }
      int in = residents.engagedIn().of(resident);
      if (in != Residents.NONE && !associations.isOpen(in)) {
        residents.engagedIn().set(resident, Residents.NONE);
        if (Chance.draw(key, residents.id().of(resident)) < settings.stopWhenClosed()) {
          residents.engaged().set(resident, (byte) 0);
          residents.noteChange(resident, Residents.STOPPED);
          residents.hours().set(resident, 0);
          residents.matched().set(resident, (byte) 0);
        }
      }
    }
  }
}
