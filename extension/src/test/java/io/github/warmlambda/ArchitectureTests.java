package io.github.warmlambda;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.warmlambda.Room.BASE;
import static io.github.warmlambda.Rooms.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of {@link Rooms}, what each room may bring in from outside, and what holds for all of them. */
class ArchitectureTests {

    private static final String[] ANYWHERE = {"java..", "javax..", "org.jspecify.."};

    @TestFactory
    List<DynamicTest> eachRoomNamesOnlyTheRoomsOfItsArrows() {
        return Rooms.forEachRoom(room -> {
            List<String> allowed = new ArrayList<>(List.of(room.packageName()));
            room.named().forEach(it -> allowed.add(Room.packageOf(it)));
            noClasses()
                    .that()
                    .resideInAPackage(room.packageName())
                    .should()
                    .dependOnClassesThat(are(resideInAnyPackage(BASE + ".."))
                            .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                    .because("arrows point downwards only")
                    .check(CLASSES);
        });
    }

    @TestFactory
    List<DynamicTest> noArrowIsIdle() {
        return Rooms.forEachRoom(room -> assertThat(room.idleArrows())
                .as("rooms that %s may name, and does not", room.packageName())
                .isEmpty());
    }

    @TestFactory
    List<DynamicTest> eachRoomUsesOnlyItsOwnThirdParty() {
        return Rooms.forEachRoom(room -> {
            List<String> allowed = new ArrayList<>(List.of(ANYWHERE));
            allowed.add(BASE + "..");
            room.libraries().forEach(it -> allowed.addAll(it.packages()));
            classes()
                    .that()
                    .resideInAPackage(room.packageName())
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed.toArray(String[]::new)).or(primitives()))
                    .because("a library is the business of one room")
                    .check(CLASSES);
        });
    }

    @TestFactory
    List<DynamicTest> noThirdPartyIsIdle() {
        return Rooms.forEachRoom(room -> assertThat(room.idleLibraries())
                .as("libraries that %s may use, and does not", room.packageName())
                .isEmpty());
    }

    @TestFactory
    List<DynamicTest> noArrowPointsUp() {
        return Rooms.forEachRoom(room -> assertThat(Rooms.LADDER)
                .filteredOn(it -> room.named().contains(it.name()))
                .hasSameSizeAs(room.named())
                .allMatch(it -> it.floor() <= room.floor(), "is not above " + room.packageName()));
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rooms.LADDER.stream().map(Room::packageName).toList());
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(NullMarked.class))
                        .as(it.getName())
                        .isTrue());
    }

    @Test
    void publicSignaturesNameNoThirdPartyType() {
        classes()
                .that()
                .resideInAnyPackage(BASE, BASE + ".environment")
                .and()
                .arePublic()
                .should(haveSignaturesOf(BASE + "..", "java..", "com.amazonaws.services.lambda.runtime.."))
                .because("what leaks through a signature can never be changed")
                .check(CLASSES);
    }

    @Test
    void theLibraryDoesNotLinkTheExtension() {
        noClasses()
                .that()
                .haveNameMatching(BASE
                        + "\\.(LambdaFunction.*|Invoker|TypedInvoker|LazyFunction|ConfigurationRules|TestResource)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..")
                .because("JUnit and AssertJ are optional dependencies")
                .check(CLASSES);
    }

    @Test
    void nothingLinksToWhatRunsInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".internal.inside")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".internal.inside")
                .because("the runtime layer defines those classes, once for every environment")
                .check(CLASSES);
    }

    @Test
    void nothingPrints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".internal.bridge.SystemHooks")
                .and()
                .doNotHaveFullyQualifiedName(BASE + ".Transcript")
                .and()
                .doNotHaveFullyQualifiedName(BASE + ".ClassSummary")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the output of a test run belongs to the tests; SystemHooks stands for these fields,"
                        + " Transcript adds to the output of a test that failed, and ClassSummary on request")
                .check(CLASSES);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(BASE + "..")
                .should()
                .beFinal()
                .because("static state leaks between tests and threads")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> haveSignaturesOf(String... packages) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(packages).or(primitives());
        return new ArchCondition<>("have signatures of JDK, aws-lambda-java-core and own types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
                        method.getAllInvolvedRawTypes().stream()
                                .filter(it -> !allowed.test(it.getBaseComponentType()))
                                .forEach(it -> events.add(SimpleConditionEvent.violated(
                                        method, method.getDescription() + " names " + it.getName())));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "are primitives", type -> type.getBaseComponentType().isPrimitive());
    }
}
