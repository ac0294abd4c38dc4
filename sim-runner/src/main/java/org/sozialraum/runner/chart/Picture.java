package org.sozialraum.runner.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart as a page shows it, in one language.
 *
 * @param kind what it shows, such as {@code modes}, {@code map-engaged}, {@code groups}
 * @param variant the variant that it compares with the reference; empty where it shows all or none
 * @param title finding or question, maybe of two lines
 * @param subtitle what is measured, in which unit, for whom, over how many runs
 * @param source scenario, runs, version
 * @param alternative what a person sees in it, in words made of the data
 * @param svg the drawing as an element {@code <svg>} with ids that no other picture has, without XML declaration
 * @param width width in logical pixels
 * @param height height in logical pixels
 * @param header names of the columns of its numbers
 * @param numbers its numbers; {@link Double}, {@link Integer} or text, no NaN: what is not known is empty text
 */
public record Picture(String kind, Optional<String> variant, String title, String subtitle, String source,
    String alternative, String svg, int width, int height, List<String> header, List<List<Object>> numbers) {}
