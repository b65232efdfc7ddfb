package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler that goes on after its environment has ended. */
class LostThreadTests {

    public static class Stubborn implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            Path stop = Path.of(event);
            while (!Files.exists(stop)) {
                Thread.onSpinWait();
            }
            return "late";
        }
    }

    public static class Talkative implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            while (true) {
                System.out.print("");
            }
        }
    }

    @Test
    void aThreadThatIgnoresItsInterruptIsNamedWithItsStackOnce(@TempDir Path directory) throws IOException {
        Path stop = directory.resolve("stop");
        LambdaFunction function = LambdaFunction.of(Stubborn.class).timeout(1).create();
        try {
            assertThat(function.invoke(stop.toString()).environment().endReason())
                    .contains(EndReason.TIMEOUT);

            assertThat(Warnings.of("[LostThreadTests-", () -> {
                        function.close();
                        function.close();
                    }))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "Thread \"main\" of execution environment 1 of function [LostThreadTests-Stubborn] did not end when it was interrupted, after the environment had ended because an invocation timed out. It goes on as a daemon: its output is dropped, calls such as System.getenv throw, but one core and its class loaders are lost until the test JVM ends. Let the handler stop when its thread is interrupted. It was here:"
                                    + System.lineSeparator() + "\tat ")
                    .contains("LostThreadTests$Stubborn.handleRequest(LostThreadTests.java:");
        } finally {
            Files.createFile(stop);
        }
    }

    @Test
    void aRedirectedCallThatItMakesThrowsAndEndsIt() {
        LambdaFunction function = LambdaFunction.of(Talkative.class).timeout(1).create();
        assertThat(function.invoke("").environment().endReason()).contains(EndReason.TIMEOUT);

        assertThat(Warnings.of("[LostThreadTests-", function::close)).isEmpty();
    }
}
