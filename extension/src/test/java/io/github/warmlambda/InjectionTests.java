package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Receipt;
import io.github.warmlambda.environment.ExecutionEnvironment;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTests {

    @Test
    void functionsAndInvokersAreInjectedEverywhere() {
        JupiterRun.of(EverywhereTestCase.class).succeeded(1);
    }

    @Test
    void staticFieldsAreEmptiedWhenTheClassEnds() {
        JupiterRun.of(EverywhereTestCase.class).succeeded(1);

        assertThat(EverywhereTestCase.staticFunction).isNull();
        assertThat(EverywhereTestCase.staticInvoker).isNull();
    }

    @Test
    void inheritedFieldsAreInjectedForEachSubclass() {
        JupiterRun.of(FirstSubclassTestCase.class, SecondSubclassTestCase.class).succeeded(2);
    }

    @Test
    void fieldsThatAreFinalOrSetAreLeftAlone() {
        JupiterRun.of(OwnFieldsTestCase.class).succeeded(1);

        assertThat(OwnFieldsTestCase.own.environments()).isEmpty();
    }

    @Test
    void environmentsAreInjectedIntoTestsAndTheirLifecycleMethods() {
        JupiterRun.of(EnvironmentTestCase.class).succeeded(1);
    }

    @Test
    void parametersOfOtherResolversMayStandBesideOurs() {
        JupiterRun.of(MixedParametersTestCase.class).succeeded(2);
    }

    @Test
    void invokersOfAGenericBaseClassReadTheTypesOfTheSubclass() {
        JupiterRun.of(GenericTestCase.class).succeeded(3);
    }

    @Test
    void invokersOfAGenericInterfaceReadTheTypesOfTheImplementation() {
        JupiterRun.of(ContractTestCase.class).succeeded(1);
    }

    @Test
    void anEnvironmentIsRefusedInAConstructor() {
        Throwable failure =
                JupiterRun.of(EnvironmentInConstructorTestCase.class).onlyFailure("test()");

        assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "Parameter [%s environment] of [%s(%s)] cannot be injected: %s",
                        ExecutionEnvironment.class.getName(),
                        EnvironmentInConstructorTestCase.class.getName(),
                        ExecutionEnvironment.class.getName(),
                        "an ExecutionEnvironment can be injected into test, @BeforeEach and @AfterEach methods only, as it would be out of date elsewhere. Inject a LambdaFunction, and call function.environment() where you need it.");
    }

    @Test
    void anEnvironmentIsRefusedInBeforeAllAndAfterAll() {
        assertThat(JupiterRun.of(EnvironmentInBeforeAllTestCase.class)
                        .onlyFailure("InjectionTests$EnvironmentInBeforeAllTestCase"))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("call function.environment() where you need it.");
        assertThat(JupiterRun.of(EnvironmentInAfterAllTestCase.class)
                        .onlyFailure("InjectionTests$EnvironmentInAfterAllTestCase"))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("call function.environment() where you need it.");
    }

    @Test
    void aRawInvokerIsRefused() {
        Throwable failure = JupiterRun.of(RawInvokerTestCase.class).onlyFailure("test(Invoker)");

        assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "Parameter [io.github.warmlambda.Invoker invoker] of [void %s.test(io.github.warmlambda.Invoker)] cannot be injected: %s",
                        RawInvokerTestCase.class.getName(),
                        "Invoker must have its type arguments, as the response is read as the second of them, but is raw. Write Invoker<Order, Receipt>.");
    }

    @Test
    void aRawInvokerInTheConstructorOfAnInnerClassIsRefusedWithTheFieldForm() {
        Throwable failure = JupiterRun.of(RawConstructorTestCase.class).onlyFailure("test()");

        assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageEndingWith(
                        "Write Invoker<Order, Receipt>. If it has them and this is the constructor of an inner class, the compiler left them out: use a field.");
    }

    @Test
    void aRawInvokerFieldIsRefused() {
        Throwable failure = JupiterRun.of(RawFieldTestCase.class).onlyFailure("test()");

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Field [private io.github.warmlambda.Invoker %s.invoker] cannot be injected: %s",
                        RawFieldTestCase.class.getName(),
                        "Invoker must have its type arguments, as the response is read as the second of them, but is raw. Write Invoker<Order, Receipt>.");
    }

    @Test
    void aTypeVariableThatStandsForNothingIsRefused() {
        Throwable failure = JupiterRun.of(RawSubclassTestCase.class).onlyFailure("parameter(Invoker)");

        assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageEndingWith(
                        "cannot be injected: type variable R of [class %s] must stand for a type, but does not in test class [%s]. Extend the generic class with type arguments, or write the types out: Invoker<Order, Receipt>.",
                        GenericParameter.class.getName(), RawSubclassTestCase.class.getName());
    }

    @WarmLambda(Counter.class)
    static class EverywhereTestCase {

        private static LambdaFunction staticFunction;
        private static Invoker<String, Integer> staticInvoker;

        private LambdaFunction function;
        private Invoker<String, Integer> invoker;

        EverywhereTestCase(LambdaFunction parameter, Invoker<String, Integer> counter) {
            same(parameter, counter, staticFunction);
        }

        @BeforeAll
        static void beforeAll(LambdaFunction parameter, Invoker<String, Integer> counter) {
            assertThat(staticInvoker).isNotNull();
            same(parameter, counter, staticFunction);
        }

        @BeforeEach
        void beforeEach(LambdaFunction parameter, Invoker<String, Integer> counter) {
            assertThat(function).isSameAs(staticFunction);
            same(parameter, counter, staticFunction);
        }

        @Test
        void test(LambdaFunction parameter, Invoker<String, Integer> counter) {
            same(parameter, counter, staticFunction);
            assertThat(invoker.invoke("")).isEqualTo(1);
            assertThat(staticInvoker.invoke("")).isEqualTo(2);
            assertThat(counter.invoke("")).isEqualTo(3);
        }

        @AfterEach
        void afterEach(LambdaFunction parameter, Invoker<String, Integer> counter) {
            same(parameter, counter, staticFunction);
        }

        @AfterAll
        static void afterAll(LambdaFunction parameter, Invoker<String, Integer> counter) {
            same(parameter, counter, staticFunction);
        }

        private static void same(LambdaFunction function, Invoker<String, Integer> counter, LambdaFunction expected) {
            assertThat(function).isNotNull().isSameAs(expected);
            assertThat(counter).isNotNull();
        }
    }

    @WarmLambda(Counter.class)
    abstract static class BaseWithFields {

        private static Invoker<String, Integer> staticCounter;

        private Invoker<String, Integer> counter;

        @Test
        void test() {
            assertThat(counter.invoke("")).isEqualTo(1);
            assertThat(staticCounter.invoke("")).isEqualTo(2);
        }
    }

    static class FirstSubclassTestCase extends BaseWithFields {}

    static class SecondSubclassTestCase extends BaseWithFields {}

    @WarmLambda(Counter.class)
    static class OwnFieldsTestCase {

        static LambdaFunction own = LambdaFunction.of(Counter.class).create();

        private final LambdaFunction finalField = null;
        private LambdaFunction set = own;

        @Test
        void test(LambdaFunction function) {
            assertThat(own).isNotSameAs(function);
            assertThat(set).isSameAs(own);
            assertThat(finalField).isNull();
        }
    }

    @WarmLambda(Counter.class)
    static class EnvironmentTestCase {

        private ExecutionEnvironment first;

        @BeforeEach
        void before(ExecutionEnvironment environment) {
            first = environment;
        }

        @Test
        void test(ExecutionEnvironment environment) {
            assertThat(environment).isSameAs(first);
        }

        @AfterEach
        void after(ExecutionEnvironment environment) {
            assertThat(environment).isSameAs(first);
        }
    }

    @WarmLambda(Counter.class)
    static class MixedParametersTestCase {

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void test(String event, Invoker<String, Integer> counter, TestInfo info, ExecutionEnvironment environment) {
            assertThat(counter.invoke(event)).isPositive();
        }
    }

    abstract static class GenericBase<I, O> {

        protected Invoker<I, O> field;

        @Test
        void parameter(Invoker<I, O> parameter) {
            check(parameter);
        }

        @Test
        void field() {
            check(field);
        }

        abstract void check(Invoker<I, O> invoker);

        @Nested
        class Inner {

            private final Invoker<I, O> constructed;
            private Invoker<I, O> innerField;

            Inner(Invoker<I, O> constructed) {
                this.constructed = constructed;
            }

            @Test
            void enclosing(Invoker<I, O> parameter) {
                check(parameter);
                check(constructed);
                check(innerField);
            }
        }
    }

    abstract static class GenericMiddle<T> extends GenericBase<String, List<T>> {}

    @WarmLambda(handler = "io.github.warmlambda.Handlers$Plain::receipts")
    static class GenericTestCase extends GenericMiddle<Receipt> {

        @Override
        void check(Invoker<String, List<Receipt>> plain) {
            assertThat(plain.invoke("42")).containsExactly(new Receipt("42"));
        }
    }

    interface Contract<O> {

        @Test
        default void test(Invoker<String, O> invoker) {
            check(invoker.invoke("42"));
        }

        void check(O answer);
    }

    @WarmLambda(handler = "io.github.warmlambda.Handlers$Plain::receipts")
    static class ContractTestCase implements Contract<Receipt[]> {

        @Override
        public void check(Receipt[] answer) {
            assertThat(answer).containsExactly(new Receipt("42"));
        }
    }

    @WarmLambda(Counter.class)
    static class EnvironmentInConstructorTestCase {

        EnvironmentInConstructorTestCase(ExecutionEnvironment environment) {}

        @Test
        void test() {}
    }

    @WarmLambda(Counter.class)
    static class EnvironmentInBeforeAllTestCase {

        @BeforeAll
        static void before(ExecutionEnvironment environment) {}

        @Test
        void test() {}
    }

    @WarmLambda(Counter.class)
    static class EnvironmentInAfterAllTestCase {

        @AfterAll
        static void after(ExecutionEnvironment environment) {}

        @Test
        void test() {}
    }

    @WarmLambda(Counter.class)
    @SuppressWarnings("rawtypes")
    static class RawInvokerTestCase {

        @Test
        void test(Invoker invoker) {}
    }

    @WarmLambda(Counter.class)
    @SuppressWarnings("rawtypes")
    static class RawConstructorTestCase {

        @Nested
        class Inner {

            Inner(Invoker invoker) {}

            @Test
            void test() {}
        }
    }

    @WarmLambda(Counter.class)
    @SuppressWarnings("rawtypes")
    static class RawFieldTestCase {

        private Invoker invoker;

        @Test
        void test() {}
    }

    abstract static class GenericParameter<R> {

        @Test
        void parameter(Invoker<String, R> invoker) {}
    }

    @WarmLambda(Counter.class)
    @SuppressWarnings("rawtypes")
    static class RawSubclassTestCase extends GenericParameter {}
}
