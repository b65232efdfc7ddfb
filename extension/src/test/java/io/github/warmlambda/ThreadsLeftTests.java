package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code Check.NO_THREADS_LEFT}: threads that go on when their invocation, or their environment, is over. */
class ThreadsLeftTests {

    public static class Working implements RequestHandler<String, String> {

        static final CountDownLatch RELEASE = new CountDownLatch(1);

        private static final Semaphore BEGUN = new Semaphore(0);

        private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

        @Override
        public String handleRequest(String what, Context context) {
            switch (what) {
                case "nothing" -> {}
                case "thread" -> {
                    new Thread(Working::work, "uploader").start();
                    awaitBegun();
                }
                case "task of an executor" -> {
                    POOL.execute(Working::work);
                    awaitBegun();
                }
                case "task of the common pool" -> {
                    ForkJoinPool.commonPool().execute(Working::awaitRelease);
                    awaitBegun();
                }
                case "delayed work" -> {
                    new Thread(Working::sleep, "late").start();
                    awaitBegun();
                }
                case "busy task" -> {
                    CompletableFuture.runAsync(Working::calculate);
                    awaitBegun();
                }
                case "reaper" -> reaper();
                case "short task" -> POOL.execute(() -> {});
                case "stubborn thread" -> stubborn();
                default -> throw new IllegalArgumentException(what);
            }
            return what;
        }

