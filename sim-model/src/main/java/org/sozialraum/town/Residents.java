package org.sozialraum.town;

import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * Residents of all ages, one row each, stored by dwelling (hence by quarter and street), then by lifelong id.
 *
 * <p>Rows are storage: the resettlement of every fourth week reorders them. Who somebody is says {@link #id()}, a
 * hash that never changes and addresses all of that resident's chance. Shares and indices run from 0 to 1.
 */
public final class Residents extends Table {
  private static final long serialVersionUID = 1;

  /** Youngest age of engagement, modes and surveys, in years. */
  public static final int FIRST_MODE_AGE = 14;
  /** Youngest age of ties, in years. */
  public static final int FIRST_TIE_AGE = 6;
  /** No association, in {@link #membership(int)} and {@link #engagedIn()}. */
  public static final int NONE = -1;
  /** Memberships that a resident can hold at once. */
  public static final int MEMBERSHIPS = 3;
  /** Week of something that never happened, such as the last engagement of those who never engaged. */
  public static final int NEVER = -1_000_000;

  /** Roles in a household. */
  public static final byte HEAD = 0;
  /** Partner of the head. */
  public static final byte PARTNER = 1;
  /** Child of the head or the partner, of any age. */
  public static final byte CHILD = 2;
  /** Another adult. */
  public static final byte OTHER = 3;

  /** Schooling of residents who still go to school (14 to 18); in {@link #education()}. */
  public static final byte PUPIL = 3;

  /** What stands for one whole in {@link #potentialLastYear()}. */
  public static final double WHOLE_POTENTIAL = 120;

  /** In {@link #moved()}: has moved within the municipality. */
  public static final byte MOVED_WITHIN = 1;
  /** In {@link #moved()}: has moved here from another municipality of the county. */
  public static final byte MOVED_ACROSS = 2;

  /** Bit of {@link #published()}: engaged at the end of last week. */
  public static final byte PUBLISHED_ENGAGED = 1;
  /** Bit of {@link #published()}: ties summed to more than one can keep up, at the end of last week. */
  public static final byte PUBLISHED_CROWDED = 2;
  /** Bit of {@link #published()}: trained for voluntary work at the end of last week. */
  public static final byte PUBLISHED_TRAINED = 4;

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final IntColumn dwelling = ints("dwelling", "row of the dwelling", Role.IDENTITY);
  private final ByteColumn role = bytes("role", "head 0, partner 1, child 2, other 3", Role.IDENTITY);
  private final IntColumn birthWeek = ints("birth week", "week of the run", Role.IDENTITY);
  private final ByteColumn births = bytes("births", "children born so far", Role.IDENTITY);
  private final IntColumn tenureStart = ints("tenure start", "week of the run", Role.IDENTITY);
  private final ByteColumn householdSize = bytes("household size", "persons", Role.IDENTITY);

  private final ByteColumn sex = bytes("sex", "man 0, woman 1", Role.TRAIT);
  private final ByteColumn education = bytes("education", "low 0, mid 1, high 2, pupil 3", Role.TRAIT);
  private final ByteColumn income = bytes("income", "tercile 0 to 2", Role.TRAIT);
  private final ByteColumn migration = bytes("migration background", "no 0, yes 1", Role.TRAIT);
  private final ByteColumn barrier = bytes("language barrier", "no 0, yes 1", Role.TRAIT);
  private final ByteColumn inflow = bytes("came with an inflow", "no 0, yes 1", Role.TRAIT);
  private final ByteColumn employed = bytes("employed", "no 0, yes 1", Role.TRAIT);
  private final FloatColumn mobility = floats("mobility", "share", Role.TRAIT);
  private final ByteColumn ageGroup = bytes("age group", "0-5, 6-13, 14-29, 30-49, 50-64, 65-74, 75+", Role.TRAIT);
  private final ByteColumn parent = bytes("parent of minors", "no 0, yes 1", Role.TRAIT);
  private final FloatColumn timePressureBase = floats("time pressure before engagement", "share", Role.TRAIT);

  private final FloatColumn trustSetPoint = floats("trust set point", "share", Role.TRAIT);
  private final FloatColumn acceptanceSetPoint = floats("acceptance set point", "share", Role.TRAIT);
  private final FloatColumn sociability = floats("sociability", "mean about 1", Role.TRAIT);
  private final FloatColumn outingsFactor = floats("liking to go out", "mean 1", Role.TRAIT);
  private final FloatColumn fearDisposition = floats("fear disposition", "log-odds", Role.TRAIT);
  private final FloatColumn lonelinessDisposition = floats("loneliness disposition", "log-odds", Role.TRAIT);
  private final FloatColumn closeTies = floats("close ties elsewhere", "persons", Role.TRAIT);

  private final ByteColumn asked = bytes("asked by a project", "times this week", Role.CAUSE);
  private final ByteColumn askedByAgency = bytes("asked by an agency", "times this week", Role.CAUSE);
  private final ByteColumn visited = bytes("visited at home", "times this week", Role.CAUSE);
  private final FloatColumn escort = floats("escort", "added mobility", Role.CAUSE);
  private final ByteColumn obliged = bytes("obliged to serve", "no 0, yes 1, this week", Role.CAUSE);
  private final ByteColumn takesPart = bytes("takes part",
      "bits: help exchange 1, language support 2, encounter on equal terms 4, introduced to neighbours 8; this week",
      Role.CAUSE);
  private final ByteColumn consulted = bytes("consulted", "steps of four weeks left of a year, 0 not", Role.CAUSE);
  private final ByteColumn heard = bytes("heard", "level of participation 0 to 4, plus 1; below 0 if ignored", Role.CAUSE);
  private final ByteColumn trained = bytes("trained for voluntary work", "no 0, yes 1", Role.CAUSE);
  private final IntColumn reachedBy = ints("reached by interventions", "a bit for each", Role.CAUSE);

  private final IntColumn[] membership = {
    ints("first membership", "row of the association", Role.OUTCOME),
    ints("second membership", "row of the association", Role.OUTCOME),
    ints("third membership", "row of the association", Role.OUTCOME)};
  private final FloatColumn trust = floats("trust", "share", Role.OUTCOME);
  private final FloatColumn belonging = floats("belonging", "share", Role.OUTCOME);
  private final FloatColumn fear = floats("fear", "share", Role.OUTCOME);
  private final FloatColumn loneliness = floats("loneliness", "share", Role.OUTCOME);
  private final FloatColumn efficacy = floats("efficacy", "share", Role.OUTCOME);
  private final FloatColumn experience = floats("experience", "share", Role.OUTCOME);
  private final FloatColumn acceptance = floats("acceptance of diversity", "share", Role.OUTCOME);
  private final FloatColumn institutionTrust = floats("trust in institutions", "share", Role.OUTCOME);
  private final FloatColumn youthReadiness = floats("readiness from youth", "share", Role.OUTCOME);
  private final ByteColumn youthService =
      bytes("voluntary engagement at 14 to 17", "weeks, up to 26", Role.OUTCOME);
  private final ByteColumn engaged = bytes("engaged", "no 0, yes 1", Role.OUTCOME);
  private final IntColumn engagedIn = ints("engaged in", "row of the association", Role.OUTCOME);
  private final FloatColumn hours = floats("hours of engagement", "hours per week", Role.OUTCOME);
  private final ByteColumn matched = bytes("matched by an agency", "no 0, yes 1", Role.OUTCOME);
  private final IntColumn lastEngaged = ints("last engaged", "week of the run", Role.OUTCOME);
  private final FloatColumn visitorTie = floats("tie to the visitor", "strength", Role.OUTCOME);
  private final ByteColumn mode = bytes("mode", "engaged 0, active 1, passive 2, withdrawn 3", Role.OUTCOME);
  private final ByteColumn modeLastYear = bytes("mode a year ago", "as mode; -1 unknown", Role.OUTCOME);
  private final ByteColumn potentialLastYear =
      bytes("potential a year ago", "readiness of those not engaged, 0 to 120; -1 engaged or unknown", Role.MEASURE);
  private final FloatColumn outingsAverage = floats("outings, average of 8 weeks", "per week", Role.OUTCOME);
  private final FloatColumn meetingsAverage = floats("meetings, average of 8 weeks", "per week", Role.OUTCOME);
  private final FloatColumn knownAverage =
      floats("meetings with people known, average of 8 weeks", "per week", Role.OUTCOME);
  private final FloatColumn groupAverage =
      floats("association meetings and events, average of 8 weeks", "per week", Role.OUTCOME);
  private final FloatColumn visitsAverage = floats("visits to places, average of 8 weeks", "per week", Role.OUTCOME);
  private final FloatColumn unmetNeed = floats("unmet need", "share", Role.OUTCOME);
  private final FloatColumn serviceExperience = floats("experience with services", "share", Role.OUTCOME);
  private final FloatColumn reciprocity = floats("help given over help received", "helps, fading", Role.OUTCOME);
  private final ByteColumn offersKnown = bytes("offers known", "a bit for each domain of need", Role.OUTCOME);
  private final ByteColumn response =
      bytes("response to unmet need", "none 0, exit 1, voice 2, loyalty 3, neglect 4", Role.OUTCOME);
  private final IntColumn lastHelped = ints("last helped by a neighbour", "week of the run", Role.OUTCOME);
  private final IntColumn lastHelping = ints("last helped a neighbour", "week of the run", Role.OUTCOME);
  private final ByteColumn needsOfYear = bytes("needs", "this year", Role.OUTCOME);
  private final ByteColumn metByNeighbours = bytes("needs met by neighbours", "this year", Role.OUTCOME);
  private final ByteColumn metByVolunteers = bytes("needs met by volunteers", "this year", Role.OUTCOME);
  private final ByteColumn metByServices = bytes("needs met by services", "this year", Role.OUTCOME);

  private final ByteColumn published = bytes("published", "bits", Role.MEASURE);
  private final ByteColumn moved = bytes("moved",
      "no 0, within the municipality 1, from another one 2, in the last resettlement", Role.MEASURE);
  private final ByteColumn turned14 = bytes("turned 14", "no 0, yes 1, in the last four weeks", Role.MEASURE);
  private final ByteColumn leftSchool = bytes("left school", "no 0, yes 1, in the last four weeks", Role.MEASURE);
  private final ByteColumn outings = bytes("outings", "this week", Role.MEASURE);
  private final ByteColumn visits = bytes("visits to places", "this week", Role.MEASURE);
  private final IntColumn newPlaces = ints("new places visited", "a bit for each, this week", Role.MEASURE);
  private final ByteColumn groupMeetings = bytes("association meetings and events", "this week", Role.MEASURE);
  private final ByteColumn meetings = bytes("meetings", "this week", Role.MEASURE);
  private final ByteColumn knownMeetings = bytes("meetings with people known", "this week", Role.MEASURE);
  private final ByteColumn intergroupMeetings = bytes("meetings across origins", "this week", Role.MEASURE);
  private final IntColumn needs = ints("needs of the week", "four of a byte each, see Need", Role.MEASURE);
  private final ByteColumn accepted = bytes("accepted an ask",
      "no 0, of a tie 1, of a project 2, of an agency 3, this week", Role.MEASURE);
  private final IntColumn acceptedIn = ints("accepted in", "row of the association", Role.MEASURE);
  private final ByteColumn engagementChange = bytes("change of engagement",
      "bits: started 1, after being asked 2, stopped 4; this week", Role.MEASURE);
  private final FloatColumn tieSum = floats("sum of local ties", "strength", Role.MEASURE);
  private final FloatColumn contactSum = floats("sum of local ties times share met lately", "strength", Role.MEASURE);

  /** Takes part in a help exchange (time bank) this week; bit of {@link #takesPart()}. */
  public static final byte HELP_EXCHANGE = 1;
  /** Is supported in a foreign language this week; bit of {@link #takesPart()}. */
  public static final byte LANGUAGE_SUPPORT = 2;
  /** Meets people of other origins on equal terms this week; bit of {@link #takesPart()}. */
  public static final byte ENCOUNTER = 4;
  /** Is introduced to neighbours this week; bit of {@link #takesPart()}. */
  public static final byte INTRODUCED = 8;

  /** Started to engage; bit of {@link #engagementChange()}. */
  public static final byte STARTED = 1;
  /** Started because of accepting an ask; bit of {@link #engagementChange()}. */
  public static final byte STARTED_ASKED = 2;
  /** Stopped engaging; bit of {@link #engagementChange()}. */
  public static final byte STOPPED = 4;

  /** A table with room for this many residents. */
  public Residents(int capacity) {
    super(capacity);
  }

  /** What of interventions a resident takes part in this week, as bits. */
  public ByteColumn takesPart() {
    return takesPart;
  }

  /** For how many steps of four weeks the last consultation is remembered; 13 after it, 0 without any. */
  public ByteColumn consulted() {
    return consulted;
  }

  /**
   * What came of the last consultation: the level of participation, 0 informed to 4 co-deciding, plus 1; below 0 if the
   * result was ignored.
   */
  public ByteColumn heard() {
    return heard;
  }

  /** Whether a resident is trained for voluntary work; fades and leaves with its holder. */
  public ByteColumn trained() {
    return trained;
  }

  /** Which interventions have reached a resident so far, a bit for each of the scenario's first 32. */
  public IntColumn reachedBy() {
    return reachedBy;
  }

  public LongColumn id() {
    return id;
  }

  public IntColumn dwelling() {
    return dwelling;
  }

  public ByteColumn role() {
    return role;
  }

  public IntColumn birthWeek() {
    return birthWeek;
  }

  public ByteColumn births() {
    return births;
  }

  public IntColumn tenureStart() {
    return tenureStart;
  }

  public ByteColumn householdSize() {
    return householdSize;
  }

  public ByteColumn sex() {
    return sex;
  }

  public ByteColumn education() {
    return education;
  }

  public ByteColumn income() {
    return income;
  }

  public ByteColumn migration() {
    return migration;
  }

  public ByteColumn barrier() {
    return barrier;
  }

  /** Whether language keeps a resident from something this week: a barrier, and nobody who helps over it. */
  public boolean hasBarrier(int resident) {
    return barrier.of(resident) != 0 && (takesPart.of(resident) & LANGUAGE_SUPPORT) == 0;
  }

  /** Whether somebody came with an inflow beyond the usual in-migration. */
  public ByteColumn inflow() {
    return inflow;
  }

  public ByteColumn employed() {
    return employed;
  }

  public FloatColumn mobility() {
    return mobility;
  }

  public ByteColumn ageGroup() {
    return ageGroup;
  }

  public ByteColumn parent() {
    return parent;
  }

  public FloatColumn timePressureBase() {
    return timePressureBase;
  }

  public FloatColumn trustSetPoint() {
    return trustSetPoint;
  }

  public FloatColumn acceptanceSetPoint() {
    return acceptanceSetPoint;
  }

  public FloatColumn sociability() {
    return sociability;
  }

  public FloatColumn outingsFactor() {
    return outingsFactor;
  }

  public FloatColumn fearDisposition() {
    return fearDisposition;
  }

  public FloatColumn lonelinessDisposition() {
    return lonelinessDisposition;
  }

  public FloatColumn closeTies() {
    return closeTies;
  }

  /** Asks of projects in the quarter: by a coordinator, or by residents whom a fund supports. */
  public ByteColumn asked() {
    return asked;
  }

  /** Asks of a volunteer agency, which matches those who accept and offers them short formats. */
  public ByteColumn askedByAgency() {
    return askedByAgency;
  }

  public ByteColumn visited() {
    return visited;
  }

  public FloatColumn escort() {
    return escort;
  }

  /** Whether somebody serves this week because the law says so; such service is no voluntary work. */
  public ByteColumn obliged() {
    return obliged;
  }

  /** One of the {@link #MEMBERSHIPS} memberships; {@link #NONE} where there is none. */
  public IntColumn membership(int which) {
    return membership[which];
  }

  public FloatColumn trust() {
    return trust;
  }

  public FloatColumn belonging() {
    return belonging;
  }

  public FloatColumn fear() {
    return fear;
  }

  public FloatColumn loneliness() {
    return loneliness;
  }

  public FloatColumn efficacy() {
    return efficacy;
  }

  public FloatColumn experience() {
    return experience;
  }

  /** How far people of other origins are accepted. */
  public FloatColumn acceptance() {
    return acceptance;
  }

  public FloatColumn institutionTrust() {
    return institutionTrust;
  }

  /** Readiness to engage that childhood and youth leave; changes up to 17 only. */
  public FloatColumn youthReadiness() {
    return youthReadiness;
  }

  public ByteColumn youthService() {
    return youthService;
  }

  public ByteColumn engaged() {
    return engaged;
  }

  public IntColumn engagedIn() {
    return engagedIn;
  }

  public FloatColumn hours() {
    return hours;
  }

  public ByteColumn matched() {
    return matched;
  }

  public IntColumn lastEngaged() {
    return lastEngaged;
  }

  public FloatColumn visitorTie() {
    return visitorTie;
  }

  public ByteColumn mode() {
    return mode;
  }

  public ByteColumn modeLastYear() {
    return modeLastYear;
  }

  /**
   * Readiness to engage a year ago as a share, {@code logistic(readiness)} in parts of {@link #WHOLE_POTENTIAL}, of
   * those who had not engaged for a year then; -1 of others. Kept for what is told of a year, nobody acts on it.
   */
  public ByteColumn potentialLastYear() {
    return potentialLastYear;
  }

  public FloatColumn outingsAverage() {
    return outingsAverage;
  }

  public FloatColumn meetingsAverage() {
    return meetingsAverage;
  }

  public FloatColumn knownAverage() {
    return knownAverage;
  }

  public FloatColumn groupAverage() {
    return groupAverage;
  }

  public FloatColumn visitsAverage() {
    return visitsAverage;
  }

  /** Share of lately felt needs that nobody met. */
  public FloatColumn unmetNeed() {
    return unmetNeed;
  }

  /** Share of lately used services that solved the need. */
  public FloatColumn serviceExperience() {
    return serviceExperience;
  }

  /** Stock of help given minus help received, in [-5, 5]. */
  public FloatColumn reciprocity() {
    return reciprocity;
  }

  /** Domains of need in which the resident knows whom to turn to: bit 1 &lt;&lt; ordinal of {@link Domain}. */
  public ByteColumn offersKnown() {
    return offersKnown;
  }

  public ByteColumn response() {
    return response;
  }

  /** Last week in which a neighbour helped; {@link #NEVER}. */
  public IntColumn lastHelped() {
    return lastHelped;
  }

  /** Last week in which the resident helped a neighbour; {@link #NEVER}. */
  public IntColumn lastHelping() {
    return lastHelping;
  }

  /** Needs felt since the year began, at most 127. */
  public ByteColumn needsOfYear() {
    return needsOfYear;
  }

  public ByteColumn metByNeighbours() {
    return metByNeighbours;
  }

  public ByteColumn metByVolunteers() {
    return metByVolunteers;
  }

  public ByteColumn metByServices() {
    return metByServices;
  }

  public ByteColumn published() {
    return published;
  }

  public ByteColumn moved() {
    return moved;
  }

  public ByteColumn turned14() {
    return turned14;
  }

  public ByteColumn leftSchool() {
    return leftSchool;
  }

  public ByteColumn outings() {
    return outings;
  }

  public ByteColumn visits() {
    return visits;
  }

  /** Places added after the founding that were visited this week, a bit for each in the order of their rows. */
  public IntColumn newPlaces() {
    return newPlaces;
  }

  public ByteColumn groupMeetings() {
    return groupMeetings;
  }

  public ByteColumn meetings() {
    return meetings;
  }

  public ByteColumn knownMeetings() {
    return knownMeetings;
  }

  public ByteColumn intergroupMeetings() {
    return intergroupMeetings;
  }

  /** Needs of this week that nobody has met yet, as {@link Need} packs them; 0 for none. */
  public IntColumn needs() {
    return needs;
  }

  public ByteColumn accepted() {
    return accepted;
  }

  public IntColumn acceptedIn() {
    return acceptedIn;
  }

  /** Who has started or stopped engaging in this week, as bits; nothing is read from it but counts. */
  public ByteColumn engagementChange() {
    return engagementChange;
  }

  /** Notes that a resident has started or stopped in this week, beside what is noted already. */
  public void noteChange(int resident, byte change) {
    engagementChange.set(resident, (byte) (engagementChange.of(resident) | change));
  }

  public FloatColumn tieSum() {
    return tieSum;
  }

  public FloatColumn contactSum() {
    return contactSum;
  }

  /** Age in whole years in a week; 52 weeks make a year. */
  public int age(int resident, int week) {
    return Math.floorDiv(week - birthWeek.of(resident), 52);
  }

  /** Whether a resident is a member of an association. */
  public boolean isMember(int resident, int association) {
    return membership[0].of(resident) == association || membership[1].of(resident) == association
        || membership[2].of(resident) == association;
  }

  /** Age group of an age: 0-5, 6-13, 14-29, 30-49, 50-64, 65-74, 75+. */
  public static byte ageGroupOf(int age) {
    return (byte) (age < 6 ? 0 : age < 14 ? 1 : age < 30 ? 2 : age < 50 ? 3 : age < 65 ? 4 : age < 75 ? 5 : 6);
  }
}
