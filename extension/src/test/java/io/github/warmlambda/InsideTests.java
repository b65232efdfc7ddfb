package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

// A lambda of a serializable type that names a package-private member, which is what inside(..) is for.
@SuppressWarnings("serial")
class InsideTests {

    public static class Orders implements RequestHandler<String, Integer> {

        static int count;
        private static String last = "none";

        @Override
        public Integer handleRequest(String event, Context context) {
            if (event.equals("overflow")) {
                throw new StackOverflowError();
            }
            last = event;
            return ++count;
        }

        static Order lastOrder() {
            return new Order(last, count);
        }

        static int failing() {
            throw new IllegalStateException("inside");
        }

        static IllegalStateException chain(int links) {
            IllegalStateException chain = null;
            for (int link = 1; link <= links; link++) {
                chain = new IllegalStateException("link " + link, chain);
            }
            return chain;
        }

        static Thread thread() {
            return Thread.currentThread();
        }
    }

    public static final class Hostile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new UnsupportedOperationException();
        }
    }

    /** Crosses as JSON. */
    public static class Order {

        private String name = "";
        private int number;

        public Order() {}

        Order(String name, int number) {
            this.name = name;
            this.number = number;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }
    }

    static final class Touched {
        static int value = Integer.parseInt("7");
    }

    static final class TestState {
        static boolean initializedOutside;

        static {
            initializedOutside = true;
        }
    }

    private final LambdaFunction function = LambdaFunction.of(Orders.class).create();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void seesTheStaticsThatTheHandlerSees() {
        function.invoke("one");
        function.invoke("two");
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Integer>inside(() -> Orders.count)).isEqualTo(2);
        assertThat(environment.<String>inside(() -> Orders.last)).isEqualTo("two");
        assertThat(Orders.count).isZero();
    }

    @Test
    void mayChangeThem() {
        function.environment().inside(() -> {
            Orders.count = 41;
        });

        assertThat(function.invoke("next").payloadText()).isEqualTo("42");
    }

    @Test
    void takesCapturedJdkValues() {
        int number = 40;
        List<String> names = List.of("a", "b");
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Integer>inside(() -> number + names.size() + Orders.count))
                .isEqualTo(42);
    }

    @Test
    void runsMethodReferencesAndLambdasWithin() {
        function.invoke("x");
        ExecutionEnvironment environment = function.environment();

        Order order = environment.inside(Orders::lastOrder);
        assertThat(order.getName()).isEqualTo("x");
        assertThat(environment.<List<Integer>>inside(
                        () -> Stream.of(1, 2).map(it -> it + Orders.count).toList()))
                .containsExactly(2, 3);
    }

    @Test
    void bringsJdkValuesBackAsTheyAre() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Duration>inside(() -> Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(environment.<Map<String, Instant>>inside(() -> Map.of("epoch", Instant.EPOCH)))
                .containsEntry("epoch", Instant.EPOCH);
        assertThat(environment.<Optional<byte[]>>inside(() -> Optional.of(new byte[] {1})))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1));
        assertThat(environment.<String>inside(() -> null)).isNull();
    }

    @Test
    void readsTheEnvironmentVariablesOfTheFunction() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<String>inside(() -> System.getenv("AWS_LAMBDA_FUNCTION_NAME")))
                .isEqualTo("InsideTests-Orders");
    }

    @Test
    void runsOnTheMainThreadWithoutInitializingTheTestClass() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<String>inside(() -> Orders.thread().getName())).isEqualTo("main");
        assertThat(environment.staticInitializations())
                .extracting(StaticInitialization::className)
                .doesNotContain(InsideTests.class.getName());
    }

    @Test
    void whatItInitializesIsNotJudged() {
        function.environment().inside(() -> Touched.value);
        function.invoke("overflow").error().orElseThrow();
        function.environment().inside(() -> Touched.value);

        assertThat(function.staticInitializations())
                .filteredOn(it -> it.className().equals(Touched.class.getName()))
                .extracting(StaticInitialization::phase)
                .containsExactly(Phase.NONE, Phase.NONE);
        assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE))
                .noneMatch(finding -> finding.message().contains(Touched.class.getName()));
    }

    @Test
    void exceptionsAreRebuiltOutside() {
        ExecutionEnvironment environment = function.environment();

        assertThatExceptionOfType(InsideException.class)
                .isThrownBy(() -> environment.inside(() -> {
                    throw new java.io.IOException("disk", new IllegalStateException("full"));
                }))
                .withMessage("java.io.IOException: disk")
                .havingCause()
                .isInstanceOf(InsideException.class)
                .withMessage("java.lang.IllegalStateException: full");
        assertThatThrownBy(() -> environment.inside(() -> {
                    throw new AssertionError("not so");
                }))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("not so");
    }

    @Test
    void exceptionsShowTheLineOfTheTest() {
        ExecutionEnvironment environment = function.environment();

        assertThatThrownBy(() -> environment.inside(() -> Orders.failing()))
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .extracting(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .startsWith(Orders.class.getName() + ".failing")
                        .anyMatch(frame -> frame.startsWith(InsideTests.class.getName() + ".lambda$exceptionsShow"))
                        .noneMatch(frame -> frame.contains("RuntimeProcess")));
    }

    @Test
    void exceptionsOfTheTestFrameworkStayWhatTheyAre() {
        ExecutionEnvironment environment = function.environment();

        assertThatThrownBy(() -> environment.inside(() -> {
                    throw new TestAbortedException("not today");
                }))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage("not today");
    }

    @Test
    void hostileExceptionsAreRebuiltAsFarAsTheyLet() {
        ExecutionEnvironment environment = function.environment();

        assertThatExceptionOfType(InsideException.class)
                .isThrownBy(() -> environment.inside(() -> {
                    throw new Hostile();
                }))
                .withMessage(
                        Hostile.class.getName() + ": (getMessage() threw java.lang.UnsupportedOperationException)");
        assertThatExceptionOfType(InsideException.class)
                .isThrownBy(() -> environment.inside(() -> {
                    throw Orders.chain(100_000);
                }))
                .withMessage("java.lang.IllegalStateException: link 100000");
        assertThat(environment.<Integer>inside(() -> Orders.count)).isZero();
    }

    @Test
    void anInterruptedCallerEndsTheEnvironmentWithItsThread() throws Exception {
        String key = "warmlambda.test.inside";
        AtomicReference<Thread> main = new AtomicReference<>();
        Thread caller = Thread.currentThread();
        Runnable interruptCaller = () -> {
            main.set(Thread.currentThread());
            caller.interrupt();
        };
        System.getProperties().put(key, interruptCaller);
        try {
            ExecutionEnvironment environment = function.environment();
            assertThatExceptionOfType(InvocationInterruptedException.class)
                    .isThrownBy(() -> environment.inside(() -> {
                        ((Runnable) System.getProperties().get("warmlambda.test.inside")).run();
                        new CountDownLatch(1).await();
                    }));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(environment.endReason()).contains(EndReason.INTERRUPTED);
            main.get().join();
        } finally {
            System.getProperties().remove(key);
        }
    }

    @Test
    void anEndedEnvironmentRefuses() {
        ExecutionEnvironment environment = function.environment();
        function.coldStart();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> environment.inside(() -> Orders.count))
                .withMessage(
                        "Execution environment 1 of function [InsideTests-Orders] has ended: the test asked for a cold start. Nothing can run inside it any more; ask function.environment() for the current one.");
    }

    @Test
    void aResultThatCannotCrossIsRefused() {
        ExecutionEnvironment environment = function.environment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.inside(() -> new Object() {
                    @SuppressWarnings("unused")
                    public Object getSelf() {
                        throw new IllegalStateException("no");
                    }
                }))
                .withMessageStartingWith("inside(..)");
    }
}
