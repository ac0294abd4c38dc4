package org.sozialraum.observe;

/** Levels at which results are reported, from large to small; groups cut across the town. */
public enum Level {
  COUNTY, MUNICIPALITY, DISTRICT, QUARTER, GROUP;

  /** The word in files. */
  public String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
