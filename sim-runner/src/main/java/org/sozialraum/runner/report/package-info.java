/**
 * The page that a run, comparison or sweep ends with, and the workbook of its tables: made of a results folder alone,
 * in German and English. What may be said stands in {@code answer} and {@code sweep}, what is drawn in {@code chart};
 * here it is put in order.
 */
package org.sozialraum.runner.report;
