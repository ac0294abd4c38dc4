package org.sozialraum.trait;

import org.sozialraum.quantity.Quantity;

/** Loneliness by close ties alone, before contacts, household and income: the level at which residents arrive. */
public record UsualLoneliness(
    @Quantity(meaning = "loneliness of usual adults without contacts", unit = "log-odds", byDefault = -.18, min = -1,
        max = 1, source = "brief, addendum J (C10)", free = true) double level,
    @Quantity(meaning = "loneliness that close ties take away", unit = "log-odds per ln(1 + close)", byDefault = .85,
        max = 2, source = "brief 3.3, step 15; T20") double closeTies)
    implements java.io.Serializable {}
