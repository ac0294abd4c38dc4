package org.sozialraum.trait;

import org.sozialraum.quantity.Quantity;

/** Fear at night in a usual quarter, before age, disorder, trust and light: the level at which residents arrive. */
public record UsualFear(
    @Quantity(meaning = "fear of a man under 75 in a usual quarter", unit = "log-odds", byDefault = -1.058, min = -1.5,
        max = -.5, source = "calibrated to C9, started from -1.03 (brief, addendum J: -1.10)", free = true) double men,
    @Quantity(meaning = "fear of women above men", unit = "log-odds", byDefault = .806, min = .6, max = 1.0,
        source = "calibrated to C9, started from .85 (brief, addendum J)", free = true) double women)
    implements java.io.Serializable {}
