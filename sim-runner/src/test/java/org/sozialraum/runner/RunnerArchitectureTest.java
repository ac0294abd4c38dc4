package org.sozialraum.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The architecture of the runner: files become scenarios, scenarios experiments, experiments tables and charts. */
class RunnerArchitectureTest {
  private static final String RUNNER = "org.sozialraum.runner";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(location -> !location.contains("/rt/") && !location.contains("/mt/"))
      .importPackages(RUNNER);

  /** Each package and those of the runner that it may use; whatever is not named it does not know. */
  private static final Map<String, String[]> USES = new LinkedHashMap<>();

  static {
    USES.put("townfile", new String[] {});
    USES.put("scenariofile", new String[] {"townfile", "design"});
    USES.put("stats", new String[] {});
    USES.put("store", new String[] {"stats"});
    USES.put("experiment", new String[] {"store", "stats"});
    USES.put("chart", new String[] {"store", "stats"});
    USES.put("answer", new String[] {"store", "stats"});
    USES.put("pattern", new String[] {"experiment", "store", "stats"});
    USES.put("calibration", new String[] {"pattern", "experiment", "store", "stats"});
    USES.put("assumption", new String[] {"pattern", "experiment", "store", "stats"});
    USES.put("design", new String[] {});
    USES.put("database", new String[] {"design", "store", "stats"});
    USES.put("sweep", new String[] {
        "townfile", "scenariofile", "design", "database", "experiment", "store", "stats"});
    USES.put("report", new String[] {
        "townfile", "scenariofile", "experiment", "store", "stats", "chart", "answer", "assumption", "design",
        "database", "sweep"});
    USES.put("command", new String[] {
        "townfile", "scenariofile", "experiment", "store", "stats", "chart", "answer", "pattern", "calibration",
        "assumption", "design", "database", "sweep", "report"});
  }

  @Test
  void eachPackageKnowsOnlyWhatStandsBesideItsName() {
    Architectures.LayeredArchitecture direction = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : USES.keySet()) {
      direction = direction.layer(layer).definedBy(RUNNER + "." + layer + "..");
    }
    for (Map.Entry<String, String[]> each : USES.entrySet()) {
      direction = each.getValue().length == 0 ? direction.whereLayer(each.getKey()).mayNotAccessAnyLayer()
          : direction.whereLayer(each.getKey()).mayOnlyAccessLayers(each.getValue());
    }
    direction.check(CLASSES);
  }

  @Test
  void everyPackageIsNamedHere() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(RUNNER))
        .map(name -> name.substring(RUNNER.length() + 1)).distinct())
        .containsExactlyInAnyOrderElementsOf(USES.keySet());
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching(RUNNER + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyButMainAndTheExperimentsProgressTouchesTheTerminal() {
    // Commands print to the writers they are given. Progress is drawn on the error stream while runs are under way.
    noClasses().that().doNotHaveFullyQualifiedName(RUNNER + ".Main")
        .and().doNotHaveFullyQualifiedName(RUNNER + ".experiment.Experiment")
        .and().doNotHaveFullyQualifiedName(RUNNER + ".experiment.SweepProgress")
        .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }

  @Test
  void chartsAreMadeWithoutGplLibraries() {
    // JFreeSVG stands under the GPL; SVG files come from Batik (docs/decisions/0004).
    noClasses().should().dependOnClassesThat().resideInAnyPackage("org.jfree.svg..", "org.jfree.graphics2d..")
        .check(CLASSES);
  }

  @Test
  void onlyChartsDraw() {
    noClasses().that().resideOutsideOfPackage(RUNNER + ".chart..").should().dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..", "org.apache.batik..").check(CLASSES);
  }

  @Test
  void onlyCommandsParseTheCommandLine() {
    noClasses().that().resideOutsideOfPackage(RUNNER + ".command..").should().dependOnClassesThat()
        .resideInAnyPackage("picocli..").check(CLASSES);
  }
}
