package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.Handlers.Variables;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class HandlerStaticsGuardTests {

    @Test
    void fieldsAndMethodsAreNamedWithTheirLines() {
        Throwable failure = failure(FieldAndMethodTestCase.class);

        assertThat(failure).isInstanceOf(ExtensionConfigurationException.class);
        assertThat(failure.getMessage().replaceAll("line [1-9]\\d*", "line N").replace(System.lineSeparator(), "\n"))
                .isEqualTo("""
                        Test class [%1$s] uses static field count of its handler class [%2$s]: \
                        here that is the copy of the test JVM, which no invocation touches.
                          field count in %1$s.test, line N
                          method next in %1$s.supplier, line N
                        Reach the copy that the function uses, with an ExecutionEnvironment as a parameter of the test:
                            var count = environment.inside(() -> Counter.count);
                        If the test means its own copy, say guard = false in @WarmLambda.""".formatted(FieldAndMethodTestCase.class.getName(), Counter.class.getName()));
    }

    @Test
    void superClassesAreSearched() {
        assertThat(failure(InheritingTestCase.class))
                .hasMessageContaining("field count in %s.test, line ", BaseThatNamesAField.class.getName());
    }

    @Test
    void nestedClassesAreSearchedAndFailAlone() {
        Throwable failure = JupiterRun.of(NestedTestCase.class).onlyFailure("Inner");

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("field count in %s$Inner.test, line ", NestedTestCase.class.getName());
    }

    @Test
    void aNestedClassIsSearchedForTheHandlerOfItsOwnFunction() {
        JupiterRun.of(OtherHandlerTestCase.class).succeeded(1);
    }

    @Test
    void aFailedGuardRunsNothingOfTheClass() {
        failure(FieldAndMethodTestCase.class);

        assertThat(FieldAndMethodTestCase.ran).isFalse();
    }

    @Test
    void constantsAndClassLiteralsAndInstancesAreAllowed() {
        JupiterRun.of(AllowedTestCase.class).succeeded(1);
    }

    @Test
    void otherNestedClassesOfTheTestMayNameWhatTheyLike() {
        JupiterRun.of(StaticNestedTestCase.class).succeeded(1);
    }

    @Test
    void theGuardCanBeSwitchedOff() {
        JupiterRun.of(SwitchedOffTestCase.class).succeeded(1);
    }

    @Test
    void aTestClassThatIsItsOwnHandlerMayNameItsStatics() {
        JupiterRun.of(OwnHandlerTestCase.class).succeeded(1);
    }

    @Test
    void aHandlerNestedInTheTestClassIsGuardedLikeAnyOther() {
        assertThat(failure(NestedHandlerTestCase.class))
                .hasMessageContaining("field secret in %s.test, line ", NestedHandlerTestCase.class.getName());
    }

    private static Throwable failure(Class<?> testClass) {
        return JupiterRun.of(testClass).onlyFailure("HandlerStaticsGuardTests$" + testClass.getSimpleName());
    }

    @WarmLambda(Counter.class)
    static class FieldAndMethodTestCase {

        static boolean ran;

        @BeforeAll
        static void before() {
            ran = true;
        }

        @Test
        void test() {
            assertThat(Counter.count).isZero();
        }

        IntSupplier supplier() {
            return () -> Counter.next();
        }
    }

    abstract static class BaseThatNamesAField {

        @Test
        void test() {
            Counter.count = 1;
        }
    }

    @WarmLambda(Counter.class)
    static class InheritingTestCase extends BaseThatNamesAField {}

    @WarmLambda(Counter.class)
    static class NestedTestCase {

        @Test
        void test() {}

        @Nested
        class Inner {

            @Test
            void test() {
                Counter.count = 1;
            }
        }
    }

    @WarmLambda(Counter.class)
    static class OtherHandlerTestCase {

        @Nested
        @WarmLambda(Variables.class)
        class Inner {

            @Test
            void test() {
                Counter.count = 1;
            }
        }
    }

    @WarmLambda(Counter.class)
    static class AllowedTestCase {

        @Test
        void test() {
            assertThat(Counter.NAME).isEqualTo("counter");
            assertThat(Counter.class.getSimpleName()).isEqualTo("Counter");
            assertThat(new Counter()).isNotNull();
        }
    }

    @WarmLambda(Counter.class)
    static class StaticNestedTestCase {

        @Test
        void test() {
            Helper.reset();
        }

        static final class Helper {

            private Helper() {}

            static void reset() {
                Counter.count = 0;
            }
        }
    }

    @WarmLambda(value = Counter.class, guard = false)
    static class SwitchedOffTestCase {

        @Test
        void test() {
            Counter.count = 0;
        }
    }

    @WarmLambda(OwnHandlerTestCase.class)
    public static class OwnHandlerTestCase implements RequestHandler<String, Integer> {

        private static int count;

        @Override
        public Integer handleRequest(String event, Context context) {
            return ++count;
        }

        @Test
        void test(Invoker<String, Integer> self) {
            count = 41;
            assertThat(self.invoke("")).isEqualTo(1);
        }
    }

    @WarmLambda(NestedHandlerTestCase.Handler.class)
    static class NestedHandlerTestCase {

        @Test
        void test() {
            assertThat(Handler.secret).isNull();
        }

        public static final class Handler implements RequestHandler<String, String> {

            private static String secret;

            @Override
            public String handleRequest(String event, Context context) {
                secret = event;
                return secret;
            }
        }
    }
}
