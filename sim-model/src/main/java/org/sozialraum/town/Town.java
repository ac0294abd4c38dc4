package org.sozialraum.town;

/** Placeholder. */
public final class Town implements java.io.Serializable {
}
