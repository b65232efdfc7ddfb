package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Variables;
import io.github.warmlambda.environment.Check;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

class ConfigurationTests {

    private static final List<String> events = new ArrayList<>();

    @BeforeEach
    void forgetEvents() {
        events.clear();
    }

    @Test
    void configureFunctionRunsOnceJustBeforeTheFirstUse() {
        JupiterRun.of(MomentsTestCase.class).succeeded(2);

        assertThat(events)
                .containsExactly(
                        "before all",
                        "before each",
                        "test begins",
                        "configure",
                        "{PORT=8080}",
                        "before each",
                        "test begins",
                        "{PORT=8080}");
    }

    @Test
    void aColdStartBeforeTheFirstUseConfiguresNothing() {
        JupiterRun.of(ColdStartTestCase.class).succeeded(1);

        assertThat(events).containsExactly("before each", "configure", "invoked");
    }

    @Test
    void configureFunctionNeverRunsWithoutUse() {
        JupiterRun.of(UnusedTestCase.class).succeeded(1);

        assertThat(events).isEmpty();
    }

    @Test
    void configureFunctionMethodsRunFromTheOutermostSuperClassToTheInnermostClass() {
        JupiterRun.of(OrderTestCase.class).succeeded(2);

        assertThat(events)
                .containsExactly(
                        "base",
                        "outer",
                        "{PORT=2, TABLE=annotated}",
                        "base",
                        "outer",
                        "nested",
                        "{PORT=3, TABLE=annotated}");
    }

    @Test
    void aConfigureFunctionMethodThatFailsIsNotRunAgain() {
        assertThat(JupiterRun.of(ThrowingTestCase.class).failures())
                .containsExactly(
                        "first(LambdaFunction): java.io.IOException: no port",
                        "second(LambdaFunction): org.junit.jupiter.api.extension.ExtensionConfigurationException: @ConfigureFunction methods of class [%s] are not run again, as one failed with the first use of the function: java.io.IOException: no port"
                                .formatted(ThrowingTestCase.class.getName()));
        assertThat(events).containsExactly("configure");
    }

    @Test
    void environmentVariablesAddUpAndTheNearestWins() {
        assertThat(variables(Sub.class)).isEqualTo(Map.of("A1", "sub", "B1", "base", "C1", "interface"));
        assertThat(variables(SubSub.class)).isEqualTo(Map.of("A1", "base", "B1", "base", "C1", "interface"));
        assertThat(variables(Meta.class)).isEqualTo(Map.of("A1", "meta", "D1", "direct"));
    }

    @Test
    void membersOfTheAnnotationReachTheFunction() {
        var declaration = FunctionDeclaration.of(List.of(AllMembersTestCase.class));

        var configuration = declaration.configuration();

        assertThat(configuration.handler()).isEqualTo("io.github.warmlambda.Handlers$Variables");
        assertThat(configuration.timeout()).hasSeconds(7);
        assertThat(configuration.memorySize()).isEqualTo(1024);
        assertThat(configuration.sharedClasses()).containsExactly("java.lang.String");
        assertThat(configuration.notInstrumented()).containsExactly("com.acme.Native");
        assertThat(configuration.passEnvironment()).containsExactly("HOME");
        assertThat(configuration.checks()).isEmpty();
    }

    private static Map<String, String> variables(Class<?> testClass) {
        LambdaFunction.Builder builder = LambdaFunction.of(Variables.class);
        DeclaredVariables.of(testClass).addTo(builder);
        return builder.configuration().environmentVariables();
    }

    @WarmLambda(Variables.class)
    static class MomentsTestCase {

        @BeforeAll
        static void beforeAll(LambdaFunction function) {
            events.add("before all");
        }

        @BeforeEach
        void before() {
            events.add("before each");
        }

        @ConfigureFunction
        private static void configure(LambdaFunction.Builder function) {
            events.add("configure");
            function.environmentVariable("PORT", "8080");
        }

        @RepeatedTest(2)
        void test(Invoker<List<String>, Map<String, String>> variables) {
            events.add("test begins");
            events.add(variables.invoke(List.of("PORT")).toString());
        }
    }

    @WarmLambda(Variables.class)
    static class ColdStartTestCase {

        @ConfigureFunction
        static void configure(LambdaFunction.Builder function) {
            events.add("configure");
        }

        @BeforeEach
        void before() {
            events.add("before each");
        }

        @Test
        @ColdStart
        void test(LambdaFunction function) {
            function.invoke(List.of());
            events.add("invoked");
        }
    }

    @WarmLambda(Variables.class)
    static class UnusedTestCase {

        @ConfigureFunction
        static void configure(LambdaFunction.Builder function) {
            events.add("configure");
        }

        @Test
        void test(LambdaFunction function) {}
    }

    abstract static class Base {

        @Port
        private static void base(LambdaFunction.Builder function) {
            events.add("base");
            function.environmentVariable("PORT", "1").environmentVariable("TABLE", "base");
        }
    }

    @ConfigureFunction
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Port {}

    @WarmLambda(Variables.class)
    static class OrderTestCase extends Base {

        @ConfigureFunction
        static void outer(LambdaFunction.Builder function) {
            events.add("outer");
            function.environmentVariable("PORT", "2").environmentVariable("TABLE", "annotated");
        }

        @Test
        void test(Invoker<List<String>, Map<String, String>> variables) {
            events.add(variables.invoke(List.of("PORT", "TABLE")).toString());
        }

        @Nested
        @EnvironmentVariable(name = "STAGE", value = "nested")
        class Inner {

            @ConfigureFunction
            static void nested(LambdaFunction.Builder function) {
                events.add("nested");
                function.environmentVariable("PORT", "3");
            }

            @Test
            void test(Invoker<List<String>, Map<String, String>> variables) {
                events.add(variables.invoke(List.of("PORT", "TABLE")).toString());
            }
        }
    }

    @WarmLambda(Variables.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ThrowingTestCase {

        @ConfigureFunction
        static void configure(LambdaFunction.Builder function) throws IOException {
            events.add("configure");
            throw new IOException("no port");
        }

        @Test
        void first(LambdaFunction function) {
            function.invoke("");
        }

        @Test
        void second(LambdaFunction function) {
            function.invoke("");
        }

        @Test
        void unused(LambdaFunction function) {}
    }

    @EnvironmentVariable(name = "C1", value = "interface")
    interface WithVariable {}

    @EnvironmentVariable(name = "A1", value = "base")
    @EnvironmentVariable(name = "B1", value = "base")
    static class BaseWithVariables implements WithVariable {}

    @EnvironmentVariable(name = "A1", value = "sub")
    static class Sub extends BaseWithVariables {}

    @EnvironmentVariable(name = "A1", value = "base")
    static class SubSub extends Sub {}

    @EnvironmentVariable(name = "A1", value = "meta")
    @EnvironmentVariable(name = "D1", value = "meta")
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithVariables {}

    @WithVariables
    @EnvironmentVariable(name = "D1", value = "direct")
    static class Meta {}

    @WarmLambda(
            value = Variables.class,
            timeout = 7,
            memorySize = 1024,
            shared = String.class,
            notInstrumented = "com.acme.Native",
            passEnvironment = "HOME",
            withoutChecks = Check.STATIC_INITIALIZERS_ONCE)
    static class AllMembersTestCase {}
}
