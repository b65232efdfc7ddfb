package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code requireNoGrowth(event)} and {@code NO_UNBOUNDED_GROWTH}: what grows with every invocation. */
@Isolated("counts the open files of the JVM")
class GrowthTests {

    private static final String HERE = "io.github.warmlambda.GrowthTests$Growing.";

    public static class Growing implements RequestHandler<String, Integer> {

        private static final List<String> LIST = new ArrayList<>();
        private static final CountDownLatch NEVER = new CountDownLatch(1);
        private static int count;

        @Override
        public Integer handleRequest(String event, Context context) {
            switch (event) {
                case "list" -> LIST.add("");
                case "bounded" -> {
                    LIST.add("");
                    if (LIST.size() > 5) {
                        LIST.clear();
                    }
                }
                case "thread" -> startThread();
                case "file" -> createFile();
                case "overflow" -> throw new StackOverflowError("for the test");
                default -> count++;
            }
            return 0;
        }

        private static void startThread() {
            Thread thread = new Thread(() -> {
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private static void createFile() {
            try {
                Files.createTempFile("abc", null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static class Opening implements RequestHandler<String, Integer> {

        // More than what other tests of the JVM left open, and a garbage collection may close meanwhile.
        private static final int AT_ONCE = 50;

        private static InputStream[] open = {};

        @Override
        public Integer handleRequest(String file, Context context) {
            try {
                InputStream[] more = Arrays.copyOf(open, open.length + AT_ONCE);
                for (int i = open.length; i < more.length; i++) {
                    more[i] = Files.newInputStream(Path.of(file));
                }
                open = more;
                return more.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aListGrows() {
        try (LambdaFunction function = LambdaFunction.of(Growing.class).create()) {
            assertThatThrownBy(() -> function.requireNoGrowth("list", 5))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            In execution environment 1 of function [GrowthTests-Growing], what can be reached from %sLIST grew with each of the last 6 invocations, from 2 to 8.
                              %sLIST.size grew: from 6 to 7 with the last one
                            On Lambda an environment serves invocations until its memory, its threads or its files run out. Bound what is kept, and close what is opened.
                            If it is meant to stay, annotate the test class:
                                @AllowState("%sLIST")""".formatted(HERE, HERE, HERE));
            assertThat(function).hasInvocations(7);
        }
    }

    @Test
    void threadsAndTemporaryFilesGrow() {
        try (LambdaFunction function = LambdaFunction.of(Growing.class).create()) {
            assertThatThrownBy(() -> function.requireNoGrowth("thread", 5))
                    .hasMessageStartingWith(
                            "In execution environment 1 of function [GrowthTests-Growing], the number of threads grew with each of the last ");
        }
        try (LambdaFunction function = LambdaFunction.of(Growing.class).create()) {
            assertThatThrownBy(() -> function.requireNoGrowth("file", 5))
                    .hasMessageContaining("the number of temporary files grew");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void openFilesGrow() {
        Path file = Path.of("pom.xml").toAbsolutePath();
        try (LambdaFunction function = LambdaFunction.of(Opening.class).create()) {
            assertThatThrownBy(() -> function.requireNoGrowth(file.toString(), 5))
                    .hasMessageContaining("the number of open files and sockets grew");
        }
    }

    @Test
    void whatIsBoundedOrCountsDoesNotGrow() {
        try (LambdaFunction function = LambdaFunction.of(Growing.class).create()) {
            assertThatCode(() -> function.requireNoGrowth("bounded")).doesNotThrowAnyException();
            assertThatCode(() -> function.requireNoGrowth("count")).doesNotThrowAnyException();
            assertThat(function).hasInvocations(204).hasNoUnboundedGrowth();
        }
    }

    @Test
    void asACheckOfTheInvocationsThatTheTestMakes() {
        try (LambdaFunction function = LambdaFunction.of(Growing.class)
                .checks(Check.NO_UNBOUNDED_GROWTH)
                .create()) {
            for (int i = 0; i < 10; i++) {
                function.invoke("list");
            }
            assertThat(function.findings(Check.NO_UNBOUNDED_GROWTH)).isEmpty();
            assertThatThrownBy(() -> assertThat(function).hasNoUnboundedGrowth())
                    .hasMessageContaining("but it served 9 warm invocations, where 10 would prove something");

            function.invoke("list");
            assertThat(function.findings(Check.NO_UNBOUNDED_GROWTH))
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains("what can be reached from " + HERE
                            + "LIST grew with each of the last 10 invocations, from 2 to 12.");
        }
    }

    @Test
    void anAllowanceIsHeeded() {
        try (LambdaFunction function =
                LambdaFunction.of(Growing.class).allowState(HERE + "LIST").create()) {
            assertThatCode(() -> function.requireNoGrowth("list", 5)).doesNotThrowAnyException();
        }
    }

    @Test
    void anEnvironmentThatEndsCannotBeMeasured() {
        try (LambdaFunction function = LambdaFunction.of(Growing.class).create()) {
            assertThatThrownBy(() -> function.requireNoGrowth("overflow", 5))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "requireNoGrowth needs an execution environment that serves all 7 invocations, but number 1 of function [GrowthTests-Growing] ended: ");
            assertThatThrownBy(() -> function.requireNoGrowth("count", 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("requireNoGrowth needs 2 invocations at least, but is to make 1");
        }
    }
}
