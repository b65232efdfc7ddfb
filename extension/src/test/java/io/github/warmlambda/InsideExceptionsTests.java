package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.InvocationInterruptedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a body inside throws arrives at the test, and what interrupts it ends it. */
// A lambda of a serializable type that names a package-private member, which is what inside(..) is for.
@SuppressWarnings("serial")
class InsideExceptionsTests {

    public static class Orders implements RequestHandler<String, Integer> {

        static int count;

        @Override
        public Integer handleRequest(String event, Context context) {
            return ++count;
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

    private final LambdaFunction function = LambdaFunction.of(Orders.class).create();

    @AfterEach
    void close() {
        function.close();
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
                        .anyMatch(frame ->
                                frame.startsWith(InsideExceptionsTests.class.getName() + ".lambda$exceptionsShow"))
                        .noneMatch(frame -> frame.contains("EnvironmentRuntime")));
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
}
