package org.sozialraum.peer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Domain;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.trait.Membership;
import org.sozialraum.trait.UsualFear;
import org.sozialraum.trait.UsualLoneliness;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;
import org.sozialraum.week.supply.NeedRates;

/** The peer and production share chance, elementary functions and plain values; no rule. */
class PeerArchitectureTest {
  /** Plain values; records are read by their components only. */
  private static final Set<Class<?>> VALUES = Set.of(AgeCurve.class, Scenario.class, Horizon.class, Mechanism.class,
      PlaceKind.class, Domain.class, Coordination.class, NeedRates.Factors.class, EngagementHours.class,
      Membership.class, UsualFear.class, UsualLoneliness.class);
  /** What the copy reads: tables of a town and what the founding has set once. */
  private static final Set<String> TABLES = Set.of("Town", "Residents", "Dwellings", "Quarters", "Places",
      "Associations", "Offers", "Supply", "Ties", "ChoiceSets", "Stakeholders", "Nodes", "StakeholderPlan", "ActorPlan",
      "Tier");

  /** Methods of these tables that compute. */
  private static final Set<String> THAT_COMPUTE =
      Set.of("age", "isMember", "kindOf", "common", "quarterOf", "ageGroupOf", "address", "isOpen", "hasLeftBehind");

  /** Classes of this folder, which look at both sides. */
  private static final Pattern OF_TESTS = Pattern.compile(".*/peer/(\\w*Test|Disagreement|TwinTown)(\\$.*)?\\.class");

  private static final JavaClasses PEER = new ClassFileImporter()
      .withImportOption(location -> !location.matches(OF_TESTS))
      .importPackages("org.sozialraum.peer");

  @Test
  void thePeerIsThere() {
    assertThat(PEER.stream().map(JavaClass::getSimpleName))
        .contains("Person", "Tie", "Table", "PeerTown", "PeerWeek", "GoingOut", "TownCopy");
  }

  @Test
  void noRuleOfProductionIsImported() {
    classes().that().doNotHaveFullyQualifiedName(TownCopy.class.getName())
        .should().onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are no rules of production") {
          @Override
          public boolean test(JavaClass type) {
            return isShared(type) || type.getName().equals("org.sozialraum.town.Town");
          }
        }).because("what is computed twice must be written twice").check(PEER);
  }

  @Test
  void onlyTheCopyReadsColumns() {
    classes().that().haveFullyQualifiedName(TownCopy.class.getName())
        .should().onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are columns or shared") {
          @Override
          public boolean test(JavaClass type) {
            return isShared(type) || type.getPackageName().equals("org.sozialraum.town.column")
                || type.getPackageName().equals("org.sozialraum.town") && TABLES.contains(type.getSimpleName());
          }
        }).because("the state is copied once, and then the peer lives alone").check(PEER);
    noClasses().that().doNotHaveFullyQualifiedName(TownCopy.class.getName())
        .should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("methods of a town") {
          @Override
          public boolean test(JavaMethodCall call) {
            return call.getTargetOwner().getName().equals("org.sozialraum.town.Town");
          }
        }).check(PEER);
  }

  @Test
  void settingsAreReadAndNeverAskedToCompute() {
    noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("methods of values that compute") {
      @Override
      public boolean test(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean isRecord = owner.getName().startsWith("org.sozialraum.") && !owner.getPackageName().endsWith(".peer")
            && owner.reflect().isRecord();
        return isRecord && Arrays.stream(owner.reflect().getRecordComponents()).map(RecordComponent::getName)
            .noneMatch(call.getName()::equals);
      }
    }).because("a method of a settings record that computes is a rule of production").check(PEER);
    noClasses().should().callMethod(PlaceKind.class, "isFor", int.class, boolean.class)
        .orShould().callMethod(PlaceKind.class, "hasGroups").check(PEER);
    noClasses().that().haveFullyQualifiedName(TownCopy.class.getName())
        .should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("methods of tables that compute") {
          @Override
          public boolean test(JavaMethodCall call) {
            boolean isChoice = call.getTargetOwner().getSimpleName().equals("ChoiceSets");
            return isChoice && !call.getName().equals("outside")
                || THAT_COMPUTE.contains(call.getName())
                    && call.getTargetOwner().getPackageName().equals("org.sozialraum.town");
          }
        }).check(PEER);
  }

  private static boolean isShared(JavaClass type) {
    String name = type.getName();
    return !name.startsWith("org.sozialraum.")
        || type.getPackageName().equals("org.sozialraum.peer")
        || type.getPackageName().equals(Chance.class.getPackageName())
        || name.endsWith("$Settings") || name.equals("org.sozialraum.scenario.Settings")
        || VALUES.stream().anyMatch(value -> value.getName().equals(name))
        || type.isArray() && isShared(type.getBaseComponentType());
  }
}
