package org.sozialraum.twin;

import org.sozialraum.scenario.Settings;

/**
 * The equation of local ties: how many there are in each class of contacts and how strong they are.
 *
 * <p>Of k partners of a class, n are tied. A pair that is not tied meets with chance p a week and stays in touch with
 * the chance of a first meeting at the quarter's trust and the ties that the two have in common on average. Ties lie on
 * a grid of strengths and grow and fade there as the town's do; they end below the least strength, when an end leaves,
 * and go on without contact when an end moves.
 */
final class TwinTies {
  private static final int BINS = 200;
  private static final int KINDS = 2;
  private static final int MOST_COMMON = 3;

  private final Settings s;
  private final Contacts.Of contacts;
  private final double gone;
  private final double come;
  private final double move;
  private final double usualFear;
  /** Tied partners by fifth, chance and odds. */
  private final double[][][] tied = new double[Contacts.FIFTHS][Contacts.CHANCES][Contacts.ODDS];
  /** Ties by chance, the last one without contact, then neighbours or friends, then strength; mean over fifths. */
  private double[][][] grid = new double[Contacts.CHANCES + 1][KINDS][BINS + 1];
  private double[][][] nextGrid = new double[Contacts.CHANCES + 1][KINDS][BINS + 1];
  private final double[] byFifth = new double[Contacts.FIFTHS];
  /** Variance of the sum within each fifth, as if its ties came and went by themselves. */
  private final double[] spread = new double[Contacts.FIFTHS];

  TwinTies(Settings settings, Contacts.Of contacts, double gone, double come, double move, double trust, double fear) {
    s = settings;
    this.contacts = contacts;
    this.gone = gone;
    this.come = come;
    this.move = move;
    usualFear = fear;
  }

  /** Lets ties settle at a trust, then scales them to a mean sum. */
  void startFrom(double sum, double trust) {
    for (int week = 0; week < 52 * 15; week++) {
      week(trust, usualFear);
    }
    double factor = sum / mean();
    for (double[][] ofChance : grid) {
      for (double[] ofKind : ofChance) {
        for (int bin = 0; bin <= BINS; bin++) {
          ofKind[bin] *= factor;
        }
      }
    }
    for (double[][] ofFifth : tied) {
      for (double[] ofChance : ofFifth) {
        for (int odds = 0; odds < Contacts.ODDS; odds++) {
          ofChance[odds] *= factor;
        }
      }
    }
    read();
  }

  /** Mean sum of local ties. */
  double mean() {
    double sum = 0;
    for (double each : byFifth) {
      sum += each / Contacts.FIFTHS;
    }
    return sum;
  }

  /** Mean of ln(1 + S) over fifths and over what the sum varies within one of them. */
  double meanLogarithm() {
    double sum = 0;
    for (int fifth = 0; fifth < Contacts.FIFTHS; fifth++) {
      sum += (Math.log(1 + byFifth[fifth]) - spread[fifth] / 2 / Math.pow(1 + byFifth[fifth], 2)) / Contacts.FIFTHS;
    }
    return sum;
  }

  /** Mean of the sum up to a limit. */
  double meanUpTo(double limit) {
    double sum = 0;
    for (double each : byFifth) {
      sum += Math.min(limit, each) / Contacts.FIFTHS;
    }
    return sum;
  }

  void week(double trust, double fear) {
    double[] formed = form(trust, fear);
    strengthen(formed, fear);
    read();
  }

  /** Chance of a class to meet, with outings as fear lets them be. */
  private double chance(int at, double fear) {
    double out = Math.exp(-2 * s.week().outings().fearEffect() * (fear - usualFear));
    return Math.min(1, contacts.chance[at] * (1 - contacts.atPlaces[at] + contacts.atPlaces[at] * out));
  }

  private double[] form(double trust, double fear) {
    double[] density = new double[Contacts.CHANCES];
    for (int at = 0; at < Contacts.CHANCES; at++) {
      double all = 0;
      double ties = 0;
      for (int fifth = 0; fifth < Contacts.FIFTHS; fifth++) {
        for (int odds = 0; odds < Contacts.ODDS; odds++) {
          all += contacts.partners[fifth][at][odds];
          ties += tied[fifth][at][odds];
        }
      }
      density[at] = all == 0 ? 0 : ties / all;
    }
    double[] formed = new double[Contacts.CHANCES];
    for (int at = 0; at < Contacts.CHANCES; at++) {
      double common = 0;
      for (int one = 0; one < Contacts.CHANCES; one++) {
        for (int two = 0; two < Contacts.CHANCES; two++) {
          common += contacts.shared[at][one][two] * density[one] * density[two];
        }
      }
      for (int odds = 0; odds < Contacts.ODDS; odds++) {
        double rate = chance(at, fear) * lasts(Contacts.oddsAt(odds) + 2 * trust - 1, common);
        for (int fifth = 0; fifth < Contacts.FIFTHS; fifth++) {
          double now = rate * Math.max(0, contacts.partners[fifth][at][odds] - tied[fifth][at][odds]);
          tied[fifth][at][odds] += now;
          formed[at] += now / Contacts.FIFTHS;
        }
      }
    }
    return formed;
  }

