package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Lifetime;
import io.github.warmlambda.environment.State;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFunctionTests {

    private static final List<Integer> answers = new ArrayList<>();

    @BeforeEach
    void forgetAnswers() {
        answers.clear();
    }

    @Test
    void methodsOfOneClassShareStatics() {
        JupiterRun.of(TwoMethodsTestCase.class).succeeded(2);

        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void classesWithTheSameHandlerHaveStaticsOfTheirOwn() {
        JupiterRun.of(TwoMethodsTestCase.class, SameHandlerTestCase.class).succeeded(3);

        assertThat(answers).containsExactly(1, 2, 1);
    }

    @Test
    void aPlainTestSeesAThirdCopyOfTheStatics() {
        Counter.count = 41;

        JupiterRun.of(TwoMethodsTestCase.class).succeeded(2);

        assertThat(answers).containsExactly(1, 2);
        assertThat(Counter.next()).isEqualTo(42);
    }

    @Test
    void theFunctionIsClosedWithItsClass() {
        JupiterRun.of(EscapingTestCase.class).succeeded(1);

        assertThat(EscapingTestCase.escaped.remove(0).environments())
                .extracting(ExecutionEnvironment::state)
                .containsExactly(State.ENDED);
    }

    @Test
    void injectingAFunctionStartsNothing() {
        JupiterRun.of(IdleTestCase.class).succeeded(1);
    }

    @Test
    void coldStartBeginsEachRepetitionInAFreshEnvironment() {
        JupiterRun.of(ColdStartTestCase.class).succeeded(8);

        assertThat(answers).containsExactly(1, 2, 1, 1, 1, 1, 2, 1);
    }

    @Test
    void aColdStartOfTheFirstTestDoesNotStartTwoEnvironments() {
        JupiterRun.of(FirstTestIsColdTestCase.class).succeeded(1);
    }

    @Test
    void lifetimePerMethodBeginsEachTestInAFreshEnvironment() {
        JupiterRun.of(PerMethodTestCase.class).succeeded(3);

        assertThat(answers).containsExactly(1, 1, 1);
    }

    @Test
    void oneInstancePerClassIsServedByOneFunction() {
        JupiterRun.of(PerClassInstanceTestCase.class).succeeded(2);

        assertThat(answers).containsExactly(1, 2, 3);
    }

    @Test
    void aParameterizedClassSharesOneFunctionAmongItsParameterSets() {
        JupiterRun.of(ParameterizedClassTestCase.class).succeeded(4);

        assertThat(answers).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aTestFactorySharesOneFunctionAmongItsDynamicTests() {
        JupiterRun.of(FactoryTestCase.class).succeeded(2);

        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void theAnnotationIsInherited() {
        JupiterRun.of(InheritingTestCase.class).succeeded(1);

        assertThat(answers).containsExactly(1);
    }

    @Test
    void theAnnotationOfASubclassReplacesThatOfItsParent() {
        JupiterRun.of(ReplacingTestCase.class).succeeded(1);
    }

    @Test
    void theAnnotationWorksAsMetaAnnotation() {
        JupiterRun.of(MetaAnnotatedTestCase.class).succeeded(1);
    }

    @WarmLambda(Counter.class)
    static class TwoMethodsTestCase {

        @Test
        void first(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }

        @Test
        void second(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }
    }

    @WarmLambda(Counter.class)
    static class SameHandlerTestCase {

        @Test
        void test(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }
    }

    @WarmLambda(Counter.class)
    static class EscapingTestCase {

        static final List<LambdaFunction> escaped = new ArrayList<>();

        @Test
        void test(LambdaFunction function) {
            assertThat(function.environment().state()).isEqualTo(State.READY);
            escaped.add(function);
        }

        @AfterAll
        static void staysOpen(LambdaFunction function) {
            assertThat(function.environment().state()).isEqualTo(State.READY);
        }
    }

    @WarmLambda(Counter.class)
    static class IdleTestCase {

        LambdaFunction field;

        @BeforeAll
        static void before(LambdaFunction function, Invoker<String, Integer> invoker) {
            assertThat(function.environments()).isEmpty();
        }

        @Test
        void test(LambdaFunction function, Invoker<String, Integer> invoker) {
            assertThat(field).isSameAs(function);
            assertThat(function.environments()).isEmpty();
        }
    }

    @WarmLambda(Counter.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ColdStartTestCase {

        Invoker<String, Integer> counter;

        @Test
        @Order(1)
        void warm() {
            answers.add(counter.invoke(""));
        }

        @Test
        @Order(2)
        void stillWarm() {
            answers.add(counter.invoke(""));
        }

        @ColdStart
        @RepeatedTest(2)
        @Order(3)
        void repeated() {
            answers.add(counter.invoke(""));
        }

        @ColdStart
        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        @Order(4)
        void parameterized(String event) {
            answers.add(counter.invoke(event));
        }

        @Test
        @Order(5)
        void goesOn() {
            answers.add(counter.invoke(""));
        }

        @Cold
        @Order(6)
        void metaAnnotated() {
            answers.add(counter.invoke(""));
        }
    }

    @Test
    @ColdStart
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Cold {}

    @WarmLambda(Counter.class)
    static class FirstTestIsColdTestCase {

        @Test
        @ColdStart
        void test(LambdaFunction function) {
            function.invoke("");
            assertThat(function.environments()).hasSize(1);
        }
    }

    @WarmLambda(value = Counter.class, lifetime = Lifetime.PER_METHOD)
    static class PerMethodTestCase {

        @BeforeEach
        void alreadyCold(ExecutionEnvironment environment) {
            assertThat(environment.invocations()).isEmpty();
        }

        @RepeatedTest(2)
        void repeated(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }

        @Test
        void test(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }
    }

    @WarmLambda(Counter.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassInstanceTestCase {

        private static Invoker<String, Integer> injectedBeforeConstruction;

        private Invoker<String, Integer> injected;
        private final LambdaFunction constructed;

        PerClassInstanceTestCase(LambdaFunction constructed) {
            this.constructed = constructed;
            assertThat(injectedBeforeConstruction).isNotNull();
        }

        @BeforeAll
        void before(LambdaFunction function) {
            assertThat(function).isSameAs(constructed);
            answers.add(injected.invoke(""));
        }

        @RepeatedTest(2)
        void test(LambdaFunction function) {
            assertThat(function).isSameAs(constructed);
            answers.add(injected.invoke(""));
        }
    }

    @WarmLambda(Counter.class)
    @ParameterizedClass
    @ValueSource(strings = {"a", "b"})
    static class ParameterizedClassTestCase {

        static LambdaFunction shared;

        private final String event;
        private final Invoker<String, Integer> counter;

        ParameterizedClassTestCase(String event, Invoker<String, Integer> counter) {
            this.event = event;
            this.counter = counter;
        }

        @RepeatedTest(2)
        void test(LambdaFunction function) {
            assertThat(function).isSameAs(shared);
            answers.add(counter.invoke(event));
        }
    }

    @WarmLambda(Counter.class)
    static class FactoryTestCase {

        @TestFactory
        Stream<DynamicTest> tests(Invoker<String, Integer> counter) {
            return Stream.of("a", "b")
                    .map(event -> DynamicTest.dynamicTest(event, () -> answers.add(counter.invoke(event))));
        }
    }

    @WarmLambda(Counter.class)
    abstract static class Base {

        @Test
        void test(Invoker<String, Integer> counter) {
            answers.add(counter.invoke(""));
        }
    }

    static class InheritingTestCase extends Base {}

    @WarmLambda(handler = "io.github.warmlambda.Handlers$Plain::receipts")
    static class ReplacingTestCase extends Base {

        @Test
        @Override
        void test(Invoker<String, Integer> counter) {}

        @BeforeEach
        void isServedByTheOther(Invoker<String, List<Handlers.Receipt>> plain) {
            assertThat(plain.invoke("42")).containsExactly(new Handlers.Receipt("42"));
        }
    }

    @WarmLambda(Counter.class)
    @EnvironmentVariable(name = "TABLE", value = "orders")
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface CounterFunction {}

    @CounterFunction
    static class MetaAnnotatedTestCase {

        @Test
        void test(Invoker<String, Integer> counter) {
            assertThat(counter.invoke("")).isEqualTo(1);
        }
    }
}
