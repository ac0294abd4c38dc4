package org.sozialraum.scenario;

/** Placeholder replaced below. */
public record Settings() implements java.io.Serializable {}