  /** Chance that a first meeting lasts, over a Poisson number of common ties. */
  private double lasts(double odds, double common) {
    double sum = 0;
    double left = 1;
    double probability = Math.exp(-common);
    for (int ties = 0; ties < MOST_COMMON; ties++) {
      sum += probability * TwinQuarter.logistic(odds + s.week().encounters().commonTie() * ties);
      left -= probability;
      probability *= common / (ties + 1);
    }
    return sum + left * TwinQuarter.logistic(odds + s.week().encounters().commonTie() * MOST_COMMON);
  }

  private void strengthen(double[] formed, double fear) {
    var t = s.week().ties();
    double[] fading = {t.fadingNeighbour(), t.fadingFriend()};
    double staying = 1 - gone - come;
    double kept = s.week().demography().tiesKeptOnMove();
    for (int at = 0; at <= Contacts.CHANCES; at++) {
      for (double[] ofKind : nextGrid[at]) {
        java.util.Arrays.fill(ofKind, 0);
      }
    }
    for (int at = 0; at <= Contacts.CHANCES; at++) {
      boolean lost = at == Contacts.CHANCES;
      double met = lost ? 0 : chance(at, fear);
      double before = 0;
      for (int kind = 0; kind < KINDS; kind++) {
        for (int bin = 0; bin <= BINS; bin++) {
          double mass = grid[at][kind][bin];
          if (mass == 0) {
            continue;
          }
          before += mass;
          double strength = bin / (double) BINS;
          double moved = mass * 2 * move;
          put(Contacts.CHANCES, kind, strength * kept, moved);
          double rest = mass * Math.max(0, staying - 2 * move);
          put(at, kind, strength + t.growth() * (1 - strength), rest * met);
          put(at, kind, strength * (1 - fading[kind]), rest * (1 - met));
        }
      }
      if (!lost) {
        double after = 0;
        for (double[] ofKind : nextGrid[at]) {
          for (double mass : ofKind) {
            after += mass;
          }
        }
        if (before > 0) {
          for (double[][] ofFifth : tied) {
            for (int odds = 0; odds < Contacts.ODDS; odds++) {
              // What was formed this week is no mass of the grid yet.
              ofFifth[at][odds] *= (after + formed[at]) / (before + formed[at]);
            }
          }
        }
        put(at, 0, t.newTie(), formed[at]);
      }
    }
    double[][][] turn = grid;
    grid = nextGrid;
    nextGrid = turn;
  }

  /** Puts ties at a strength, shared between the two neighbouring bins so that the mean holds; those too weak end. */
  private void put(int at, int kind, double strength, double mass) {
    var t = s.week().ties();
    if (strength < t.endsBelow() || mass == 0) {
      return;
    }
    int as = kind == 0 && strength > t.friendAbove() ? 1 : kind == 1 && strength < t.neighbourBelow() ? 0 : kind;
    double exact = strength * BINS;
    int bin = Math.min(BINS - 1, (int) exact);
    nextGrid[at][as][bin] += mass * (bin + 1 - exact);
    nextGrid[at][as][bin + 1] += mass * (exact - bin);
  }

  /** Sums by fifth: tied partners times the mean strength in their class; without contact as the others. */
  private void read() {
    double[] strength = new double[Contacts.CHANCES];
    double[] square = new double[Contacts.CHANCES];
    double lost = 0;
    for (int at = 0; at <= Contacts.CHANCES; at++) {
      double mass = 0;
      double sum = 0;
      double squares = 0;
      for (double[] ofKind : grid[at]) {
        for (int bin = 0; bin <= BINS; bin++) {
          double x = bin / (double) BINS;
          mass += ofKind[bin];
          sum += x * ofKind[bin];
          squares += x * x * ofKind[bin];
        }
      }
      if (at == Contacts.CHANCES) {
        lost = sum;
      } else {
        strength[at] = mass == 0 ? 0 : sum / mass;
        square[at] = mass == 0 ? 0 : squares / mass;
      }
    }
    double local = 0;
    for (int fifth = 0; fifth < Contacts.FIFTHS; fifth++) {
      byFifth[fifth] = 0;
      spread[fifth] = 0;
      for (int at = 0; at < Contacts.CHANCES; at++) {
        for (int odds = 0; odds < Contacts.ODDS; odds++) {
          byFifth[fifth] += tied[fifth][at][odds] * strength[at];
          spread[fifth] += tied[fifth][at][odds] * square[at];
        }
      }
      local += byFifth[fifth] / Contacts.FIFTHS;
    }
    if (local > 0) {
      for (int fifth = 0; fifth < Contacts.FIFTHS; fifth++) {
        byFifth[fifth] *= 1 + lost / local;
      }
    }
  }
}
