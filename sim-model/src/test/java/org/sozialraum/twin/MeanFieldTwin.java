package org.sozialraum.twin;

import java.util.List;
import org.sozialraum.scenario.Settings;

/**
 * The mean-field twin: every quarter as one {@link TwinQuarter}, iterated by the week under the model's own settings,
 * without chance and without residents.
 */
final class MeanFieldTwin {
  final TwinQuarter[] quarters;

  /** A twin from facts and contacts of quarters, at stocks to start from. */
  MeanFieldTwin(Settings settings, QuarterFacts[] facts, Contacts.Of[] contacts, double[][] stocks) {
    quarters = new TwinQuarter[facts.length];
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      quarters[quarter] = new TwinQuarter(settings, facts[quarter], contacts[quarter], stocks[quarter]);
    }
  }

  /** Goes through weeks; {@code outer} is disorder by quarter that deprivation and chance bring, week by week. */
  void run(List<double[]> outer) {
    for (double[] week : outer) {
      for (int quarter = 0; quarter < quarters.length; quarter++) {
        quarters[quarter].week(week[quarter]);
      }
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
