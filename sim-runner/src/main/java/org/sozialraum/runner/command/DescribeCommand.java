package org.sozialraum.runner.command;

import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a catalogue of the model, from the code itself. */
@Command(name = "describe",
    description = {"Prints what the model is made of, from the code itself.", ""},
    footer = {"", "Example: sozialraum describe interventions",
        "Example: sozialraum describe parameters --format md > parameters.md"})
final class DescribeCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}; without it, says what each of them holds.")
  private String what;

  @Option(names = "--format", paramLabel = "text|md|json", description = "Form (default: text).")
  private CatalogueForm form = CatalogueForm.TEXT;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of observables and mistakes"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    Catalogue catalogue = what == null ? Catalogues.overview()
        : Catalogues.named(what, language == null ? Language.ofComputer() : language);
    spec.commandLine().getOut().print(form.print(catalogue));
    return ExitCode.DONE;
  }

  /** Names of the catalogues, for help and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Catalogues.names().iterator();
    }
  }
}
