package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handlers that do their worst, in a JVM of their own, each followed by ordinary tests in the same JVM. */
class HostileHandlersIT {

    /** Ordinary tests, to which nothing may have happened. */
    @WarmLambda(Handlers.Counter.class)
    static class OrdinaryFixture {

        @Test
        void answers(Invoker<String, Integer> counter) {
            assertThat(counter.invoke("")).isPositive();
        }

        @Test
        void staysWarm(LambdaFunction counter) {
            counter.invoke("");
            assertThat(counter.invoke("").coldStart()).isFalse();
            assertThat(counter.environments()).hasSize(1);
        }
    }

    private static final String SAID = "> ";

    public static final class Main {

        private static final List<String> DEEDS = List.of(
                "interrupting itself",
                "nulling context class loaders",
                "response of 7 MB",
                "exception that throws",
                "exception with a cause that throws",
                "Error of its own",
                "class loader whose toString throws",
                "uncaught exception in a thread",
                "shutdown hook",
                "changing the JVM",
                "system properties that throw",
                "deep recursion",
                "50 MB of log",
                "thread storm");

        private static final List<String> ENDLESS_DEEDS =
                List.of("static initializer that blocks", "catching Throwable for ever", "endless loop");

        private static final int LONG = 300;
        private static final int SHORT = 1;

        private Main() {}

        public static void main(String[] arguments) throws IOException {
            Map<String, String> before = JvmStateTests.stateOfTheJvm();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            commit(HostileStreams.Closing.class, HostileStreams.DEEDS, LONG);
            commit(HostileHandlers.Hostile.class, DEEDS, LONG);
            commit(HostileHandlers.Hostile.class, ENDLESS_DEEDS, SHORT);
            fail(
                    "blocking in the Init phase",
                    LambdaFunction.of(HostileHandlers.BlocksInInit.class)
                            .timeout(SHORT)
                            .initTimeout(Duration.ofMillis(100)));
            commit(HostileExits.Exiting.class, HostileExits.WAYS, LONG);
            fail("exit in the Init phase", LambdaFunction.of(HostileExits.ExitsInInit.class));
            say("state of the JVM "
                    + (JvmStateTests.stateOfTheJvm().equals(before) ? "unchanged" : "changed: " + before));
            say("input " + System.in.available() + ", errors " + System.out.checkError() + System.err.checkError());
            int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
            say(more < 250 ? "threads bounded" : more + " threads more");
        }

        private static void commit(Class<?> handler, List<String> deeds, int timeout) {
            for (String deed : deeds) {
                try (LambdaFunction function =
                        LambdaFunction.of(handler).timeout(timeout).create()) {
                    String first = outcome(function.invoke(deed));
                    say(deed + ": " + first + ", then " + outcome(function.invoke("well")));
                }
                JupiterRun.of(OrdinaryFixture.class).succeeded(2);
            }
        }

        private static void fail(String deed, LambdaFunction.Builder builder) {
            try (LambdaFunction function = builder.create()) {
                say(deed + ": " + outcome(function.invoke("")) + ", then " + outcome(function.invoke("")));
            }
            JupiterRun.of(OrdinaryFixture.class).succeeded(2);
        }

        private static String outcome(Invocation invocation) {
            String answer = invocation
                    .error()
                    .map(error -> error.errorType().orElse("no type"))
                    .orElseGet(invocation::payloadText);
            return answer + (invocation.coldStart() ? " cold" : " warm");
        }

        private static void say(String line) {
            System.out.println(SAID + line);
        }
    }

    @Test
    void neitherEndNorHangNorChangeTheTestJvm() {
        ForkedJvm.Result result = new ForkedJvm().option("-Xmx512m").run(Main.class);

        // Beside it stand warnings that name the threads that do not end.
        assertThat(result.output()
                        .lines()
                        .filter(line -> line.startsWith(SAID))
                        .map(line -> line.substring(SAID.length())))
                .containsExactlyElementsOf("""
                        System.setOut(null): "done" cold, then "well" warm
                        System.setErr(null): "done" cold, then "well" warm
                        System.setIn(null): "done" cold, then "well" warm
                        closing System.out: "done" cold, then "well" warm
                        closing System.err: "done" cold, then "well" warm
                        closing System.in: "done" cold, then "well" warm
                        System.setErr to a stream that throws: "done" cold, then "well" warm
                        response of 7 MB beside an error stream that throws: Function.ResponseSizeTooLarge cold, then "well" cold
                        response of 7 MB beside an uncaught-exception handler that throws: Function.ResponseSizeTooLarge cold, then "well" cold
                        interrupting itself: "interrupted" cold, then "well" warm
                        nulling context class loaders: "nulled" cold, then "well" warm
                        response of 7 MB: Function.ResponseSizeTooLarge cold, then "well" cold
                        exception that throws: java.lang.IllegalStateException cold, then "well" warm
                        exception with a cause that throws: java.lang.IllegalStateException cold, then "well" warm
                        Error of its own: io.github.warmlambda.HostileHandlers$OwnError cold, then "well" warm
                        class loader whose toString throws: "text" cold, then "well" warm
                        uncaught exception in a thread: "thrown" cold, then "well" warm
                        shutdown hook: "added" cold, then "well" warm
                        changing the JVM: "changed" cold, then "well" warm
                        system properties that throw: "set" cold, then Runtime.ExitError warm
                        deep recursion: java.lang.StackOverflowError cold, then "well" cold
                        50 MB of log: "logged" cold, then "well" warm
                        thread storm: "started" cold, then "well" warm
                        static initializer that blocks: Sandbox.Timedout cold, then "well" cold
                        catching Throwable for ever: Sandbox.Timedout cold, then "well" cold
                        endless loop: Sandbox.Timedout cold, then "well" cold
                        blocking in the Init phase: Sandbox.Timedout cold, then Sandbox.Timedout cold
                        System.exit: Runtime.ExitError cold, then "well" cold
                        Runtime.exit: Runtime.ExitError cold, then "well" cold
                        Runtime.halt: Runtime.ExitError cold, then "well" cold
                        exit by a method reference: Runtime.ExitError cold, then "well" cold
                        exit in a lambda: Runtime.ExitError cold, then "well" cold
                        exit by reflection: Runtime.ExitError cold, then "well" cold
                        exit by a method handle: Runtime.ExitError cold, then "well" cold
                        exit in another thread: Runtime.ExitError cold, then "well" cold
                        exit in a static initializer: Runtime.ExitError cold, then "well" cold
                        exit caught for ever: Runtime.ExitError cold, then "well" cold
                        exit in the Init phase: Runtime.ExitError cold, then Runtime.ExitError cold
                        state of the JVM unchanged
                        input 0, errors falsefalse
                        threads bounded
                        """.lines().toList());
        assertThat(result.exitStatus()).isZero();
    }
}
