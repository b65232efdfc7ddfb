package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What values of the variables that the Lambda service sets make AWS's runtime do. */
class ServiceVariableTests {

    public static class Hooks implements RequestHandler<String, String>, Resource {
        private static String hooks = "";

        public Hooks() {
            Core.getGlobalContext().register(this);
        }

        @Override
        public void beforeCheckpoint(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
            hooks += "before ";
        }

        @Override
        public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
            hooks += Restored.TEXT;
        }

        @Override
        public String handleRequest(String event, Context context) {
            return hooks;
        }
    }

    static class Restored {
        static final String TEXT = String.join("", "after");
    }

    public static class FailingHook extends Hooks {
        @Override
        public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
            throw new IllegalStateException("no connection");
        }
    }

    public static class OnThread implements RequestHandler<String, String> {
        private static int count;

        @Override
        public String handleRequest(String event, Context context) {
            count++;
            if (event.equals("fail")) {
                throw new OutOfMemoryError("no memory left");
            }
            return count + " " + Thread.currentThread().getName().replaceAll("\\d+", "N");
        }
    }

    private static LambdaFunction.Builder snapStart(Class<?> handler) {
        return LambdaFunction.of(handler).serviceVariable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    }

    @Test
    void snapStartRunsItsHooksAroundTheRestorePhase() {
        try (LambdaFunction function = snapStart(Hooks.class).create()) {
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"before after\"");
            assertThat(function.staticInitializations())
                    .filteredOn(run -> run.className().endsWith("Restored"))
                    .extracting(StaticInitialization::phase)
                    .containsExactly(Phase.RESTORE);
        }
    }

    @Test
    void onDemandRunsNoHook() {
        try (LambdaFunction function = LambdaFunction.of(Hooks.class).create()) {
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"\"");
        }
    }

    @Test
    void hookThatFailsEndsTheEnvironmentWithAnInitError() {
        try (LambdaFunction function = snapStart(FailingHook.class).create()) {
            Invocation invocation = function.invoke("x");

            assertThat(invocation.error())
                    .hasValueSatisfying(error -> assertThat(error.errorType())
                            .contains("com.amazonaws.services.lambda.crac.RestoreException"));
            assertThat(function.environments())
                    .extracting(ExecutionEnvironment::endReason)
                    .containsOnly(Optional.of(EndReason.INIT_ERROR));
            assertThat(invocation.environment().log())
                    .contains("Error Type: Runtime.AfterRestoreError")
                    .contains("Suppressed: java.lang.IllegalStateException: no connection");
        }
    }

    @Test
    void concurrentRuntimeServesOnThreadsOfAPoolAndOutlivesFatalErrors() {
        try (LambdaFunction function = LambdaFunction.of(OnThread.class)
                .serviceVariable("AWS_LAMBDA_MAX_CONCURRENCY", "2")
                .create()) {
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"1 pool-N-thread-N\"");
            assertThat(function.invoke("fail").error()).isPresent();
            assertThat(function.invoke("x").payloadText()).isEqualTo("\"3 pool-N-thread-N\"");
            assertThat(function.environments()).hasSize(1);
        }
    }

    @Test
    void concurrentRuntimeEndsAllItsThreads() throws InterruptedException {
        Thread serving;
        try (LambdaFunction function = LambdaFunction.of(OnThread.class)
                .serviceVariable("AWS_LAMBDA_MAX_CONCURRENCY", "2")
                .create()) {
            function.invoke("x");
            serving = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().matches("pool-\\d+-thread-[12]"))
                    .filter(thread -> thread.getThreadGroup().getName().contains("OnThread"))
                    .findFirst()
                    .orElseThrow();
        }
        serving.join(10_000);
        assertThat(serving.isAlive()).isFalse();
    }
}
