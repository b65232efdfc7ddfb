package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class LogTests {

    @Test
    void linesComeInTheOrderInWhichTheyAreWritten() {
        assertThat(printed("order")).isEqualTo("""
                out
                err
                out again
                """);
    }

    @Test
    void bytesOfOneCharacterMayComeOneByOne() {
        assertThat(printed("bytes")).isEqualTo("€\n");
    }

    @Test
    void replacedStreamsTakeTheOutputOfThisEnvironmentAlone() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            assertThat(function.invoke("replace").payloadText()).isEqualTo("\"captured 3 4 -1 null\"");
            assertThat(printedBy(function.invoke("order"))).isEmpty();
            function.coldStart();
            assertThat(printedBy(function.invoke("order"))).startsWith("out\nerr\n");
        }
        assertThat(System.out).isSameAs(out);
        assertThat(System.err).isSameAs(err);
    }

    @Test
    void streamThatIsSetToNullFailsTheHandlerAlone() {
        PrintStream out = System.out;
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            assertThat(function.invoke("null").error().orElseThrow().errorType())
                    .hasValue("java.lang.NullPointerException");
        }
        assertThat(System.out).isSameAs(out).isNotNull();
    }

    @Test
    void closedStreamIsClosedForItsCodeButTheLogGoesOn() {
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            assertThat(printedBy(function.invoke("close"))).isEqualTo("before\n");
            assertThat(printedBy(function.invoke("order"))).isEqualTo("err\n");
        }
    }

    @Test
    void everyThreadOfTheHandlerWritesToItsLog() {
        assertThat(printed("threads").lines()).containsExactlyInAnyOrder("thread", "executor", "stream 0", "stream 1");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsWriteToItsLog() {
        assertThat(printed("virtual")).isEqualTo("virtual\n");
    }

    @Test
    void environmentsInParallelDoNotMix() {
        List<String> printed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> printed("threads"))
                .toList();
        assertThat(printed)
                .hasSize(4)
                .allSatisfy(log -> assertThat(log.lines())
                        .containsExactlyInAnyOrder("thread", "executor", "stream 0", "stream 1"));
    }

    @Test
    void uncaughtExceptionOfAThreadIsInTheLog() {
        assertThat(printed("uncaught"))
                .startsWith("Exception in thread \"worker\" java.lang.IllegalStateException: lost\n\tat ");
    }

    @Test
    void dumpedStackIsInTheLog() {
        assertThat(printed("dump"))
                .startsWith("java.lang.Exception: Stack trace\n\tat java.base/java.lang.Thread.dumpStack(Thread.java)\n"
                        .replace("java.base/", ""));
    }

    @Test
    void tailIsTheLastFourKilobytesAndBeginsWithAWholeCharacter() {
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            function.invoke("bytes");
            for (String padding : new String[] {"", "-", "--"}) {
                Invocation invocation = function.invoke("long" + padding);
                byte[] log = invocation.log().getBytes(StandardCharsets.UTF_8);
                byte[] tail = invocation.logTail().getBytes(StandardCharsets.UTF_8);
                assertThat(invocation.log()).endsWith(invocation.logTail());
                assertThat(invocation.logTail()).startsWith("€");
                assertThat(tail.length).isBetween(4094, 4096).isLessThan(log.length);
            }
        }
    }

    @Test
    void lineOfASampledTraceFollowsTheReport() {
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            Invocation invocation = function.invoke(InvokeRequest.of("order")
                    .withTraceHeader("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1"));

            assertThat(invocation.report()).startsWith("REPORT ").endsWith(" ms\t");
            assertThat(invocation.log())
                    .endsWith(
                            invocation.report()
                                    + "\nXRAY TraceId: 1-5bef4de7-ad49b0e87f6ef6c87fc2e700\tSegmentId: 9a9197af755a6419\tSampled: true\n");
        }
    }

    @Test
    void logBeyondOneMegabyteIsRead() {
        Invocation last;
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            Invocation first = function.invoke("order");
            last = function.invoke("2 MB");
            assertThat(printedBy(last)).hasLineCount(2048).endsWith("-2047\n");
            assertThat(printedBy(first)).startsWith("out\nerr\n");
            assertThat(function.environment().log()).contains("INIT_START", first.log(), last.log());
        }
    }

    private static String printed(String event) {
        try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
            Invocation invocation = function.invoke(event);
            assertThat(invocation.error()).isEmpty();
            return printedBy(invocation);
        }
    }

    /** What stands between the START and the END line. */
    private static String printedBy(Invocation invocation) {
        String log = invocation.log();
        return log.substring(log.indexOf('\n') + 1, log.lastIndexOf("END RequestId: "));
    }

    public static final class Printing implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                return print(event);
            } catch (IOException | InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String print(String event) throws IOException, InterruptedException, ExecutionException {
            switch (event) {
                case "order" -> {
                    System.out.println("out");
                    System.err.println("err");
                    System.out.println("out again");
                }
                case "bytes" -> {
                    for (byte b : "€\n".getBytes(StandardCharsets.UTF_8)) {
                        System.out.write(b);
                    }
                }
                case "replace" -> {
                    return replace();
                }
                case "null" -> {
                    System.setOut(null);
                    System.out.println("nobody");
                }
                case "close" -> {
                    System.out.println("before");
                    System.out.close();
                    System.out.println("after");
                }
                case "threads" -> threads();
                case "uncaught" -> {
                    Thread worker = new Thread(Printing::lose, "worker");
                    worker.start();
                    worker.join();
                }
                case "virtual" -> virtual();
                case "dump" -> Thread.dumpStack();
                case "2 MB" -> IntStream.range(0, 2048).forEach(i -> System.out.println("x".repeat(1024) + "-" + i));
                default -> System.out.println(event + "€".repeat(2000));
            }
            return "";
        }

        private static void lose() {
            throw new IllegalStateException("lost");
        }

        private static String replace() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            System.setOut(new PrintStream(out));
            System.out.print("out");
            int read = System.in.read();
            System.setIn(null);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            System.setErr(new PrintStream(err));
            new Error().printStackTrace();
            String captured = "captured " + out.size() + " " + Math.min(4, err.size()) + " " + read + " " + System.in;
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            return captured;
        }

        // By reflection, because the tests are compiled for JDK 17.
        private static void virtual() throws InterruptedException {
            Runnable task = () -> System.out.println("virtual");
            try {
                ((Thread) Thread.class
                                .getMethod("startVirtualThread", Runnable.class)
                                .invoke(null, task))
                        .join();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void threads() throws InterruptedException, ExecutionException {
            Thread thread = new Thread(() -> System.out.println("thread"));
            thread.start();
            thread.join();
            ExecutorService executor = Executors.newSingleThreadExecutor();
            executor.submit(() -> System.err.println("executor")).get();
            executor.shutdown();
            IntStream.range(0, 2).parallel().forEach(i -> System.out.println("stream " + i));
        }
    }
}
