package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class TranscriptTests {

    private static final String FAILED = """
            Log of function [TranscriptTests-Talking] in test [second(LambdaFunction)]:
            START
            again
            END
            REPORT
            START
            and again
            END
            REPORT
            """;

    private static final String PASSED = """
            Log of function [TranscriptTests-Talking] in test [first(LambdaFunction)]:
            INIT_START
            static code
            START
            hello
            END
            REPORT
            """;

    @Test
    void failedTestShowsTheLogOfItsInvocations() {
        assertThat(printedBy(() -> JupiterRun.of(OneFails.class))).isEqualTo(FAILED);
    }

    @Test
    void everyTestShowsItIfConfigured() {
        assertThat(printedBy(() -> JupiterRun.with(Map.of("warmlambda.transcript", "always"), OneFails.class)))
                .isEqualTo(PASSED + FAILED);
    }

    @Test
    void noTestShowsItIfConfigured() {
        assertThat(printedBy(() -> JupiterRun.with(Map.of("warmlambda.transcript", "never"), OneFails.class)))
                .isEmpty();
    }

    @Test
    void longLogIsCutUnlessAllIsAskedFor() {
        List<String> shown = printedBy(() -> JupiterRun.of(Talks.class)).lines().toList();
        List<String> all = printedBy(() -> JupiterRun.with(Map.of("warmlambda.transcript", "always"), Talks.class))
                .lines()
                .toList();

        assertThat(all).hasSize(1 + 2 + 12 * 4);
        assertThat(shown)
                .hasSize(2 + 25)
                .contains("... after 25 lines, which the JUnit parameter warmlambda.transcript = always shows:")
                .endsWith(all.subList(all.size() - 25, all.size()).toArray(String[]::new));
    }

    @Test
    void testThatAFindingFailsShowsIt() {
        assertThat(printedBy(() -> JupiterRun.of(Overflows.class))).isEqualTo("""
                Log of function [Handlers-Counter] in test [overflows(LambdaFunction)]:
                INIT_START
                START
                for the test: java.lang.StackOverflowError
                (stack)
                END
                REPORT
                INIT_START
                START
                END
                REPORT
                """);
    }

    @Test
    void unknownValueIsRefused() {
        JupiterRun run = JupiterRun.with(Map.of("warmlambda.transcript", "yes"), Passes.class);
        assertThat(run.onlyFailure("passes(LambdaFunction)"))
                .hasMessage("JUnit configuration parameter warmlambda.transcript must be failed, always or never,"
                        + " but is [yes]");
    }

    /** What a run prints, without what differs from run to run. */
    private static String printedBy(Supplier<JupiterRun> run) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run.get();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^(INIT_START|START|END|REPORT) .*$", "$1")
                .replaceAll("java.lang.StackOverflowError: for the test\n(\tat .*\n)+\n*", "(stack)\n")
                .replaceAll("\r\n", "\n");
    }

    @WarmLambda(Talking.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OneFails {

        @Test
        @Order(1)
        void first(LambdaFunction function) {
            function.invoke("hello");
        }

        @Test
        @Order(2)
        void second(LambdaFunction function) {
            function.invoke("again");
            function.invoke("and again");
            fail("on purpose");
        }
    }

    @WarmLambda(Talking.class)
    static class Talks {

        @Test
        void talks(LambdaFunction function) {
            for (int i = 0; i < 12; i++) {
                function.invoke("line " + i);
            }
            fail("on purpose");
        }
    }

    @WarmLambda(Handlers.Counter.class)
    static class Overflows {

        @Test
        void overflows(LambdaFunction function) {
            function.invoke("overflow");
            function.invoke("");
        }
    }

    @WarmLambda(Talking.class)
    static class Passes {

        @Test
        void passes(LambdaFunction function) {
            function.invoke("hello");
        }
    }

    public static final class Talking implements RequestHandler<String, String> {

        static {
            System.out.println("static code");
        }

        @Override
        public String handleRequest(String event, Context context) {
            System.out.println(event);
            return event;
        }
    }
}
