package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaFunctionTests {

    public static class Counter implements RequestHandler<Object, Integer> {

        static int count;

        @Override
        public Integer handleRequest(Object event, Context context) {
            return ++count;
        }

        public String greet(String name) {
            return "Hello, " + name;
        }

        public static int twice(int number) {
            return 2 * number;
        }
    }

    public static class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            input.transferTo(output);
        }
    }

    public static class Silent implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {}
    }

    public static class Surroundings implements RequestHandler<String, Map<String, Object>> {

        private static final ThreadLocal<String> LAST = new ThreadLocal<>();

        @Override
        public Map<String, Object> handleRequest(String event, Context context) {
            String last = LAST.get();
            LAST.set(event);
            Thread thread = Thread.currentThread();
            return Map.of(
                    "last", String.valueOf(last),
                    "thread", thread.getName(),
                    "contextIsOwn", thread.getContextClassLoader() == Surroundings.class.getClassLoader(),
                    "loader", Surroundings.class.getClassLoader().toString());
        }
    }

    public static class Failing implements RequestHandler<String, String> {

        static int count;

        @Override
        public String handleRequest(String event, Context context) {
            count++;
            if (event.equals("overflow")) {
                throw new StackOverflowError("too deep");
            }
            if (!event.isEmpty()) {
                throw new IllegalStateException(event);
            }
            return "call " + count;
        }
    }

    public static class InterruptsItself implements RequestHandler<String, Boolean> {
        @Override
        public Boolean handleRequest(String event, Context context) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            Thread.currentThread().interrupt();
            if (event.equals("throw")) {
                throw new IllegalStateException(event);
            }
            return interrupted;
        }
    }

    public static class BrokenOnce implements RequestHandler<String, String> {

        static {
            if (System.getenv("BROKEN") != null) {
                throw new IllegalStateException("no table");
            }
        }

        @Override
        public String handleRequest(String event, Context context) {
            return "ok";
        }
    }

    /** Calls back into the test, as a shared JDK type makes possible. */
    public static class CallsBack implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            ((Runnable) System.getProperties().get(event)).run();
            return "called";
        }
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Nested
    class Environments {

        @Test
        void invocationsShareStaticsUntilAColdStart() {
            try (LambdaFunction counter = function(Counter.class)) {
                assertThat(counter.invoke(1).payloadText()).isEqualTo("1");
                assertThat(counter.invoke(1).payloadText()).isEqualTo("2");
                counter.coldStart();
                assertThat(counter.invoke(1).payloadText()).isEqualTo("1");

                assertThat(counter.environments())
                        .extracting(ExecutionEnvironment::number, ExecutionEnvironment::state)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(1, State.ENDED),
                                org.assertj.core.groups.Tuple.tuple(2, State.READY));
                assertThat(counter.environments().get(0).endReason()).contains(EndReason.COLD_START);
                assertThat(counter.invocations())
                        .extracting(Invocation::coldStart)
                        .containsExactly(true, false, true);
            }
        }

        @Test
        void eachFunctionHasStaticsOfItsOwnAndTheTestHasAThirdCopy() {
            Counter.count = 41;
            try (LambdaFunction one = function(Counter.class);
                    LambdaFunction other = function(Counter.class)) {
                one.invoke(1);
                assertThat(one.invoke(1).payloadText()).isEqualTo("2");
                assertThat(other.invoke(1).payloadText()).isEqualTo("1");
                assertThat(Counter.count).isEqualTo(41);
            }
        }

        @Test
        void creatingStartsNothing() {
            try (LambdaFunction counter = function(Counter.class)) {
                assertThat(counter.environments()).isEmpty();
                assertThat(counter.environment().state()).isEqualTo(State.READY);
                assertThat(counter.environments()).hasSize(1);
                assertThat(counter.invoke(1).coldStart()).isTrue();
            }
        }

        @Test
        void closingShutsTheEnvironmentDown() {
            LambdaFunction counter = function(Counter.class);
            ExecutionEnvironment environment = counter.environment();
            counter.close();
            counter.close();

            assertThat(environment.endReason()).contains(EndReason.SHUTDOWN);
            assertThat(environment.endedOnPurpose()).isTrue();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> counter.invoke(1))
                    .withMessage(
                            "Function [LambdaFunctionTests-Counter] is closed. Create another one, or use it before its test class ends.");
        }

        @Test
        void mainThreadAndContextClassLoaderAreThoseOfTheEnvironment() {
            try (LambdaFunction function = function(Surroundings.class)) {
                assertThat(function.invoke("one").payloadAs(new GenericType<Map<String, Object>>() {}))
                        .containsEntry("last", "null")
                        .containsEntry("thread", "main")
                        .containsEntry("contextIsOwn", true)
                        .containsEntry(
                                "loader",
                                "function layer of execution environment 1 of function [LambdaFunctionTests-Surroundings]");
                assertThat(function.invoke("two").payloadAs(new GenericType<Map<String, Object>>() {}))
                        .containsEntry("last", "one");
            }
        }
    }

    @Nested
    class Handlers {

        @Test
        void aStringNamesAClassOrAMethod() {
            String name = Counter.class.getName();
            try (LambdaFunction handler = LambdaFunction.of(name).create();
                    LambdaFunction method = LambdaFunction.of(name + "::greet").create();
                    LambdaFunction staticMethod =
                            LambdaFunction.of(name + "::twice").create()) {
                assertThat(handler.invoke(1).payloadText()).isEqualTo("1");
                assertThat(method.invoke("Ada").payloadText()).isEqualTo("\"Hello, Ada\"");
                assertThat(staticMethod.invoke(21).payloadText()).isEqualTo("42");
            }
        }

        @Test
        void aTypoIsAnErrorOfEachInvocationAsOnAws() {
            try (LambdaFunction typo = LambdaFunction.of("com.acme.Typo").create()) {
                assertThat(typo.invoke(1).error())
                        .map(FunctionError::errorMessage)
                        .contains("Class not found: com.acme.Typo");
                assertThat(typo.invoke(1).coldStart()).isFalse();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "true",
                    "42",
                    "1.5",
                    "\"text\"",
                    "[]",
                    "{\"a\":[1,{\"b\":null}]}",
                    "\"Grüße, 世界 \uD83D\uDE00\""
                })
        void everyJsonTypeCrossesUnchanged(String json) {
            try (LambdaFunction echo = function(Echo.class)) {
                assertThat(echo.invokeJson(json).payloadText()).isEqualTo(json);
            }
        }

        @Test
        void fiveMegabytesCrossUnchanged() {
            byte[] payload = ("\"" + "ä".repeat(5 * 1024 * 1024 / 2) + "\"").getBytes(StandardCharsets.UTF_8);
            try (LambdaFunction echo = function(Echo.class)) {
                assertThat(echo.invokePayload(payload).payload()).isEqualTo(payload);
            }
        }

        @Test
        void aStreamHandlerMayWriteNothing() {
            try (LambdaFunction silent = function(Silent.class)) {
                assertThat(silent.invoke(1).payload()).isEmpty();
                assertThat(silent.invoke(1).error()).isEmpty();
            }
        }

        @Test
        void headersOfTheRequestReachTheContext() {
            try (LambdaFunction context = function(ContextReader.class)) {
                InvokeRequest request = InvokeRequest.ofJson("{}")
                        .withTenantId("blue")
                        .withTraceHeader("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1")
                        .withQualifier("live")
                        .withCognitoIdentity("{\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}")
                        .withClientContext("{\"custom\":{\"k\":\"v\"}}");
                Invocation invocation = context.invoke(request);
                assertThat(invocation.payloadAs(new GenericType<List<String>>() {}))
                        .containsExactly(
                                invocation.requestId(),
                                "blue",
                                "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1",
                                "arn:aws:lambda:us-east-1:123456789012:function:LambdaFunctionTests-ContextReader:live",
                                "id",
                                "v",
                                "LambdaFunctionTests-ContextReader",
                                "512");
            }
        }

        @Test
        void aResourceIsSentAsItIs() {
            try (LambdaFunction echo = function(Echo.class)) {
                assertThat(echo.invokeResource("payloads/greeting.json").payloadText())
                        .isEqualToIgnoringNewLines("{ \"greeting\": \"hello\" }");
                assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> echo.invokeResource("greetings.json"))
                        .withMessage(
                                "Resource [greetings.json] must be on the test's class path, but is not. Put it below src/test/resources and name it from there, for example events/greetings.json.");
            }
        }
    }

    public static class ContextReader implements RequestHandler<Object, List<String>> {
        @Override
        public List<String> handleRequest(Object event, Context context) {
            return List.of(
                    context.getAwsRequestId(),
                    context.getTenantId(),
                    context.getXrayTraceId(),
                    context.getInvokedFunctionArn(),
                    context.getIdentity().getIdentityId(),
                    context.getClientContext().getCustom().get("k"),
                    context.getFunctionName(),
                    String.valueOf(context.getMemoryLimitInMB()));
        }
    }

    @Nested
    class Errors {

        @Test
        void anExceptionIsAwsErrorJsonAndTheEnvironmentStaysWarm() {
            try (LambdaFunction failing = function(Failing.class)) {
                Invocation invocation = failing.invoke("no stock");
                FunctionError error = invocation.error().orElseThrow();

                assertThat(error.errorType()).contains("java.lang.IllegalStateException");
                assertThat(error.errorMessage()).isEqualTo("no stock");
                assertThat(error.stackTrace().get(0))
                        .startsWith(Failing.class.getName() + ".handleRequest(LambdaFunctionTests.java:");
                assertThat(invocation.payloadText())
                        .startsWith(
                                "{\"errorMessage\":\"no stock\",\"errorType\":\"java.lang.IllegalStateException\",\"stackTrace\":[");
                assertThat(invocation.log()).contains("no stock: java.lang.IllegalStateException");

                Invocation next = failing.invoke("");
                assertThat(next.payloadText()).isEqualTo("\"call 2\"");
                assertThat(next.coldStart()).isFalse();
            }
        }

        @Test
        void anInterruptFlagIsKeptAfterAnErrorAndClearedAfterSuccessAsOnAws() {
            try (LambdaFunction function = function(InterruptsItself.class)) {
                assertThat(function.invoke("throw").error()).isPresent();
                assertThat(function.invoke("return").payloadText()).isEqualTo("true");
                assertThat(function.invoke("return").payloadText()).isEqualTo("false");
            }
        }

        @Test
        void anInitErrorSeenByEnvironmentIsTheFirstTryOfTheNextInvocation() {
            try (LambdaFunction broken = LambdaFunction.of(BrokenOnce.class)
                    .environmentVariable("BROKEN", "yes")
                    .create()) {
                assertThat(broken.environment().endReason()).contains(EndReason.INIT_ERROR);
                broken.invoke("x").expectEnd(EndReason.INIT_ERROR);

                assertThat(broken.environments()).hasSize(2).allMatch(ExecutionEnvironment::endedOnPurpose);
            }
        }

        @Test
        void aFatalErrorIsReportedAndEndsTheEnvironment() {
            try (LambdaFunction failing = function(Failing.class)) {
                Invocation fatal = failing.invoke("overflow");

                assertThat(fatal.error()).map(FunctionError::errorMessage).contains("too deep");
                assertThat(fatal.environment().endReason()).contains(EndReason.FATAL_ERROR);
                assertThat(fatal.report()).endsWith("Status: error\tError Type: Runtime.ExitError");
                assertThat(failing.invoke("").payloadText()).isEqualTo("\"call 1\"");
            }
        }

        @Test
        void aFailedInitPhaseRunsAgainWithinTheSameInvocation() {
            try (LambdaFunction broken = LambdaFunction.of(BrokenOnce.class)
                    .environmentVariable("BROKEN", "yes")
                    .create()) {
                Invocation invocation = broken.invoke("x");

                assertThat(invocation.error()).hasValueSatisfying(error -> {
                    assertThat(error.errorType()).contains("java.lang.ExceptionInInitializerError");
                    assertThat(error.errorMessage()).isEqualTo("Error loading class " + BrokenOnce.class.getName());
                });
                assertThat(broken.environments())
                        .extracting(ExecutionEnvironment::endReason)
                        .containsOnly(java.util.Optional.of(EndReason.INIT_ERROR))
                        .hasSize(2);
                assertThat(broken.environment().endReason()).contains(EndReason.INIT_ERROR);
                assertThat(broken.staticInitializations().get(0).failure())
                        .contains("java.lang.IllegalStateException: no table");
            }
        }

        @Test
        void anInvokerThrowsWithTheEvidence() {
            try (LambdaFunction failing = function(Failing.class)) {
                Invoker<String, String> invoker = failing.invoker(String.class);

                assertThat(invoker.invoke("")).isEqualTo("call 1");
                assertThatExceptionOfType(FunctionErrorException.class)
                        .isThrownBy(() -> invoker.invoke("no stock"))
                        .satisfies(thrown -> {
                            assertThat(thrown.error().errorMessage()).isEqualTo("no stock");
                            assertThat(thrown.invocation().environment().number())
                                    .isEqualTo(1);
                        })
                        .withMessageStartingWith(
                                "Function [LambdaFunctionTests-Failing] failed: java.lang.IllegalStateException: no stock\n\tat "
                                        + Failing.class.getName() + ".handleRequest(LambdaFunctionTests.java:")
                        .withMessageContaining("Log of the invocation:\nSTART RequestId: ");
            }
        }
    }

    @Nested
    class Callers {

        @Test
        void concurrentCallsQueue() throws Exception {
            int calls = 40;
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try (LambdaFunction counter = function(Counter.class)) {
                List<Future<Integer>> results = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    results.add(threads.submit(() -> counter.invoke(1).payloadAs(Integer.class)));
                }
                List<Integer> counts = new ArrayList<>();
                for (Future<Integer> result : results) {
                    counts.add(result.get());
                }
                assertThat(counts)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, calls).boxed().toList());
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void aCallFromTheOwnMainThreadIsRefused() {
            String key = "warmlambda.test.callback";
            try (LambdaFunction function = function(CallsBack.class)) {
                System.getProperties().put(key, (Runnable) () -> function.invoke(key));

                assertThat(function.invoke(key).error()).hasValueSatisfying(error -> {
                    assertThat(error.errorType()).contains("java.lang.IllegalStateException");
                    assertThat(error.errorMessage())
                            .isEqualTo(
                                    "Function [LambdaFunctionTests-CallsBack] was called from the thread \"main\" of its own execution environment 1, which would wait for itself for ever. Call it from the test, or from another thread.");
                });
            } finally {
                System.getProperties().remove(key);
            }
        }

        @Test
        void anInterruptedCallerEndsTheEnvironmentAndSeesWhereTheHandlerWas() throws Exception {
            String key = "warmlambda.test.started";
            CountDownLatch started = new CountDownLatch(1);
            System.getProperties().put(key, (Runnable) started::countDown);
            try (LambdaFunction function = function(Blocks.class)) {
                Thread caller = Thread.currentThread();
                Thread interrupter = new Thread(() -> {
                    try {
                        started.await();
                        caller.interrupt();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                interrupter.start();

                assertThatExceptionOfType(InvocationInterruptedException.class)
                        .isThrownBy(() -> function.invoke(key))
                        .withMessageContaining(
                                "so execution environment 1 was ended.\nIts thread \"main\" was here:\n\tat ")
                        .withMessageContaining(Blocks.class.getName() + ".handleRequest(");
                assertThat(Thread.interrupted()).as("interrupt flag").isTrue();
                interrupter.join();
                assertThat(function.environments().get(0).endReason()).contains(EndReason.INTERRUPTED);
            } finally {
                System.getProperties().remove(key);
            }
        }
    }

    public static class Blocks implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            ((Runnable) System.getProperties().get(event)).run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return "interrupted";
            }
            return "never";
        }
    }
}
