package org.sozialraum.trait;

import org.sozialraum.quantity.Quantity;

/** Fear at night in a usual quarter, before age, disorder, trust and light: the level at which residents arrive. */
public record UsualFear(
    @Quantity(meaning = "fear of a man under 75 in a usual quarter", unit = "log-odds", byDefault = -1.03, min = -1.5,
        max = -.5, source = "brief, addendum J (-1.10), refitted to C9", free = true) double men,
    @Quantity(meaning = "fear of women above men", unit = "log-odds", byDefault = .85, min = .6, max = 1.0,
        source = "brief, addendum J (C9)", free = true) double women)
    implements java.io.Serializable {}
