package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where {@code Check.UNLOADS} is judged. What it says of each kind of leak stands in {@link UnloadsIT}. */
class UnloadCheckTests {

    private static final String KEY = "warmlambda.test.unloads";
    private static final List<Object> KEPT = new CopyOnWriteArrayList<>();
    private static final String KEPT_BY_THE_TEST =
            "has ended, but its classes cannot be unloaded. This holds them:%n  the test JVM%n  -> static field io.github.warmlambda.UnloadCheckTests.KEPT%n"
                    .formatted();

    public static class Kept implements RequestHandler<String, String> {
        @Override
        @SuppressWarnings("unchecked")
        public String handleRequest(String event, Context context) {
            if (event.equals("keep")) {
                ((List<Object>) System.getProperties().get(KEY)).add(this);
            }
            return event;
        }
    }

    @WarmLambda(value = Kept.class, checks = Check.UNLOADS)
    static class EndsWithItsClassTestCase {
        @Test
        void test(LambdaFunction function) {
            function.invoke("keep");
        }
    }

    @WarmLambda(value = Kept.class, checks = Check.UNLOADS)
    static class EndsInItsTestTestCase {
        @Test
        void test(LambdaFunction function) {
            function.invoke("keep");
            function.coldStart();
        }
    }

    @WarmLambda(value = Kept.class, checks = Check.UNLOADS)
    static class KeepsNothingTestCase {
        @Test
        void test(LambdaFunction function) {
            function.invoke("let go");
            function.coldStart();
            function.invoke("let go");
        }
    }

    @BeforeEach
    void offerAPlace() {
        System.getProperties().put(KEY, KEPT);
    }

    @AfterEach
    void letGo() {
        System.getProperties().remove(KEY);
        KEPT.clear();
    }

    @Test
    void failsTheTestInWhichTheEnvironmentEnded() {
        assertThat(JupiterRun.of(EndsInItsTestTestCase.class).onlyFailure("test(LambdaFunction)"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining(KEPT_BY_THE_TEST);
    }

    @Test
    void failsTheClassThatTheEnvironmentEndedWith() {
        assertThat(JupiterRun.of(EndsWithItsClassTestCase.class)
                        .onlyFailure("UnloadCheckTests$EndsWithItsClassTestCase"))
                .hasMessageContaining(KEPT_BY_THE_TEST);
    }

    @Test
    void isContentWithAFunctionThatLeavesNothing() {
        JupiterRun.of(KeepsNothingTestCase.class).succeeded(1);
    }

    @Test
    void isAnAssertionToo() {
        try (LambdaFunction function = LambdaFunction.of(Kept.class).create()) {
            function.invoke("let go");
            assertThatThrownBy(() -> assertThat(function).unloads())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(
                            "no execution environment has ended, so nothing is proved; end it with function.coldStart() first");

            function.coldStart();
            assertThat(function).unloads();

            function.invoke("keep");
            function.coldStart();
            assertThatThrownBy(() -> assertThat(function).unloads())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("""
                            but execution environment 2 of function [UnloadCheckTests-Kept] has ended, but its classes cannot be unloaded. This holds them:
                              the test JVM
                              -> static field io.github.warmlambda.UnloadCheckTests.KEPT
                              -> field java.util.concurrent.CopyOnWriteArrayList.array
                              -> element [0]
                              -> an object of class io.github.warmlambda.UnloadCheckTests$Kept
                            Each environment that ends so keeps its memory until the test JVM ends. Let the function's code end what it began, or give the test isolation = PROCESS.""");
        }
    }
}
