/**
 * Charts and maps of a result, as SVG and PNG, in German and English. Each chart is one small file that turns
 * numbers into a {@link org.sozialraum.runner.chart.Sheet}; {@link org.sozialraum.runner.chart.Charts} decides which
 * are drawn, and {@link org.sozialraum.runner.chart.HouseTheme} holds every colour and size.
 */
package org.sozialraum.runner.chart;
