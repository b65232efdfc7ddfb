package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code isolation = PROCESS}: the environment is a JVM of its own. */
@WarmLambda(value = ForkedEnvironmentTests.Worker.class, isolation = Isolation.PROCESS)
@EnvironmentVariable(name = "GREETING", value = "hello")
class ForkedEnvironmentTests {

    /** Does as it is told. */
    public static class Worker implements RequestHandler<Map<String, String>, Object> {

        private static int count;

        static {
            System.out.println(
                    "static code of process " + ProcessHandle.current().pid());
        }

        @Override
        public Object handleRequest(Map<String, String> event, Context context) {
            System.out.println("invocation " + ++count);
            return switch (event.getOrDefault("do", "")) {
                case "pid" -> ProcessHandle.current().pid();
                case "environment" -> System.getenv();
                case "fail" -> throw new IllegalStateException("as told");
                case "late" -> Late.PID;
                case "proxy" ->
                    Proxy.newProxyInstance(
                                    Worker.class.getClassLoader(),
                                    new Class<?>[] {Supplier.class},
                                    (it, method, values) -> "made")
                            .toString();
                case "exit" -> exit();
                default -> count;
            };
        }

        private static Object exit() {
            System.exit(3);
            return "";
        }
    }

    static class Late {
        static final Long PID = ProcessHandle.current().pid();
    }

    @Test
    void isAProcessOfItsOwn(LambdaFunction worker) {
        Invocation first = worker.invoke(Map.of("do", "pid"));
        Invocation second = worker.invoke(Map.of("do", "pid"));

        assertThat(second).succeeded().isWarm();
        assertThat(second.payloadText())
                .isEqualTo(first.payloadText())
                .isNotEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }

    @Test
    void seesTheEnvironmentVariablesOfTheFunctionAndNoOthers(LambdaFunction worker) {
        Map<?, ?> variables = worker.invoke(Map.of("do", "environment")).payloadAs(Map.class);

        assertThat(variables.get("GREETING")).isEqualTo("hello");
        assertThat(variables.keySet().stream().map(Object::toString)).doesNotContain("HOME", "USER", "PWD");
    }

    @Test
    @ColdStart
    void recordsStaticInitializers(LambdaFunction worker) {
        Invocation invocation = worker.invoke(Map.of("do", "late"));

        assertThat(worker.environment().staticInitializations())
                .extracting(
                        StaticInitialization::className, StaticInitialization::phase, StaticInitialization::requestId)
                .containsExactly(
                        tuple(Worker.class.getName(), Phase.INIT, Optional.empty()),
                        tuple(Late.class.getName(), Phase.INVOKE, Optional.of(invocation.requestId())));
        assertThat(worker.environment().log()).contains("JVM Start");
    }

    @Test
    @ColdStart
    void aProxyHasNoStaticCodeOfTheFunction(LambdaFunction worker) {
        assertThat(worker.invoke(Map.of("do", "proxy")).payloadText()).isEqualTo("\"made\"");
        assertThat(worker.environment().staticInitializations())
                .extracting(StaticInitialization::className)
                .containsExactly(Worker.class.getName());
    }

    @Test
    @ColdStart
    void endsWithASystemExitOfTheHandler(LambdaFunction worker) {
        Invocation exited = worker.invoke(Map.of("do", "exit"));

        assertThat(exited).failed().hasErrorType("Runtime.ExitError").endedEnvironment(EndReason.EXIT);
        assertThat(exited.error().orElseThrow().errorMessage())
                .isEqualTo(
                        "RequestId: %s Error: Runtime exited with error: exit status 3".formatted(exited.requestId()));
        assertThat(worker.invoke(Map.of())).succeeded().isCold();
    }

    @Test
    void runsCodeOfTheTestInside(LambdaFunction worker) {
        worker.invoke(Map.of());
        int more = 1000;

        int counted = worker.environment().inside(() -> Worker.count + more);

        assertThat(counted).isGreaterThan(1000);
        assertThat(worker.environment()
                        .<Optional<String>>inside(
                                () -> Optional.of(Thread.currentThread().getName())))
                .contains("main");
        assertThatThrownBy(() -> worker.environment().inside(() -> {
                    throw new IllegalStateException("inside");
                }))
                .isInstanceOf(InsideException.class)
                .hasMessage("java.lang.IllegalStateException: inside");
        assertThat(worker.invoke(Map.of())).succeeded().isWarm();
    }

    @Test
    void livesOnAfterAnExceptionOfTheHandler(LambdaFunction worker) {
        Invocation failed = worker.invoke(Map.of("do", "fail"));

        assertThat(failed).failed().hasErrorType("java.lang.IllegalStateException");
        assertThat(failed.log()).contains("as told: java.lang.IllegalStateException");
        assertThat(worker.invoke(Map.of())).succeeded().isWarm();
    }
}
