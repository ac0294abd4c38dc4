package org.sozialraum.shock;

import java.util.LinkedHashMap;
import java.util.Map;

/** The only registry of shocks: file word and class. */
public final class Shocks {
  private Shocks() {}

  private static final Map<String, Class<? extends Record>> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("close-places", ClosePlaces.class);
    KNOWN.put("contact-restriction", ContactRestriction.class);
    KNOWN.put("close-services", CloseServices.class);
    KNOWN.put("budget-cut", BudgetCut.class);
    KNOWN.put("disorder-rise", DisorderRise.class);
    KNOWN.put("loss-of-associations", LossOfAssociations.class);
    KNOWN.put("inflow", Inflow.class);
    KNOWN.put("employer-closes", EmployerCloses.class);
  }

  /** File words and classes. Each class is a record that implements {@link Shock}. */
  public static Map<String, Class<? extends Record>> known() {
    return java.util.Collections.unmodifiableMap(KNOWN);
  }
}
