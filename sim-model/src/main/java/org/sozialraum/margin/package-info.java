/**
 * Published numbers of quarters and how a built town agrees with them: proportional fitting, whole numbers, households
 * that are rearranged until their sizes are as published, and the comparison of published with built.
 */
package org.sozialraum.margin;
