package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        static Secret secret() {
            return new Secret();
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

    /** Cannot be written. */
    public static class Secret {
        public String getText() {
            throw new IllegalStateException("no");
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

    static int staticOfTheTest = Integer.parseInt("1");

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
                .isThrownBy(() -> environment.inside(() -> Orders.secret()))
                .withMessage(
                        "inside(..): the result must be a JDK value or cross as JSON, but is an object of io.github.warmlambda.InsideTests$Secret: com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JsonMappingException: no (through reference chain: io.github.warmlambda.InsideTests$Secret[\"text\"]). Return the part of it that the test needs, for example a number or a text.");
    }

    @Test
    void whatTheTestsObjectHoldsIsRefused() {
        ExecutionEnvironment environment = function.environment();

        refuses(
                () -> environment.inside(() -> function.invoke("x").payloadText()),
                "inside(..) in io.github.warmlambda.InsideTests: the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function.");
        refuses(
                () -> environment.inside(() -> {
                    function.close();
                }),
                "inside(..) in io.github.warmlambda.InsideTests: the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function.");
    }

    @Test
    void staticsOfTheTestClassAreRefused() {
        ExecutionEnvironment environment = function.environment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.inside(() -> staticOfTheTest))
                .satisfies(
                        thrown -> assertThat(thrown.getMessage().replaceFirst("line \\d+", "line N"))
                                .isEqualTo(
                                        "inside(..) in io.github.warmlambda.InsideTests: the body uses the static field io.github.warmlambda.InsideTests.staticOfTheTest in line N, but the test class is never initialized in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function."));
    }

    @Test
    void objectsOfTheTestAreRefusedAlsoWithinCollections() {
        ExecutionEnvironment environment = function.environment();
        Order order = new Order("x", 1);
        Map<String, List<Optional<Object[]>>> orders = Map.of("all", List.of(Optional.of(new Object[] {order})));
        String message =
                "inside(..) in io.github.warmlambda.InsideTests: the body captures a value of type io.github.warmlambda.InsideTests$Order, but only values of JDK types exist in both worlds. Pass its parts as such, or create it in the body.";

        refuses(() -> environment.inside(() -> order.getName()), message);
        refuses(() -> environment.inside(() -> orders.size()), message);
    }

    @Test
    void aCollectionThatHoldsItselfIsLookedIntoOnce() {
        ExecutionEnvironment environment = function.environment();
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThat(environment.<Integer>inside(() -> list.size())).isEqualTo(1);
    }

    @Test
    void anObjectThatIsNoLambdaIsRefused() {
        ExecutionEnvironment environment = function.environment();
        InsideCall<String> anonymous = new InsideCall<>() {
            @Override
            public String call() {
                return "";
            }
        };

        refuses(
                () -> environment.inside(anonymous),
                "inside(..): the argument must be a lambda or a method reference, but is an object of "
                        + anonymous.getClass().getName()
                        + ". Write the code as a lambda in Java; Kotlin compiles its lambdas to classes.");
    }

    @Test
    void whatIsRefusedLeavesTheEnvironmentAsItIs() {
        function.invoke("one");
        ExecutionEnvironment environment = function.environment();

        refuses(() -> environment.inside(() -> staticOfTheTest), null);
        assertThat(function.invoke("two").payloadText()).isEqualTo("2");
        assertThat(function.environments()).hasSize(1);
    }

    @Test
    void seesPackagePrivateMembersOfDeployedCode(@TempDir Path files) throws IOException {
        Path jar = new DeploymentZip().classes(Orders.class, Order.class).zip(files.resolve("orders.jar"));
        try (LambdaFunction deployed =
                LambdaFunction.of(Orders.class).code(jar.toString()).create()) {
            deployed.invoke("one");
            ExecutionEnvironment environment = deployed.environment();
            int more = 40;

            assertThat(environment.<Integer>inside(() -> Orders.count + more)).isEqualTo(41);
            environment.inside(() -> {
                Orders.count = 6;
            });
            assertThat(environment.<Integer>inside(
                            () -> Stream.of(1).mapToInt(it -> it + Orders.count).sum()))
                    .isEqualTo(7);
            assertThat(environment.<Order>inside(Orders::lastOrder).getNumber()).isEqualTo(6);
            assertThatExceptionOfType(InsideException.class)
                    .isThrownBy(() -> environment.inside(() -> Touched.value))
                    .withMessage("java.lang.NoClassDefFoundError: io/github/warmlambda/InsideTests$Touched");
        }
    }

    private static void refuses(ThrowingCallable call, @Nullable String message) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        if (message != null) {
            assertThat(thrown).hasMessage(message);
        }
    }
}
