package org.sozialraum.town;

/**
 * The eight domains of need, with what is usual for a need of each. All numbers are assumption A-157 (brief, addendum
 * C; each ±40 %); settings scale them.
 */
public enum Domain {
  FAMILY("family and childcare", "Familie und Kinderbetreuung", .6, .60, .30, .3, 2.0, 4000),
  YOUTH("youth", "Jugend", .7, .25, .50, .3, 2.0, 4000),
  EDUCATION("education and language", "Bildung und Sprache", .8, .30, .35, .2, 2.5, 8000),
  HEALTH("health and care", "Gesundheit und Pflege", .8, .20, .15, .15, 1.5, 2000),
  AGEING("ageing and everyday help", "Alter und Alltagshilfe", .5, .80, .40, .3, 1.5, 2000),
  COUNSELLING("counselling, poverty and debt", "Beratung, Armut und Schulden", 1.4, .15, .20, .7, 2.5, 8000),
  SAFETY("safety and public space", "Sicherheit und öffentlicher Raum", .8, .20, .20, .1, 1.0, 8000),
  CULTURE("culture, sport and encounter", "Kultur, Sport und Begegnung", .2, .50, .70, 0, 1.0, 4000);

  /** How many domains there are. */
  public static final int COUNT = 8;

  private static final Domain[] ALL = values();

  private final String meaning;
  private final String german;
  private final double handOvers;
  private final double byNeighbours;
  private final double byVolunteers;
  private final double stigma;
  private final double hoursPerCase;
  private final int residentsPerOffer;

  Domain(String meaning, String german, double handOvers, double byNeighbours, double byVolunteers, double stigma,
      double hoursPerCase, int residentsPerOffer) {
    this.meaning = meaning;
    this.german = german;
    this.handOvers = handOvers;
    this.byNeighbours = byNeighbours;
    this.byVolunteers = byVolunteers;
    this.stigma = stigma;
    this.hoursPerCase = hoursPerCase;
    this.residentsPerOffer = residentsPerOffer;
  }

  /** The domain of an ordinal, without copying the list of all. */
  public static Domain of(int ordinal) {
    return ALL[ordinal];
  }

  /** What it is about, English. */
  public String meaning() {
    return meaning;
  }

  /** What it is about, German. */
  public String german() {
    return german;
  }

  /** The word in files, such as {@code health}. */
  public String fileName() {
    return org.sozialraum.quantity.Quantities.fileName(name());
  }

  /** Mean number of hand-overs between services that a need takes. */
  public double handOvers() {
    return handOvers;
  }

  /** Share of needs that a neighbour can meet. */
  public double byNeighbours() {
    return byNeighbours;
  }

  /** Share of needs that a volunteer can meet. */
  public double byVolunteers() {
    return byVolunteers;
  }

  /** How much stigma keeps from seeking a service, a share. */
  public double stigma() {
    return stigma;
  }

  /** Hours of a service or volunteer that a case takes. */
  public double hoursPerCase() {
    return hoursPerCase;
  }

  /** Residents for whom there is one formal offer. */
  public int residentsPerOffer() {
    return residentsPerOffer;
  }
}
