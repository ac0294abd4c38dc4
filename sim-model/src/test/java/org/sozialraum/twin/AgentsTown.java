package org.sozialraum.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/** A town of agents, watched over a year for what the twin needs and over some more for what they are to agree on. */
final class AgentsTown {
  static final String[] STOCKS = {"engaged", "ties", "trust", "belonging", "fear", "efficacy"};
  /** Weeks over which contacts, comings and goings are written down. */
  private static final int WATCHED = 52;

  QuarterFacts[] facts;
  Contacts.Of[] contacts;
  double[][] before;
  /** Means of the last year. */
  double[][] after;
  double[] residents;
  final List<double[]> outer = new ArrayList<>();

  /** Runs a town: so many years until the twin starts, the last of them watched, and so many with it. */
  static AgentsTown run(Settings settings, int replication, int years, int further) {
    AgentsTown agents = new AgentsTown();
    int start = years * 52;
    int end = (years + further) * 52;
    Scenario scenario = RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), years + further, 1)
        .with(settings);
    Sozialraum model = new Sozialraum(scenario, replication, (w, l, u, o, v, y) -> {});
    model.start();
    Contacts diary = new Contacts(settings);
    Map<Long, Integer> homes = Map.of();
    int[] quarterOf = new int[0];
    for (int week = 0; week < end; week++) {
      model.schedule.step(model);
      Town town = model.town();
      int now = week - end;
      if (week == start - WATCHED) {
        homes = QuarterFacts.homes(town);
        quarterOf = quartersOfDwellings(town);
      }
      if (week > start - WATCHED && week <= start) {
        diary.writeDown(town);
      }
      if (week == start) {
        agents.facts = QuarterFacts.of(town, now, homes, WATCHED, quarterOf);
        agents.contacts = diary.classes(town, now);
        agents.before = stocks(town, now);
        agents.residents = new double[agents.facts.length];
        for (int quarter = 0; quarter < agents.facts.length; quarter++) {
          agents.residents[quarter] = agents.facts[quarter].residents;
        }
        agents.after = new double[agents.facts.length][STOCKS.length];
      }
      if (week > start) {
        agents.outer.add(outer(town, settings));
      }
      if (week >= end - WATCHED) {
        double[][] here = stocks(town, now);
        for (int quarter = 0; quarter < here.length; quarter++) {
          for (int stock = 0; stock < STOCKS.length; stock++) {
            agents.after[quarter][stock] += here[quarter][stock] / WATCHED;
          }
        }
      }
    }
    model.finish();
    return agents;
  }

  private static int[] quartersOfDwellings(Town town) {
    int[] quarterOf = new int[town.dwellings().count()];
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      int first = town.quarters().firstDwelling().of(quarter);
      java.util.Arrays.fill(quarterOf, first, first + town.quarters().dwellings().of(quarter), quarter);
    }
    return quarterOf;
  }

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
