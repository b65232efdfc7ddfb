package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shutdown hooks belong to the environment, and run where a JVM on Lambda runs them. */
class ShutdownHookTests {

    public static class Hooked implements RequestHandler<String, String> {

        private static final Thread HOOK = new Thread(() -> System.out.println("hook ran"));
        private static final Thread REMOVED = new Thread(() -> System.out.println("removed hook ran"));

        static {
            Runtime.getRuntime().addShutdownHook(HOOK);
            Runtime.getRuntime().addShutdownHook(REMOVED);
        }

        @Override
        public String handleRequest(String event, Context context) {
            Runtime runtime = Runtime.getRuntime();
            switch (event) {
                case "exit" -> System.exit(3);
                case "halt" -> runtime.halt(3);
                case "overflow" -> throw new StackOverflowError("for the test");
                case "twice" -> runtime.addShutdownHook(HOOK);
                case "current" -> runtime.addShutdownHook(Thread.currentThread());
                case "hook exits" -> {
                    runtime.addShutdownHook(new Thread(() -> runtime.halt(9)));
                    runtime.addShutdownHook(new Thread(Hooked::waitForEver));
                    System.exit(3);
                }
                case "hook adds" -> {
                    runtime.addShutdownHook(new Thread(Hooked::addLate));
                    System.exit(3);
                }
                default -> {}
            }
            return runtime.removeShutdownHook(REMOVED) + " " + runtime.removeShutdownHook(REMOVED);
        }

        private static void addLate() {
            try {
                Runtime.getRuntime().addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }

        private static void waitForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The process is gone.
            }
        }
    }

    private static LambdaFunction hooked() {
        return LambdaFunction.of(Hooked.class).create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "overflow"})
    void aProcessThatExitsByItselfRunsItsHooks(String way) {
        try (LambdaFunction function = hooked()) {
            assertThat(function.invoke("").payloadText()).isEqualTo("\"true false\"");
            Invocation invocation = function.invoke(way);

            assertThat(invocation.log()).contains("hook ran\nEND RequestId: ").doesNotContain("removed hook ran");
        }
    }

    @Test
    void haltRunsNoHook() {
        try (LambdaFunction function = hooked()) {
            assertThat(function.invoke("halt").log()).doesNotContain("hook ran");
        }
    }

    @Test
    void neitherAColdStartNorTheEndOfTheFunctionRunsHooksForLambdaKillsTheProcess() {
        LambdaFunction function = hooked();
        ExecutionEnvironment first = function.environment();
        function.coldStart();
        ExecutionEnvironment second = function.environment();
        function.close();

        assertThat(first.log()).doesNotContain("hook ran");
        assertThat(second.log()).doesNotContain("hook ran");
    }

    @Test
    void aHookMayHaltTheProcessWhileOthersHang() {
        try (LambdaFunction function = hooked()) {
            Invocation invocation = function.invoke("hook exits");

            assertThat(invocation.error().orElseThrow().errorMessage()).endsWith("exit status 9");
            assertThat(invocation.environment().endReason()).contains(EndReason.EXIT);
        }
    }

    @Test
    void whatTheJdkRefusesIsRefusedInItsWords() {
        try (LambdaFunction function = hooked()) {
            assertThat(function.invoke("twice").error().orElseThrow().errorMessage())
                    .isEqualTo("Hook previously registered");
            assertThat(function.invoke("current").error().orElseThrow().errorMessage())
                    .isEqualTo("Hook already running");
            assertThat(function.invoke("hook adds").log()).contains("Shutdown in progress\n");
        }
    }
}
