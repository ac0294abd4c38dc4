package org.sozialraum.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.Past;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * {@code dorfgruppe} at the end of its first years, the last of them watched for what the twin needs; from there agents
 * and twin go on side by side.
 */
final class AgentsTown {
  /** The six stocks, in the order of all arrays of them. */
  static final String[] STOCKS = {"engaged", "ties", "trust", "belonging", "fear", "efficacy"};
  /** Weeks over which contacts, comings and goings are written down, and stocks averaged in the end. */
  private static final int WATCHED = 52;

  /** Stocks of agents and twin by quarter when both set out, and their means over the last year. */
  record Pair(double[][] before, double[][] agents, double[][] twin) {}

  private final Settings settings;
  private final Scenario scenario;
  private final int further;
  private final Past past;
  private final QuarterFacts[] facts;
  private final Contacts.Of[] contacts;

  /** A town after so many years, which can go on for so many further ones. */
  AgentsTown(Settings settings, int replication, int years, int further) {
    this.settings = settings;
    this.further = further;
    scenario = RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), years + further, 1)
        .with(settings);
    Sozialraum model = new Sozialraum(scenario, replication, null);
    model.start();
    model.runUntil(-52 * further - WATCHED, week -> { });
    Map<Long, Integer> homes = QuarterFacts.homes(model.town());
    int[] quarterOf = quartersOfDwellings(model.town());
    Contacts diary = new Contacts(settings);
    model.runUntil(-52 * further, week -> diary.writeDown(model.town()));
    int last = -52 * further - 1;
    facts = QuarterFacts.of(model.town(), last, homes, WATCHED, quarterOf);
    contacts = diary.classes(model.town(), last);
    past = Past.of(model);
  }

  /** Agents and twin go on as before. */
  Pair goOn() {
    return goOn(settings, 1);
  }

  /** Agents and twin go on under other settings; of the engaged a share stays engaged, the others stop at once. */
  Pair goOn(Settings other, double staysEngaged) {
    Sozialraum model = past.goOnWith(scenario.with(other), null);
    stop(model.town().residents(), staysEngaged);
    double[][] before = stocks(model.town(), -52 * further - 1);
    MeanFieldTwin twin = new MeanFieldTwin(other, facts, contacts, before);
    double[][] ofAgents = new double[before.length][STOCKS.length];
    double[][] ofTwin = new double[before.length][STOCKS.length];
    for (int week = -52 * further; week < 0; week++) {
      model.runUntil(week + 1, ended -> { });
      twin.week(outer(model.town(), other));
      if (week >= -WATCHED) {
        add(ofAgents, stocks(model.town(), week));
        add(ofTwin, twin.stocks());
      }
    }
    return new Pair(before, ofAgents, ofTwin);
  }

  private static void add(double[][] means, double[][] week) {
    for (int quarter = 0; quarter < week.length; quarter++) {
      for (int stock = 0; stock < STOCKS.length; stock++) {
        means[quarter][stock] += week[quarter][stock] / WATCHED;
      }
    }
  }

  /** Lets the engaged with the largest of a number drawn from their ids stop. */
  private static void stop(Residents residents, double staying) {
    for (int row = 0; row < residents.count(); row++) {
      if (residents.engaged().of(row) != 0 && (residents.id().of(row) >>> 11) * 0x1p-53 >= staying) {
        residents.engaged().set(row, (byte) 0);
        residents.engagedIn().set(row, Residents.NONE);
        residents.hours().set(row, 0);
        residents.matched().set(row, (byte) 0);
      }
    }
  }

  private static int[] quartersOfDwellings(Town town) {
    int[] quarterOf = new int[town.dwellings().count()];
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      int first = town.quarters().firstDwelling().of(quarter);
      java.util.Arrays.fill(quarterOf, first, first + town.quarters().dwellings().of(quarter), quarter);
    }
    return quarterOf;
  }

  /** Disorder that comes from outside: deprivation of each quarter and chance. */
  private static double[] outer(Town town, Settings settings) {
    double[] outer = new double[town.quarters().count()];
    for (int quarter = 0; quarter < outer.length; quarter++) {
      outer[quarter] = settings.week().disorder().deprivation() * town.quarters().deprivation().of(quarter)
          + town.quarters().disorderNoise().of(quarter)
          + town.municipalNoise()[town.quarters().municipality().of(quarter)];
    }
    return outer;
  }

  private static double[][] stocks(Town town, int week) {
    Residents residents = town.residents();
    double[][] stocks = new double[town.quarters().count()][STOCKS.length];
    double[] persons = new double[stocks.length];
    for (int row = 0; row < residents.count(); row++) {
      if (residents.birthWeek().of(row) <= week - 52 * Residents.FIRST_MODE_AGE) {
        double[] here = stocks[town.quarterOf(row)];
        persons[town.quarterOf(row)]++;
        here[0] += residents.engaged().of(row);
        here[1] += residents.tieSum().of(row);
        here[2] += residents.trust().of(row);
        here[3] += residents.belonging().of(row);
        here[4] += residents.fear().of(row);
        here[5] += residents.efficacy().of(row);
      }
    }
    for (int quarter = 0; quarter < stocks.length; quarter++) {
      for (int stock = 0; stock < STOCKS.length; stock++) {
        stocks[quarter][stock] /= persons[quarter];
      }
    }
    return stocks;
  }
}
