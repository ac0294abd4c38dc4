package org.sozialraum.week.supply;

import java.util.Arrays;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.NewTies;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.HashOrder;

/**
 * Members of a help exchange (time bank) help each other beyond their ties.
 *
 * <p>What neighbours left of the week's needs and a neighbour could meet is asked for in the exchange if the one who
 * asks is a member (bit {@link Residents#HELP_EXCHANGE}; for a child the head of the household). It takes no boldness
 * to ask and owing help keeps nobody from it. A member from 14 has time for others in a week with {@code logistic(a +
 * help without a tie)}, where a is what having joined adds. Requests stand in the order of their hashes; each gets, of
 * the members within 1 km who have time, live elsewhere and have not yet helped this week, the one with the smallest
 * hash of the pair. Such help counts like any between neighbours. Two who do not know each other stay in touch with
 * probability .3: a new tie. Step 6, after {@link NeighbourHelp}, before volunteers and services.
 *
 * <p>All is decided in a town that nobody changes; then help takes effect on all who were helped, on all who helped,
 * and on ties. Nothing happens where nobody is a member.
 */
public final class HelpExchange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of help exchanges. */
  public record Settings(
      @Quantity(meaning = "distance within which members of an exchange help each other", unit = "metres",
          byDefault = 1000, min = 100, max = 10_000, source = "brief 3.9 (I12)") double within,
      @Quantity(meaning = "what membership of an exchange adds to helping somebody one does not know",
          unit = "log-odds", byDefault = 1, min = -2, max = 4, source = "assumption A-263") double joined,
      @Quantity(meaning = "exchanges of help from which a tie begins", unit = "share", byDefault = .3,
          source = "brief 3.9 (I12)") double staysInTouch)
      implements java.io.Serializable {}

  /** Fields of a request: row of the one in need, place of the need in the week's word, who asks, who helps. */
  private static final int WIDTH = 4;
  /** Keeps the draws of a resident, a request and a pair apart. */
  private static final long HAS_TIME = 1;
  private static final long REQUEST = 2;
  private static final long IN_TOUCH = 3;

  private final Settings settings;
  private final NeighbourHelp help;
  private final boolean tiesForm;
  private final float newTie;
  private final NewTies newTies = new NewTies();
  private final HashOrder order = new HashOrder();
  // Written anew every week, part by part, and then all together.
  private transient int[] members;
  private transient int[][] readyOfPart;
  private transient int[][] requestsOfPart;
  private transient int[] readyIn;
  private transient int[] requestsIn;
  private transient int[] ready;
  private transient boolean[] hasHelped;
  private transient int[] requests;
  /** Members who have time this week. */
  private transient int found;

  /** Exchanges under settings and switches; {@code help} is what help is between neighbours. */
  public HelpExchange(Settings settings, NeighbourHelp help, double newTie, Set<Mechanism> off) {
    this.settings = settings;
    this.help = help;
    this.newTie = (float) newTie;
    tiesForm = !off.contains(Mechanism.TIES);
  }

  @Override
  public String meaning() {
    return "members of a help exchange meet needs of members whom they need not know";
  }

  @Override
  public Set<String> modifies() {
    return help.modifies();
  }

  @Override
  public void run(Shift shift) {
    makeRoom(shift.parts());
    shift.residents(this, HelpExchange::count);
    int all = 0;
    for (int part = 0; part < shift.parts(); part++) {
      all += members[part];
    }
    if (all == 0) {
      return;
    }
    shift.residents(this, HelpExchange::collect);
    gather(shift);
    match(shift);
    takeEffect(shift);
  }

  private void makeRoom(int parts) {
    if (members == null || members.length < parts) {
      members = new int[parts];
      readyIn = new int[parts];
      requestsIn = new int[parts];
      readyOfPart = new int[parts][64];
      requestsOfPart = new int[parts][64 * WIDTH];
    }
    Arrays.fill(members, 0);
    Arrays.fill(readyIn, 0);
    Arrays.fill(requestsIn, 0);
  }

  private void count(Shift shift, Rows rows) {
    byte[] takesPart = shift.town().residents().takesPart().array();
    int found = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      found += takesPart[resident] & Residents.HELP_EXCHANGE;
    }
    members[rows.part()] += found;
  }

  private void collect(Shift shift, Rows rows) {
    Town town = shift.town();
    Residents residents = town.residents();
    long key = shift.chance().key(Decision.HELP_EXCHANGE, shift.week());
    long canKey = shift.chance().key(Decision.NEIGHBOUR_CAN_HELP, shift.week());
    int youngest = shift.week() - Horizon.WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (isMember(residents, resident) && residents.birthWeek().of(resident) <= youngest
          && Chance.draw(key, residents.id().of(resident), HAS_TIME)
              < Numeric.logistic(settings.joined() + help.willingness(residents, resident, 0))) {
        enterReady(rows.part(), resident);
      }
      int word = residents.needs().of(resident);
      for (int k = 0; word != 0 && k < Need.count(word); k++) {
        int need = Need.at(word, k);
        if (Need.handOvers(need) == 0
            && Chance.draw(canKey, residents.id().of(resident), help.addressBefore(residents, resident, k))
            < help.possible(Need.domain(need))) {
          int asker = NeighbourHelp.asker(town, resident, youngest);
          if (asker != NeighbourHelp.NOBODY && isMember(residents, asker)) {
            enterRequest(rows.part(), resident, k, asker);
          }
        }
      }
    }
  }

  private static boolean isMember(Residents residents, int resident) {
    return (residents.takesPart().of(resident) & Residents.HELP_EXCHANGE) != 0;
  }

  private void enterReady(int part, int resident) {
    if (readyIn[part] == readyOfPart[part].length) {
      readyOfPart[part] = Arrays.copyOf(readyOfPart[part], 2 * readyIn[part]);
    }
    readyOfPart[part][readyIn[part]++] = resident;
  }

  private void enterRequest(int part, int resident, int need, int asker) {
    int at = requestsIn[part] * WIDTH;
    if (at == requestsOfPart[part].length) {
      requestsOfPart[part] = Arrays.copyOf(requestsOfPart[part], 2 * at);
    }
    requestsOfPart[part][at] = resident;
    requestsOfPart[part][at + 1] = need;
    requestsOfPart[part][at + 2] = asker;
    requestsOfPart[part][at + 3] = NeighbourHelp.NOBODY;
    requestsIn[part]++;
  }

  /** Brings together what the parts found, requests in the order of their hashes. */
  private void gather(Shift shift) {
    int allReady = 0;
    int allRequests = 0;
    for (int part = 0; part < shift.parts(); part++) {
      allReady += readyIn[part];
      allRequests += requestsIn[part];
    }
    if (ready == null || ready.length < allReady) {
      ready = new int[2 * allReady];
      hasHelped = new boolean[2 * allReady];
    }
    if (requests == null || requests.length < allRequests * WIDTH) {
      requests = new int[2 * allRequests * WIDTH];
    }
    Arrays.fill(hasHelped, false);
    order.clear();
    long key = shift.chance().key(Decision.HELP_EXCHANGE, shift.week());
    Residents residents = shift.town().residents();
    int readySoFar = 0;
    for (int part = 0; part < shift.parts(); part++) {
      System.arraycopy(readyOfPart[part], 0, ready, readySoFar, readyIn[part]);
      readySoFar += readyIn[part];
      System.arraycopy(requestsOfPart[part], 0, requests, order.count() * WIDTH, requestsIn[part] * WIDTH);
      for (int k = 0; k < requestsIn[part]; k++) {
        int at = order.count();
        int resident = requests[at * WIDTH];
        int address = Need.address(residents.needs().of(resident), requests[at * WIDTH + 1]);
        order.add(at, Chance.bits(Chance.bits(key, residents.id().of(resident), REQUEST), address));
      }
    }
    order.sort();
    found = readySoFar;
  }

  private void match(Shift shift) {
    long key = shift.chance().key(Decision.HELP_EXCHANGE, shift.week());
    for (int k = 0; k < order.count(); k++) {
      int at = order.row(k) * WIDTH;
      int best = bestFor(shift.town(), requests[at + 2], key);
      if (best != NeighbourHelp.NOBODY) {
        hasHelped[best] = true;
        requests[at + 3] = ready[best];
      }
    }
  }

  /** Place among those who have time of the one who helps; nobody if there is none near by. */
  private int bestFor(Town town, int asker, long key) {
    Residents residents = town.residents();
    long id = residents.id().of(asker);
    int home = residents.dwelling().of(asker);
    double x = town.dwellings().x().of(home);
    double y = town.dwellings().y().of(home);
    double most = settings.within() * settings.within();
    int best = NeighbourHelp.NOBODY;
    long smallest = 0;
    for (int k = 0; k < found; k++) {
      int there = residents.dwelling().of(ready[k]);
      if (hasHelped[k] || there == home) {
        continue;
      }
      double dx = town.dwellings().x().of(there) - x;
      double dy = town.dwellings().y().of(there) - y;
      if (dx * dx + dy * dy <= most) {
        long hash = Chance.bits(key, Chance.pair(id, residents.id().of(ready[k])));
        if (best == NeighbourHelp.NOBODY || hash < smallest) {
          best = k;
          smallest = hash;
        }
      }
    }
    return best;
  }

  private void takeEffect(Shift shift) {
    Town town = shift.town();
    newTies.begin(1);
    // The last need of a resident first: what stands before it keeps its place.
    for (int need = Need.MOST - 1; need >= 0; need--) {
      for (int k = 0; k < order.count(); k++) {
        int at = order.row(k) * WIDTH;
        if (requests[at + 1] == need && requests[at + 3] != NeighbourHelp.NOBODY) {
          help.isHelped(town, requests[at], need, requests[at + 2], shift.week());
        }
      }
    }
    long key = shift.chance().key(Decision.HELP_EXCHANGE, shift.week());
    for (int k = 0; k < order.count(); k++) {
      int asker = requests[order.row(k) * WIDTH + 2];
      int helper = requests[order.row(k) * WIDTH + 3];
      if (helper != NeighbourHelp.NOBODY) {
        help.give(town.residents(), helper, shift.week());
        if (town.ties().slot(asker, helper) >= 0) {
          help.growTie(town.ties(), asker, helper);
        } else if (tiesForm) {
          long pair = Chance.pair(town.residents().id().of(asker), town.residents().id().of(helper));
          if (Chance.draw(key, pair, IN_TOUCH) < settings.staysInTouch()) {
            newTies.enter(0, asker, helper, Chance.bits(key, pair));
          }
        }
      }
    }
    newTies.form(town, newTie);
  }
}
