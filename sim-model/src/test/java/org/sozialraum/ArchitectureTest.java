package org.sozialraum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture: reading this test is reading it. Imports point towards plainer things and never in a circle. */
class ArchitectureTest {
  private static final JavaClasses MODEL = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(location -> !location.contains("/jmh/") && !location.contains("/mt/"))
      .importPackages("org.sozialraum");

  /** Lowest first; each layer may use those before it, except that neighbours in one row do not know each other. */
  private static final String[][] LAYERS = {{"message", "crew"}, {"quantity", "chance"}, {"town"}, {"trait", "margin"},
      {"week"}, {"synthesis", "observe"}, {"intervention", "shock"}, {"scenario"}};

  @Test
  void importsPointTowardsPlainerThings() {
    Architectures.LayeredArchitecture oneDirection = layeredArchitecture().consideringOnlyDependenciesInLayers();
    List<String> below = new ArrayList<>();
    for (String[] row : LAYERS) {
      for (String layer : row) {
        oneDirection = oneDirection.layer(layer).definedBy("org.sozialraum." + layer + "..");
        oneDirection = below.isEmpty() ? oneDirection.whereLayer(layer).mayNotAccessAnyLayer()
            : oneDirection.whereLayer(layer).mayOnlyAccessLayers(below.toArray(String[]::new));
      }
      below.addAll(List.of(row));
    }
    oneDirection = oneDirection.layer("Sozialraum").definedBy("org.sozialraum");
    oneDirection.whereLayer("Sozialraum").mayNotBeAccessedByAnyLayer().check(MODEL);
  }

  @Test
  void everyPackageStandsInALayer() {
    assertThat(MODEL.stream().map(JavaClass::getPackageName).filter(name -> !name.equals("org.sozialraum"))
        .map(name -> name.split("\\.")[2]).distinct())
        .containsExactlyInAnyOrderElementsOf(Stream.of(LAYERS).flatMap(Stream::of).toList());
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.sozialraum.(*)..").should().beFreeOfCycles().check(MODEL);
  }

  @Test
  void onlyTheModelItselfKnowsMason() {
    noClasses().that().doNotHaveFullyQualifiedName(Sozialraum.class.getName())
        .and().haveNameNotMatching(".*\\.Sozialraum\\$.*")
        .should().dependOnClassesThat().resideInAnyPackage("sim..", "ec.util..")
        .because("processes, towns and interventions are plain Java that any engine can run").check(MODEL);
  }

  @Test
  void theModelKnowsNeitherFilesNorChartsNorScreens() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..",
            "com.fasterxml..", "org.yaml..", "picocli..", "java.nio.file..", "java.net..", "java.sql..")
        .because("who reads files and draws charts is the runner").check(MODEL);
    noClasses().should().dependOnClassesThat(new DescribedPredicate<JavaClass>("are file classes of java.io") {
      @Override
      public boolean test(JavaClass type) {
        return type.getPackageName().equals("java.io")
            && (type.getSimpleName().startsWith("File") || type.getSimpleName().startsWith("Print")
                || type.getSimpleName().equals("RandomAccessFile"));
      }
    }).because("the model reads and writes nothing").check(MODEL);
  }

  @Test
  void elementaryFunctionsAreTheProjectsOwn() {
    Set<String> platform = Set.of("exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
        "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot", "random");
    noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("Math functions whose bits differ") {
      @Override
      public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Math.class) && platform.contains(call.getName());
      }
    }).because("their last bits differ between platforms; those of org.sozialraum.chance.Numeric do not")
        .check(MODEL);
    noClasses().should().dependOnClassesThat().belongToAnyOf(StrictMath.class)
        .because("org.sozialraum.chance.Numeric serves, and is faster").check(MODEL);
  }

  @Test
  void nothingIsLeftToTheClockTheSystemOrASharedStreamOfLuck() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.SplittableRandom")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.security.SecureRandom")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould().dependOnClassesThat().resideInAnyPackage("java.util.random..", "java.time..")
        .because("all luck is addressed: org.sozialraum.chance.Chance").check(MODEL);
    noClasses().should().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime")
        .orShould().callMethod(System.class, "identityHashCode", Object.class)
        .orShould().callMethod(System.class, "getProperty", String.class)
        .orShould().callMethod(System.class, "getenv", String.class)
        .because("the same scenario gives the same run, any time and anywhere").check(MODEL);
  }

  @Test
  void nothingDependsOnAnOrderThatChangesPerStart() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.HashMap")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.HashSet")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.IdentityHashMap")
        .because("their order of iteration is no order; LinkedHashMap, TreeMap and arrays have one").check(MODEL);
    noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("parallel streams") {
      @Override
      public boolean test(JavaMethodCall call) {
        return call.getName().equals("parallel") || call.getName().equals("parallelStream")
            || call.getName().startsWith("parallel") && call.getTargetOwner().isEquivalentTo(java.util.Arrays.class);
      }
    }).because("sums of floating-point numbers depend on their order").check(MODEL);
  }

  @Test
  void onlyTheCrewKnowsThreads() {
    noClasses().that().resideOutsideOfPackage("org.sozialraum.crew..")
        .should().dependOnClassesThat().resideInAPackage("java.util.concurrent..")
        .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
        .because("who works at once, and how hands find each other, is read in one place; others only say what may be"
            + " done at once").check(MODEL);
    noClasses().that().resideInAPackage("org.sozialraum.crew..")
        .should().dependOnClassesThat().resideInAPackage("org.sozialraum.(town|week|observe)..")
        .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.concurrent\\.Concurrent.*")
        .because("a crew knows parts and no town, and holds nothing whose order could be read").check(MODEL);
  }

  @Test
  void nothingIsPrinted() {
    noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
        .because("the model is silent; the runner speaks").check(MODEL);
  }

  @Test
  void noStaticStateChanges() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields().that().areStatic().should().beFinal()
        .because("several runs share one process").check(MODEL);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
        .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
        .orShould().haveSimpleNameEndingWith("Impl").check(MODEL);
  }

  @Test
  void processesInterventionsAndShocksStandWhereOneLooksForThem() {
    classes().that().implement(org.sozialraum.week.WeeklyProcess.class)
        .should().resideInAPackage("org.sozialraum.week..").check(MODEL);
    classes().that().implement(org.sozialraum.intervention.Intervention.class)
        .should().resideInAPackage("org.sozialraum.intervention").andShould().beRecords().check(MODEL);
    classes().that().implement(org.sozialraum.shock.Shock.class)
        .should().resideInAPackage("org.sozialraum.shock").andShould().beRecords().check(MODEL);
    assertThat(MODEL.stream().filter(type -> type.isAssignableTo(org.sozialraum.intervention.Intervention.class)
        && !type.isInterface()).map(JavaClass::getName))
        .as("every intervention is in the registry").containsExactlyInAnyOrderElementsOf(
            org.sozialraum.intervention.Interventions.known().values().stream().map(Class::getName).toList());
    assertThat(MODEL.stream().filter(type -> type.isAssignableTo(org.sozialraum.shock.Shock.class)
        && !type.isInterface()).map(JavaClass::getName))
        .as("every shock is in the registry").containsExactlyInAnyOrderElementsOf(
            org.sozialraum.shock.Shocks.known().values().stream().map(Class::getName).toList());
  }
}
