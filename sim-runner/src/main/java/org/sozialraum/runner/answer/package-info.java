/**
 * What may be said of results: sentences for people who decide, made of the statistics and of nothing else. No sentence
 * claims an effect whose interval touches zero or which is smaller than the smallest effect of interest.
 */
package org.sozialraum.runner.answer;
