package org.sozialraum.peer;

/** How a resident lives in the quarter, in the order in which towns number modes. */
enum Mode { ENGAGED, ACTIVE, PASSIVE, WITHDRAWN }
