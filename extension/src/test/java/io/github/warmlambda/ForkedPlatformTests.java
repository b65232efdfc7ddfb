package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What Lambda does around a process, with {@code isolation = PROCESS}. */
class ForkedPlatformTests {

    public static class TemporaryFiles implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            Path directory = Path.of(System.getProperty("java.io.tmpdir"));
            try {
                Files.writeString(directory.resolve(event), event);
                if (event.equals("exit")) {
                    System.exit(1);
                }
                try (var files = Files.list(directory)) {
                    return files.map(file -> file.getFileName().toString())
                            .sorted()
                            .toList()
                            .toString();
                }
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    @Test
    void keepsTemporaryFilesOverAResetButNotOverAColdStart() {
        try (LambdaFunction function = LambdaFunction.of(TemporaryFiles.class)
                .isolation(Isolation.PROCESS)
                .create()) {
            function.invoke("exit");
            assertThat(function.invoke("next").payloadText()).isEqualTo("\"[exit, next]\"");

            function.coldStart();
            assertThat(function.invoke("cold").payloadText()).isEqualTo("\"[cold]\"");
        }
    }

    @Test
    void isNotFrozenWhereItMayServeSeveralRequests() {
        try (LambdaFunction function = LambdaFunction.of(ServiceVariableTests.OnThread.class)
                .isolation(Isolation.PROCESS)
                .serviceVariable("AWS_LAMBDA_MAX_CONCURRENCY", "2")
                .create()) {
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"1 pool-N-thread-N\"");
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"2 pool-N-thread-N\"");
        }
    }

    @Test
    void logsNoWarningOfTheJvm() {
        try (LambdaFunction function = LambdaFunction.of(TemporaryFiles.class)
                .isolation(Isolation.PROCESS)
                .create()) {
            assertThat(function.environment().log()).doesNotContain("WARNING");
        }
    }
}
