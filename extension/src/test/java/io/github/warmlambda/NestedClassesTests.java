package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Variables;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class NestedClassesTests {

    private static final List<String> events = new ArrayList<>();

    @BeforeEach
    void forgetEvents() {
        events.clear();
    }

    @Test
    void aNestedClassWithoutAnnotationsSharesTheFunctionAndEndsNothing() {
        JupiterRun.of(SharingTestCase.class).succeeded(4);

        assertThat(events).containsExactly("outer 1", "nested 2", "nested 3", "deeper 4", "after all READY");
    }

    @Test
    void aNestedClassWithWarmLambdaHasAFunctionOfItsOwn() {
        JupiterRun.of(OwnHandlerTestCase.class).succeeded(2);

        assertThat(events).containsExactly("outer 1", "nested {}", "nested {}");
    }

    @Test
    void aNestedClassWithAnEnvironmentVariableHasAFunctionOfItsOwn() {
        JupiterRun.of(OwnVariableTestCase.class).succeeded(3);

        assertThat(events)
                .containsExactly(
                        "outer {STAGE=test, TABLE=outer}",
                        "nested {STAGE=test, TABLE=nested}",
                        "deeper {STAGE=test, TABLE=nested}");
    }

    @Test
    void theFunctionOfANestedClassEndsWithIt() {
        JupiterRun.of(NestedFunctionEndsTestCase.class).succeeded(2);
    }

    @Test
    void outerLifecycleMethodsGetTheFunctionOfTheNestedClassAndOuterFieldsKeepTheirs() {
        JupiterRun.of(OuterLifecycleTestCase.class).succeeded(2);

        assertThat(events).containsExactly("same", "test", "same", "other", "nested", "other");
    }

    @Test
    void aNestedClassMayBeTheOnlyOneWithAFunction() {
        JupiterRun.of(OnlyNestedTestCase.class).succeeded(2);
    }

    @Test
    void anInheritedNestedClassIsServedByTheFunctionOfTheSubclass() {
        JupiterRun.of(InheritingNestedTestCase.class).succeeded(1);
    }

    @Test
    void nestedInstancesPerClassShareTheFunctionToo() {
        JupiterRun.of(PerClassTestCase.class).succeeded(2);

        assertThat(events).containsExactly("1", "2");
    }

    @WarmLambda(Counter.class)
    static class SharingTestCase {

        @Test
        void test(Invoker<String, Integer> counter) {
            events.add("outer " + counter.invoke(""));
        }

        @AfterAll
        static void after(LambdaFunction function) {
            events.add("after all " + function.environment().state());
            assertThat(function.environments()).hasSize(1);
        }

        @Nested
        class Inner {

            private final Invoker<String, Integer> counter;

            Inner(Invoker<String, Integer> counter) {
                this.counter = counter;
            }

            @RepeatedTest(2)
            void test() {
                events.add("nested " + counter.invoke(""));
            }

            @Nested
            class Deeper {

                private Invoker<String, Integer> field;

                @Test
                void test() {
                    events.add("deeper " + field.invoke(""));
                }
            }
        }
    }

    @WarmLambda(Counter.class)
    static class OwnHandlerTestCase {

        @Test
        void test(Invoker<String, Integer> counter) {
            events.add("outer " + counter.invoke(""));
        }

        @Nested
        @WarmLambda(Variables.class)
        class Inner {

            private final Invoker<List<String>, Map<String, String>> constructed;

            Inner(Invoker<List<String>, Map<String, String>> constructed) {
                this.constructed = constructed;
            }

            @Test
            void test(Invoker<List<String>, Map<String, String>> variables) {
                events.add("nested " + variables.invoke(List.of()));
                events.add("nested " + constructed.invoke(List.of()));
            }
        }
    }

    @WarmLambda(Variables.class)
    @EnvironmentVariable(name = "TABLE", value = "outer")
    @EnvironmentVariable(name = "STAGE", value = "test")
    static class OwnVariableTestCase {

        Invoker<List<String>, Map<String, String>> outer;

        @Test
        void test() {
            events.add("outer " + outer.invoke(List.of("TABLE", "STAGE")));
        }

        @Nested
        @EnvironmentVariable(name = "TABLE", value = "nested")
        class Inner {

            @Test
            void test(Invoker<List<String>, Map<String, String>> variables) {
                events.add("nested " + variables.invoke(List.of("TABLE", "STAGE")));
            }

            @Nested
            class Deeper {

                @Test
                void test(Invoker<List<String>, Map<String, String>> variables) {
                    events.add("deeper " + variables.invoke(List.of("TABLE", "STAGE")));
                }
            }
        }
    }

    @WarmLambda(Counter.class)
    static class NestedFunctionEndsTestCase {

        private static final List<ExecutionEnvironment> environments = new ArrayList<>();

        @Test
        void test(ExecutionEnvironment environment) {
            environments.add(environment);
        }

        @AfterAll
        static void after() {
            assertThat(environments).extracting(ExecutionEnvironment::state).containsExactly(State.READY, State.ENDED);
            environments.clear();
        }

        @Nested
        @EnvironmentVariable(name = "TABLE", value = "nested")
        class Inner {

            @Test
            void test(ExecutionEnvironment environment) {
                environments.add(environment);
            }
        }
    }

    @WarmLambda(Counter.class)
    static class OuterLifecycleTestCase {

        private final LambdaFunction constructed;
        private LambdaFunction field;

        OuterLifecycleTestCase(LambdaFunction constructed) {
            this.constructed = constructed;
        }

        @BeforeEach
        void before(LambdaFunction parameter) {
            assertThat(field).isSameAs(constructed);
            events.add(parameter == field ? "same" : "other");
        }

        @AfterEach
        void after(LambdaFunction parameter) {
            events.add(parameter == field ? "same" : "other");
        }

        @Test
        void test() {
            events.add("test");
        }

        @Nested
        @WarmLambda(Variables.class)
        class Inner {

            private LambdaFunction inner;

            @Test
            void test(LambdaFunction parameter) {
                assertThat(inner).isSameAs(parameter).isNotSameAs(field);
                events.add("nested");
            }
        }
    }

    static class OnlyNestedTestCase {

        private LambdaFunction notOurs;

        @Test
        void plain() {}

        @Nested
        @WarmLambda(Counter.class)
        class Inner {

            @Test
            void test(LambdaFunction function) {
                assertThat(function).isNotNull();
                assertThat(notOurs).isNull();
            }
        }
    }

    abstract static class BaseWithNested {

        @Nested
        class Inner {

            @Test
            void test(Invoker<String, Integer> counter) {
                assertThat(counter.invoke("")).isEqualTo(2);
            }
        }
    }

    @WarmLambda(Counter.class)
    static class InheritingNestedTestCase extends BaseWithNested {

        @BeforeAll
        static void before(LambdaFunction function) {
            function.invoke("");
        }
    }

    @WarmLambda(Counter.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {

        @Test
        void test(Invoker<String, Integer> counter) {
            events.add("" + counter.invoke(""));
        }

        @Nested
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        class Inner {

            private final Invoker<String, Integer> constructed;
            private Invoker<String, Integer> field;

            Inner(Invoker<String, Integer> constructed) {
                this.constructed = constructed;
            }

            @Test
            void test() {
                assertThat(field).isNotNull();
                events.add("" + constructed.invoke(""));
            }
        }
    }
}
