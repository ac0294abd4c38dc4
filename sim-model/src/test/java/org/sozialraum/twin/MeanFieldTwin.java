package org.sozialraum.twin;

import org.sozialraum.scenario.Settings;

/**
 * The mean-field twin: every quarter as one {@link TwinQuarter}, iterated by the week under the model's own settings,
 * without chance and without residents.
 */
final class MeanFieldTwin {
  private final TwinQuarter[] quarters;

  /** A twin from facts and contacts of quarters, at stocks to start from. */
  MeanFieldTwin(Settings settings, QuarterFacts[] facts, Contacts.Of[] contacts, double[][] stocks) {
    quarters = new TwinQuarter[facts.length];
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      quarters[quarter] = new TwinQuarter(settings, facts[quarter], contacts[quarter], stocks[quarter]);
    }
  }

  /** A week; {@code outer} is what deprivation and chance add to each quarter's disorder. */
  void week(double[] outer) {
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      quarters[quarter].week(outer[quarter]);
    }
  }

  /** The six stocks of each quarter. */
  double[][] stocks() {
    double[][] stocks = new double[quarters.length][];
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      stocks[quarter] = quarters[quarter].stocks();
    }
    return stocks;
  }
}
