/** What users type: one subcommand per file. A command parses, delegates to the other packages, and prints. */
package org.sozialraum.runner.command;