        private static void work() {
            BEGUN.release();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        /** So that a thread is at work when the handler returns, however busy the machine is. */
        private static void awaitBegun() {
            BEGUN.acquireUninterruptibly();
        }

        static void awaitRelease() {
            BEGUN.release();
            try {
                RELEASE.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        private static void sleep() {
            BEGUN.release();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        /** For as long as it takes to see that it does not finish at once, by the processor's time. */
        private static void calculate() {
            ThreadMXBean times = ManagementFactory.getThreadMXBean();
            long end = times.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(300);
            BEGUN.release();
            while (times.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
        }

        /** As of a library that looks after idle connections now and then. */
        private static void reaper() {
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
            timer.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        }

        private static void stubborn() {
            Thread thread = new Thread(
                    () -> {
                        while (true) {
                            work();
                            Thread.interrupted();
                        }
                    },
                    "stubborn");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Test
    void aThreadAtWorkIsNamedWithWhereItIsAndWhereItWasMade() {
        try (LambdaFunction function = checked()) {
            Invocation first = function.invoke("thread");

            assertThat(messages(function)).containsExactly("""
                            Invocation 1 (cold start) of function [ThreadsLeftTests-Working] was over, but threads that it started went on with work: "uploader"
                              execution environment 1, request %s
                            Thread "uploader", which is here:
                            	at io.github.warmlambda.ThreadsLeftTests$Working.work(ThreadsLeftTests.java)
                            It was made here:
                            	at io.github.warmlambda.ThreadsLeftTests$Working.handleRequest(ThreadsLeftTests.java)
                            	at io.github.warmlambda.ThreadsLeftTests$Working.handleRequest(ThreadsLeftTests.java)
                            On Lambda they are frozen then, and go on in a later invocation, or never. Wait for them before the handler returns, also when it fails.""".formatted(first.requestId()));
        }
    }

    @Test
    void aTaskOfAnExecutorIsNamedWithTheLineThatSubmittedIt() {
        try (LambdaFunction function = checked()) {
            function.invoke("task of an executor");

            assertThat(messages(function))
                    .singleElement()
                    .asString()
                    .contains("""
                            Thread "pool-1-thread-1", which is here:
                            \tat io.github.warmlambda.ThreadsLeftTests$Working.work(ThreadsLeftTests.java)
                            """)
                    .contains("""
                            It was made here:
                            \tat io.github.warmlambda.ThreadsLeftTests$Working.handleRequest(ThreadsLeftTests.java)
                            """);
        }
    }

    @Test
    void aWorkerThatWaitsForItsNextTaskIsFree() {
        try (LambdaFunction function = checked()) {
            function.invoke("short task");

            assertThat(function).hasNoThreadsLeft();
        }
    }

    @Test
    void whatWaitsForWorkIsFree() {
        try (LambdaFunction function = checked()) {
            function.invoke("reaper");
            function.invoke("nothing");

            assertThat(function).hasNoThreadsLeft();
        }
    }

    @Test
    void workThatUsesTheProcessorForAWhileIsWorkThoughItEnds() {
        try (LambdaFunction function = checked()) {
            function.invoke("busy task");

            assertThat(messages(function)).singleElement().asString().contains("Working.calculate(");
        }
    }

    @Test
    void workThatIsPutOffByASleepIsWork() {
        try (LambdaFunction function = checked()) {
            function.invoke("delayed work");

            assertThat(messages(function)).singleElement().asString().contains("Thread \"late\", which is here:");
        }
    }

    @Test
    void aTaskOnAPoolThatWasThereBeforeIsOneOfTheInvocation() {
        try (LambdaFunction function = checked()) {
            function.invoke("short task");
            function.invoke("short task");
            Invocation third = function.invoke("task of an executor");
            function.invoke("nothing");

            assertThat(messages(function)).singleElement().asString().contains(third.requestId());
        }
    }

    @Test
    void aTaskOfTheCommonPoolIsOneOfTheInvocation() {
        try (LambdaFunction function = checked()) {
            function.invoke("task of the common pool");

            assertThat(messages(function)).singleElement().asString().contains("awaitRelease(ThreadsLeftTests.java)");
            function.environment().inside(() -> Working.RELEASE.countDown());
        }
    }

    @Test
    void aThreadIsTheMatterOfTheInvocationThatStartedIt() {
        try (LambdaFunction function = checked()) {
            function.invoke("thread");
            function.invoke("nothing");

            assertThat(messages(function)).hasSize(1);
        }
    }

    @Test
    void aThreadThatOutlivesItsEnvironmentIsNamed() {
        try (LambdaFunction function = checked()) {
            function.invoke("stubborn thread");
            function.coldStart();

            assertThat(messages(function)).hasSize(2).element(1).isEqualTo("""
                            Execution environment 1 of function [ThreadsLeftTests-Working] has ended, but threads of its code go on, though they were interrupted: "stubborn"
                            Thread "stubborn", which is here:
                            	at io.github.warmlambda.ThreadsLeftTests$Working.work(ThreadsLeftTests.java)
                            	at io.github.warmlambda.ThreadsLeftTests$Working.lambda$stubborn(ThreadsLeftTests.java)
                            It was made here:
                            	at io.github.warmlambda.ThreadsLeftTests$Working.stubborn(ThreadsLeftTests.java)
                            	at io.github.warmlambda.ThreadsLeftTests$Working.handleRequest(ThreadsLeftTests.java)
                            	at io.github.warmlambda.ThreadsLeftTests$Working.handleRequest(ThreadsLeftTests.java)
                            Let them end when they are interrupted, or end them where the function's code lets go of them; closeOnEnd = true closes what can be closed.""");
        }
    }

    @Test
    void theAssertionNeedsSomebodyWhoLooked() {
        try (LambdaFunction function = LambdaFunction.of(Working.class).create()) {
            function.invoke("thread");

            assertThatThrownBy(() -> assertThat(function).hasNoThreadsLeft())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Nobody looked at the state of execution environment 1");
        }
        try (LambdaFunction function = LambdaFunction.of(Working.class).create()) {
            function.watchState();
            function.invoke("thread");

            assertThatThrownBy(() -> assertThat(function).hasNoThreadsLeft())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("leave no threads behind")
                    .hasMessageContaining("Thread \"uploader\", which is here:");
        }
    }

    @Test
    void bothChecksOfTheEndAreRefusedForAProcessOfItsOwn() {
        assertThatThrownBy(() -> process(Check.UNLOADS).environment())
                .hasMessage(
                        "checks: UNLOADS needs isolation = CLASS_LOADER, but isolation is PROCESS: a process that ends takes its classes with it, so there is nothing to prove. Leave the check out.");
        assertThatThrownBy(() -> process(Check.NO_THREADS_LEFT).environment())
                .hasMessage(
                        "checks: NO_THREADS_LEFT needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. Leave the check out, or give it a test class of its own.");
    }

    private static LambdaFunction process(Check check) {
        return LambdaFunction.of(Working.class)
                .isolation(Isolation.PROCESS)
                .checks(check)
                .create();
    }

    private static LambdaFunction checked() {
        return LambdaFunction.of(Working.class).checks(Check.NO_THREADS_LEFT).create();
    }

    /** What the check says, without the frames of the JDK and without numbers of lines. */
    private static List<String> messages(LambdaFunction function) {
        return function.findings(Check.NO_THREADS_LEFT).stream()
                .map(Finding::message)
                .map(message -> message.lines()
                        .filter(line -> !line.startsWith("\tat java.base") && !line.contains("$$Lambda"))
                        .map(line -> line.replaceAll("Tests.java:\\d+", "Tests.java")
                                .replaceAll("(lambda\\$stubborn)\\S*\\(", "$1(")
                                .replaceAll("pool-\\d+-", "pool-1-"))
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
