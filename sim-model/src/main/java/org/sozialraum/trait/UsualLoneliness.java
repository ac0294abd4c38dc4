package org.sozialraum.trait;

import org.sozialraum.quantity.Quantity;

/** Loneliness by close ties alone, before contacts, household and income: the level at which residents arrive. */
public record UsualLoneliness(
    @Quantity(meaning = "loneliness of usual adults without contacts", unit = "log-odds", byDefault = -.239, min = -1,
        max = 1, source = "calibrated to C10, started from -.18 (brief, addendum J)", free = true) double level,
    @Quantity(meaning = "loneliness that close ties take away", unit = "log-odds per ln(1 + close)", byDefault = .85,
        max = 2, source = "brief 3.3, step 15; T20") double closeTies)
    implements java.io.Serializable {}
