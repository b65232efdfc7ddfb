package io.github.warmlambda;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of {@code docs/architecture.md}, their arrows, and what each may bring in from outside. */
class ArchitectureTests {

    private static final String BASE = "io.github.warmlambda";
    private static final String AWS_LOGGING = "com.amazonaws.services.lambda.runtime.logging";
    private static final String[] ANYWHERE = {"java..", "javax..", "org.jspecify.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    /** Each room with the rooms below that it may name. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("assertj", Set.of("", "internal.payload", "environment")),
            entry("", Set.of("internal.function", "internal.payload", "internal.instrumentation", "environment")),
            entry(
                    "internal.function",
                    Set.of(
                            "internal.fork",
                            "internal.end",
                            "internal.runtime",
                            "internal.state",
                            "internal.payload",
                            "internal.loading",
                            "internal.instrumentation",
                            "internal.bridge",
                            "environment")),
            entry(
                    "internal.fork",
                    Set.of("internal.runtime", "internal.agent", "internal.loading", "internal.bridge", "environment")),
            entry(
                    "internal.end",
                    Set.of(
                            "internal.runtime",
                            "internal.state",
                            "internal.heap",
                            "internal.loading",
                            "internal.bridge",
                            "environment")),
            entry("internal.heap", Set.of()),
            entry("internal.agent", Set.of("internal.instrumentation", "internal.bridge")),
            entry(
                    "internal.runtime",
                    Set.of("internal.loading", "internal.instrumentation", "internal.bridge", "environment")),
            entry(
                    "internal.state",
                    Set.of("internal.loading", "internal.instrumentation", "internal.bridge", "environment")),
            entry("internal.session", Set.of("internal.function")),
            entry("internal.payload", Set.of("environment")),
            entry("internal.loading", Set.of("internal.instrumentation", "internal.bridge", "environment")),
            entry("internal.inside", Set.of("internal.bridge")),
            entry("internal.instrumentation", Set.of("internal.bridge", "environment")),
            entry("internal.bridge", Set.of()),
            entry("environment", Set.of()));

    /** Each room with the third-party packages that it may use. */
    private static final Map<String, List<String>> THIRD_PARTY = Map.ofEntries(
            entry("assertj", List.of("org.assertj..")),
            entry("", List.of("org.junit..", "com.amazonaws.services.lambda.runtime", AWS_LOGGING)),
            entry("internal.session", List.of("org.junit.platform.launcher..")),
            entry("internal.function", List.of(AWS_LOGGING)),
            entry("internal.fork", List.of()),
            entry("internal.end", List.of()),
            entry("internal.heap", List.of()),
            entry("internal.agent", List.of()),
            entry("internal.runtime", List.of()),
            entry("internal.state", List.of()),
            entry("internal.payload", List.of("com.fasterxml.jackson..", "com.amazonaws.services.lambda.runtime..")),
            entry("internal.loading", List.of()),
            entry("internal.inside", List.of("com.amazonaws.services.lambda..")),
            entry("internal.instrumentation", List.of("net.bytebuddy.jar.asm..")),
            entry("internal.bridge", List.of()),
            entry("environment", List.of("com.amazonaws.services.lambda.runtime..")));

    @TestFactory
    List<DynamicTest> eachRoomNamesOnlyRoomsBelowIt() {
        return forEachRoom((room, type) -> {
            List<String> allowed = new ArrayList<>(List.of(packageOf(room)));
            ARROWS.get(room).forEach(below -> allowed.add(packageOf(below)));
            noClasses()
                    .that()
                    .resideInAPackage(type)
                    .should()
                    .dependOnClassesThat(are(resideInAnyPackage(BASE + ".."))
                            .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                    .because("arrows point downwards only")
                    .check(CLASSES);
        });
    }

    @TestFactory
    List<DynamicTest> eachRoomUsesOnlyItsOwnThirdParty() {
        return forEachRoom((room, type) -> {
            List<String> allowed = new ArrayList<>(List.of(ANYWHERE));
            allowed.add(BASE + "..");
            allowed.addAll(THIRD_PARTY.get(room));
            classes()
                    .that()
                    .resideInAPackage(type)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed.toArray(String[]::new)).or(primitives()))
                    .because("a library is the business of one room")
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet().stream()
                        .map(ArchitectureTests::packageOf)
                        .toList());
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
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the output of a test run belongs to the tests; SystemHooks stands for these fields,"
                        + " and Transcript adds to the output of a test that failed")
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

    private static String packageOf(String room) {
        return room.isEmpty() ? BASE : BASE + "." + room;
    }

    private static List<DynamicTest> forEachRoom(BiConsumer<String, String> rule) {
        return ARROWS.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(packageOf(room), () -> rule.accept(room, packageOf(room))))
                .toList();
    }
}
