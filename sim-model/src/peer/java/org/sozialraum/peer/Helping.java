package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.NeighbourHelpSettings;

/** Neighbours help each other along ties; docs/model.md, section 3.12. */
final class Helping implements Serializable {}
