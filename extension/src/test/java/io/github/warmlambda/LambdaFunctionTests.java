package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function and its execution environments, from the first use to the last. */
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

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    @Test
    void invocationsShareStaticsUntilAColdStart() {
        try (LambdaFunction counter = function(Counter.class)) {
            assertThat(counter.invoke(1).payloadText()).isEqualTo("1");
            assertThat(counter.invoke(1).payloadText()).isEqualTo("2");
            counter.coldStart();
            assertThat(counter.invoke(1).payloadText()).isEqualTo("1");

            assertThat(counter.environments())
                    .extracting(ExecutionEnvironment::number, ExecutionEnvironment::state)
                    .containsExactly(tuple(1, State.ENDED), tuple(2, State.READY));
            assertThat(counter.environments().get(0).endReason()).contains(EndReason.COLD_START);
            assertThat(counter.invocations()).extracting(Invocation::coldStart).containsExactly(true, false, true);
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
