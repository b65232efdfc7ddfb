package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Isolation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes, threads and files of many forked environments, in a test JVM of their own. */
class ForkedProcessesIT {

    /** {@code .ci/matrix} runs more. */
    private static final int PROCESSES = Integer.getInteger("processes", 60);

    /** Tells its process id, and keeps counting in the background. */
    public static class Counter implements RequestHandler<String, List<Long>> {

        private static volatile long count;

        static {
            Thread counter = new Thread(() -> {
                while (true) {
                    count++;
                    Thread.onSpinWait();
                }
            });
            counter.setDaemon(true);
            counter.start();
        }

        @Override
        public List<Long> handleRequest(String event, Context context) {
            return List.of(ProcessHandle.current().pid(), count);
        }
    }

    /** Forks one after another, then side by side, and prints what is left. */
    public static final class Many {

        private Many() {}

        public static void main(String[] arguments) throws Exception {
            int processes = Integer.parseInt(System.getProperty("processes"));
            try (LambdaFunction function = function()) {
                for (int i = 0; i < processes; i++) {
                    function.invoke("");
                    function.coldStart();
                }
            }
            ExecutorService eight = Executors.newFixedThreadPool(8);
            List<CompletableFuture<Void>> side = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                side.add(CompletableFuture.runAsync(
                        () -> {
                            try (LambdaFunction function = function()) {
                                function.invoke("");
                                function.invoke("");
                            }
                        },
                        eight));
            }
            side.forEach(CompletableFuture::join);
            eight.shutdown();
            System.out.println("children " + commandsOfChildren());
            System.out.println("threads " + threads());
            System.out.println("sandboxes " + sandboxes());
        }

        private static String commandsOfChildren() {
            return ProcessHandle.current()
                    .descendants()
                    .map(it -> it.info().command().orElse("?"))
                    .map(command -> Path.of(command).getFileName().toString())
                    .filter(command -> !command.equals("sh") && !command.equals("dash") && !command.equals("bash"))
                    .toList()
                    .toString();
        }

        private static String threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("warm-lambda"))
                    .toList()
                    .toString();
        }

        private static String sandboxes() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("sandbox") || name.startsWith("environment"))
                        .toList()
                        .toString();
            }
        }
    }

    /** Leaves two processes that stand still, says so, and waits to be killed. */
    public static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws Exception {
            LambdaFunction first = function();
            LambdaFunction second = function();
            System.out.println(first.invoke("").payloadText());
            System.out.println(second.invoke("").payloadText());
            Thread.sleep(600_000);
        }
    }

    private static LambdaFunction function() {
        return LambdaFunction.of(Counter.class).isolation(Isolation.PROCESS).create();
    }

    @Test
    void manyProcessesLeaveNothing(@TempDir Path temporary) throws IOException {
        ForkedJvm.Result result = new ForkedJvm()
                .option("-Djava.io.tmpdir=" + temporary)
                .option("-Dprocesses=" + PROCESSES)
                .run(Many.class);

        assertThat(result.output()).contains("children []\nthreads []\nsandboxes []\n");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void nothingOutlivesATestJvmThatIsKilledWhileItsProcessesStandStill(@TempDir Path temporary) throws Exception {
        Process testJvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Killed.class.getName())
                .start();
        List<ProcessHandle> left = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(testJvm.getInputStream(), StandardCharsets.UTF_8))) {
            left.add(process(output.readLine()));
            left.add(process(output.readLine()));
            for (ProcessHandle process : left) {
                awaitStopped(process);
            }
            left.addAll(testJvm.descendants().toList());

            testJvm.destroyForcibly().waitFor();

            for (ProcessHandle process : left) {
                process.onExit().join();
            }
            assertThat(left).noneMatch(ProcessHandle::isAlive);
            assertThat(temporary).isEmptyDirectory();
        } finally {
            left.forEach(ProcessHandle::destroyForcibly);
            testJvm.destroyForcibly();
        }
    }

    @Test
    void aProcessStandsStillBetweenInvocations() throws Exception {
        try (LambdaFunction function = function()) {
            List<Long> first = numbers(function.invoke("").payloadText());
            ProcessHandle process = ProcessHandle.of(first.get(0)).orElseThrow();
            awaitStopped(process);
            String before = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String after = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            assertThat(after).isEqualTo(before);

            // An invocation is short: on a busy machine the thread that counts may get no core in it.
            long counted = first.get(1);
            while (counted == first.get(1)) {
                counted = numbers(function.invoke("").payloadText()).get(1);
            }
            assertThat(counted).isGreaterThan(first.get(1));
        }
    }

    private static ProcessHandle process(String numbers) {
        return ProcessHandle.of(numbers(numbers).get(0)).orElseThrow();
    }

    private static List<Long> numbers(String json) {
        return Arrays.stream(json.replaceAll("[\\[\\]]", "").split(","))
                .map(Long::parseLong)
                .toList();
    }

    /** The state after the command's name in parentheses is T. */
    private static void awaitStopped(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        while (!Files.readString(stat).contains(") T ")) {
            Thread.onSpinWait();
        }
    }
}
