package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is larger than the heap, and what many invocations leave in memory. */
class LargeLogIT {

    private static final int MEGABYTES = 50;
    private static final int INVOCATIONS = 100_000;

    public static final class Printing implements RequestHandler<Integer, String> {

        @Override
        public String handleRequest(Integer megabytes, Context context) {
            String line = "x".repeat(1023);
            for (int i = 0; i < megabytes * 1024; i++) {
                System.out.println(line);
            }
            if (megabytes > 0) {
                Thread.currentThread().interrupt();
                System.out.println("interrupted");
                throw new IllegalStateException("printed");
            }
            return "";
        }
    }

    public static final class Large {

        private Large() {}

        public static void main(String[] arguments) {
            File directory = new File(System.getProperty("java.io.tmpdir"));
            try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
                Invocation large = function.invoke(MEGABYTES);
                System.out.println(
                        large.logTail().length() + " " + large.report().startsWith("REPORT RequestId: "));
                System.out.println(large.logTail().contains("x\ninterrupted\nprinted: "));
                Invocation small = function.invoke(0);
                System.out.println(small.log().lines().count());
                System.out.println(directory.listFiles(File::isFile).length + " file");
            }
            System.out.println(directory.list().length + " files");
        }
    }

    public static final class Flood {

        private Flood() {}

        public static void main(String[] arguments) {
            File directory = new File(System.getProperty("java.io.tmpdir"));
            try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
                Invocation flood = function.invoke(80);
                long written = Arrays.stream(directory.listFiles(File::isFile))
                        .mapToLong(File::length)
                        .sum();
                System.out.println(written <= 64L * 1024 * 1024);
                flood.logTail()
                        .lines()
                        .filter(line -> !line.startsWith("x"))
                        .map(line -> line.replaceFirst(" RequestId.*", ""))
                        .forEach(System.out::println);
                System.out.println(function.invoke(0).error());
            }
        }
    }

    public static final class WithoutDirectory {

        private WithoutDirectory() {}

        public static void main(String[] arguments) throws IOException {
            Files.delete(Path.of(System.getProperty("java.io.tmpdir")));
            try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
                for (int megabytes : new int[] {0, 2, 0}) {
                    Invocation invocation = function.invoke(megabytes);
                    System.out.println(invocation.payloadText().replaceFirst(",\"stackTrace.*", ""));
                    LogLines.of(invocation.log()).stream()
                            .map(line -> line.replaceFirst("\tDuration.*", "").replaceFirst("xx+", "x"))
                            .map(line -> line.startsWith("REPORT") ? "REPORT" : line)
                            .distinct()
                            .forEach(System.out::println);
                }
            }
        }
    }

    public static final class Many {

        private Many() {}

        public static void main(String[] arguments) {
            try (LambdaFunction function = LambdaFunction.of(Printing.class).create()) {
                for (int i = 0; i < INVOCATIONS; i++) {
                    function.invoke(0);
                }
                String log = function.invocations().get(INVOCATIONS / 2).log();
                System.out.println(function.invocations().size() + " invocations, "
                        + log.lines().count() + " lines");
            }
        }
    }

    @Test
    void fiftyMegabytesFitASmallHeapAndLeaveNoFile(@TempDir Path temporary) {
        ForkedJvm.Result result = new ForkedJvm()
                .option("-Xmx64m")
                .option("-Djava.io.tmpdir=" + temporary)
                .run(Large.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        4096 true
                        true
                        3
                        1 file
                        0 files
                        """);
        assertThat(result.exitStatus()).isZero();
    }

    @Test
    void whatALoopPrintsDoesNotFillTheDisk(@TempDir Path temporary) {
        ForkedJvm.Result result = new ForkedJvm()
                .option("-Xmx64m")
                .option("-Djava.io.tmpdir=" + temporary)
                .run(Flood.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        true
                        WARM_LAMBDA This log is larger than 64 MB: what the function prints from here on is missing
                        END
                        REPORT
                        Optional.empty
                        """);
        assertThat(result.exitStatus()).isZero();
    }

    @Test
    void withoutATemporaryDirectoryTheInvocationIsServedAndItsLogSaysWhatIsMissing(@TempDir Path temporary) {
        ForkedJvm.Result result =
                new ForkedJvm().option("-Djava.io.tmpdir=" + temporary).run(WithoutDirectory.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        ""
                        START RequestId: ID Version: $LATEST
                        END RequestId: ID
                        REPORT
                        {"errorMessage":"printed","errorType":"java.lang.IllegalStateException"
                        START RequestId: ID Version: $LATEST
                        x
                        WARM_LAMBDA This log is larger than N MB, and cannot be written to a temporary file (java.io.IOException: No such file or directory): what the function prints from here on is missing
                        END RequestId: ID
                        REPORT
                        ""
                        START RequestId: ID Version: $LATEST
                        END RequestId: ID
                        REPORT
                        """);
        assertThat(result.exitStatus()).isZero();
    }

    @Test
    void hundredThousandInvocationsFitASmallHeap() {
        ForkedJvm.Result result = new ForkedJvm().option("-Xmx80m").run(Many.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("100000 invocations, 3 lines\n");
        assertThat(result.exitStatus()).isZero();
    }
}
