package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class ClassSummaryTests {

    public static class Keeping implements RequestHandler<String, String> {

        private static String last = "";

        @Override
        public String handleRequest(String event, Context context) {
            last = event;
            return last;
        }
    }

    @WarmLambda(value = Keeping.class, checks = Check.NO_REQUEST_DATA_LEFT)
    static class Keeps {
        @Test
        void keeps(LambdaFunction function) {
            function.invoke("customer 4711");
            function.coldStart();
            function.invoke("a");
            function.invoke("b");
        }
    }

    private static String printedBy(Runnable run) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isOneLineForEachClassOnRequest() {
        Map<String, String> parameters = Map.of("warmlambda.summary", "true", "warmlambda.transcript", "never");

        assertThat(printedBy(() -> JupiterRun.with(parameters, Keeps.class)))
                .matches(
                        "io\\.github\\.warmlambda\\.ClassSummaryTests\\$Keeps: 2 environments of function "
                                + "\\[ClassSummaryTests-Keeping], [\\d.]+ ms of init, 2 cold and 1 warm invocation, 1 finding\\R");
    }

    @Test
    void isNotPrintedUnasked() {
        assertThat(printedBy(() -> JupiterRun.with(Map.of("warmlambda.transcript", "never"), Keeps.class)))
                .isEmpty();
    }

    @Test
    void valueThatItCannotHaveIsRefused() {
        JupiterRun run = JupiterRun.with(Map.of("warmlambda.summary", "yes"), Keeps.class);

        assertThat(run.onlyFailure("ClassSummaryTests$Keeps"))
                .hasMessage("JUnit configuration parameter warmlambda.summary must be true or false, but is [yes]");
    }
}
