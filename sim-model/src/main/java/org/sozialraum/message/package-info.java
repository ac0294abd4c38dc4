/**
 * What is said to users, in two languages: a {@link org.sozialraum.message.Message} is a key with what fills it, and
 * becomes a text in a {@link org.sozialraum.message.Language} only where it is printed. The texts stand side by side
 * in catalogues, one per room of the program, as {@code ROOM_en.properties} and {@code ROOM_de.properties} in the
 * resources of this package.
 */
package org.sozialraum.message;
