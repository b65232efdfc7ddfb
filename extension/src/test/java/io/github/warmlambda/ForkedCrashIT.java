package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.Lifetime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handlers that end a JVM in ways that only a process of its own survives. */
@WarmLambda(
        value = ForkedCrashIT.Crasher.class,
        isolation = Isolation.PROCESS,
        lifetime = Lifetime.PER_METHOD,
        timeout = 10)
class ForkedCrashIT {

    /** Does as it is told. */
    public static class Crasher implements RequestHandler<Map<String, String>, String> {

        static {
            System.out.println("static code");
        }

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            try {
                return act(event.getOrDefault("do", ""));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String act(String what) throws IOException, InterruptedException {
            switch (what) {
                case "SEGV", "KILL", "TERM" -> signal(what);
                case "halt" -> Runtime.getRuntime().halt(9);
                case "fill" -> fill();
                case "large" -> {
                    return "x".repeat(7 * 1024 * 1024);
                }
                case "grandchild" -> {
                    return String.valueOf(
                            new ProcessBuilder("sleep", "600").start().pid());
                }
                default -> {}
            }
            return "";
        }

        private static void signal(String name) throws IOException, InterruptedException {
            String pid = String.valueOf(ProcessHandle.current().pid());
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        }

        private static void fill() {
            List<byte[]> kept = new ArrayList<>();
            while (true) {
                kept.add(new byte[16 * 1024 * 1024]);
            }
        }
    }

    @Test
    void aCrashOfTheJvmIsAnAbort(LambdaFunction crasher) {
        Invocation crashed = crasher.invoke(Map.of("do", "SEGV"));

        expectExit(crashed, "signal: aborted");
        assertThat(crashed.log())
                .contains("# A fatal error has been detected by the Java Runtime Environment", "SIGSEGV");
        assertThat(crasher.invoke(Map.of())).succeeded().isCold();
    }

    @Test
    void aKillByTheSystemNamesItsSignal(LambdaFunction crasher) {
        expectExit(crasher.invoke(Map.of("do", "KILL")), "signal: killed");
    }

    @Test
    void aJvmThatIsAskedToEndExits(LambdaFunction crasher) {
        expectExit(crasher.invoke(Map.of("do", "TERM")), "exit status 143");
    }

    @Test
    void aHaltExits(LambdaFunction crasher) {
        expectExit(crasher.invoke(Map.of("do", "halt")), "exit status 9");
    }

    @Test
    void theHeapIsLimitedByTheMemorySize(LambdaFunction crasher) {
        Invocation full = crasher.invoke(Map.of("do", "fill"));

        assertThat(full).failed().hasErrorType("java.lang.OutOfMemoryError").endedEnvironment(EndReason.FATAL_ERROR);
    }

    @Test
    void aResponseThatIsTooLargeEndsTheProcess(LambdaFunction crasher) {
        Invocation large = crasher.invoke(Map.of("do", "large"));

        assertThat(large)
                .failed()
                .hasErrorType("Function.ResponseSizeTooLarge")
                .endedEnvironment(EndReason.RESPONSE_TOO_LARGE);
    }

    @Test
    void whatTheFunctionStartedEndsWithIt(LambdaFunction crasher) {
        long pid = Long.parseLong(crasher.invoke(Map.of("do", "grandchild")).payloadAs(String.class));
        ProcessHandle grandchild = ProcessHandle.of(pid).orElseThrow();

        crasher.coldStart();

        grandchild.onExit().join();
        assertThat(grandchild.isAlive()).isFalse();
    }

    @Test
    void staticCodeThatRanAgainAfterACrashIsAFinding() {
        try (LambdaFunction crasher =
                LambdaFunction.of(Crasher.class).isolation(Isolation.PROCESS).create()) {
            crasher.invoke(Map.of("do", "KILL"));
            crasher.invoke(Map.of());

            assertThat(crasher.findings(Check.STATIC_INITIALIZERS_ONCE))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .contains(Crasher.class.getName());
        }
    }

    private static void expectExit(Invocation invocation, String how) {
        assertThat(invocation).failed().hasErrorType("Runtime.ExitError").endedEnvironment(EndReason.EXIT);
        assertThat(invocation.error().orElseThrow().errorMessage())
                .isEqualTo("RequestId: %s Error: Runtime exited with error: %s".formatted(invocation.requestId(), how));
        assertThat(invocation.report()).endsWith("\tStatus: error\tError Type: Runtime.ExitError");
    }
}
