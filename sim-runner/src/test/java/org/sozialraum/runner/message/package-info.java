/**
 * What users are told, kept in English and German beside these tests: each room of the program has a snapshot, and
 * {@code CataloguesTest} finds what is missing, unused, untranslated or never shown.
 */
package org.sozialraum.runner.message;
