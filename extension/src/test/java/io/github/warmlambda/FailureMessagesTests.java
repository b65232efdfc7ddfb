package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What the usual failures say: the first line alone tells what is wrong, the message is no longer than can be read at a glance,
 * has no log (the test prints it), and its advice compiles as it stands.
 */
@Isolated("registers MBeans, and its tests print their logs")
class FailureMessagesTests {

    private static final int LINES = 25;

    private record Expected(Class<?> test, String firstLine, List<String> advice) {}

    private static final String ENVIRONMENT_ENDED =
            "Static initializers of function [FailureMessagesTests-%s] ran more than once: execution environment 2 replaced environment 1, because %s";

    private static final List<Expected> EXPECTED = List.of(
            new Expected(
                    AfterATimeout.class,
                    ENVIRONMENT_ENDED.formatted(
                            "Hanging", "an invocation timed out: Sandbox.Timedout: Task timed out after 1.00 seconds"),
                    List.of("invocation.expectEnd(EndReason.TIMEOUT);", "function.coldStart();")),
            new Expected(
                    AfterAnOverflow.class,
                    ENVIRONMENT_ENDED.formatted(
                            "Recursive", "a fatal error ended the runtime: java.lang.StackOverflowError"),
                    List.of("invocation.expectEnd(EndReason.FATAL_ERROR);", "function.coldStart();")),
            new Expected(
                    LeavesState.class,
                    "Invocation 2 (warm) of function [FailureMessagesTests-Basket] left state behind that the next one finds: io.github.warmlambda.FailureMessagesTests$Basket.ITEMS.size grew: from 1 to 2",
                    List.of("@AllowState(\"io.github.warmlambda.FailureMessagesTests$Basket.ITEMS\")")),
            new Expected(
                    LeavesRequestData.class,
                    "Invocation 1 (cold start) of function [FailureMessagesTests-Login] left a value of its event behind in io.github.warmlambda.FailureMessagesTests$Login.last[\"name\"]",
                    List.of("@AllowState(\"io.github.warmlambda.FailureMessagesTests$Login.last\")")),
            new Expected(
                    RegistersBeans.class,
                    "Function [FailureMessagesTests-Pools] changed what all code of the warm process shares, again and again: 14 MBeans like com.acme:type=Pool,name=pool2",
                    List.of("@AllowState(\"com.acme:type=Pool\")")),
            new Expected(
                    MissesAVariable.class,
                    "Function [FailureMessagesTests-Table] failed: the static initializer of io.github.warmlambda.FailureMessagesTests$Table threw java.lang.NullPointerException: no table",
                    List.of("@EnvironmentVariable(name = \"TABLE\", value = \"...\")")),
            new Expected(
                    HasNoConstructor.class,
                    "Function [FailureMessagesTests-Orders] failed: Cannot construct instance of io.github.warmlambda.FailureMessagesTests$Order: no default constructor",
                    List.of()),
            new Expected(
                    HasAWrongName.class,
                    "@WarmLambda on class [io.github.warmlambda.FailureMessagesTests$HasAWrongName] names handler class [io.github.warmlambda.FailureMessagesTests$Logn], which is not on the test's class path. Did you mean [io.github.warmlambda.FailureMessagesTests$Login]?",
                    List.of()),
            new Expected(
                    ReadsAStatic.class,
                    "Test class [io.github.warmlambda.FailureMessagesTests$ReadsAStatic] uses static field last of its handler class [io.github.warmlambda.FailureMessagesTests$Login]: here that is the copy of the test JVM, which no invocation touches.",
                    List.of("var last = environment.inside(() -> Login.last);")),
            new Expected(
                    TimesOut.class,
                    "Function [FailureMessagesTests-Hanging] failed: Sandbox.Timedout: Task timed out after 1.00 seconds",
                    List.of()),
            new Expected(
                    Overflows.class,
                    "Expecting request ID to have succeeded, but it failed: java.lang.StackOverflowError",
                    List.of()));

    @TestFactory
    Stream<DynamicTest> saysInItsFirstLineWhatIsWrong() {
        return EXPECTED.stream()
                .map(expected -> DynamicTest.dynamicTest(expected.test().getSimpleName(), () -> {
                    List<String> lines = message(expected.test());

                    assertThat(lines.get(0)).isEqualTo(expected.firstLine());
                    assertThat(lines)
                            .hasSizeLessThanOrEqualTo(LINES)
                            .noneMatch(line -> line.contains("REPORT RequestId"));
                    assertThat(advice(lines)).isEqualTo(expected.advice());
                }));
    }

    @Test
    void aRecursionIsShownByOneCall() {
        assertThat(message(Overflows.class))
                .filteredOn(line -> line.startsWith("\t"))
                .hasSize(2)
                .last()
                .asString()
                .matches("\t\\.\\.\\. 1,0\\d\\d more");
    }

    @Test
    void whatIsAdvisedToBeAllowedIsAllowed() {
        JupiterRun.of(MayRegisterBeans.class).succeeded(1);
    }

    @Test
    void theLogIsInTheMessageIfTheTestDoesNotPrintIt() {
        Throwable failure = JupiterRun.with(Map.of("warmlambda.transcript", "never"), TimesOut.class)
                .anyFailure();

        assertThat(failure).hasMessageContainingAll("Log:", "  REPORT RequestId: ");
    }

    @Test
    void noValueOfAVariableIsInTheMessage() {
        assertThat(message(MisreadsAVariable.class).get(0))
                .isEqualTo(
                        "Function [FailureMessagesTests-Port] failed: the static initializer of io.github.warmlambda.FailureMessagesTests$Port threw java.lang.NumberFormatException: For input string: \"${PORT}\"");
    }

    @Test
    void theAdviceCompiles(@TempDir Path directory) {
        List<String> annotations = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        EXPECTED.stream()
                .flatMap(expected -> expected.advice().stream())
                .distinct()
                .forEach(advice -> (advice.startsWith("@") ? annotations : statements).add(advice));

        assertThat(CompiledAdvice.errors(annotations, statements, directory)).isEmpty();
    }

    private static List<String> message(Class<?> test) {
        Throwable failure = JupiterRun.of(test).anyFailure();
        return String.valueOf(failure.getMessage())
                .replaceFirst("request [0-9a-f-]{36} to", "request ID to")
                .lines()
                .toList();
    }

    /** The lines that can be pasted: each message indents them, and nothing else, by four spaces. */
    private static List<String> advice(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches(" {4}\\S.*") && line.matches(".*[;)]"))
                .map(String::strip)
                .toList();
    }

    @WarmLambda(value = Hanging.class, timeout = 1)
    static class AfterATimeout {

        @Test
        void test(LambdaFunction function) {
            function.invoke("hang");
            function.invoke("");
        }
    }

    @WarmLambda(Recursive.class)
    static class AfterAnOverflow {

        @Test
        void test(LambdaFunction function) {
            function.invoke(Integer.MAX_VALUE);
            function.invoke(1);
        }
    }

    @WarmLambda(value = Basket.class, checks = Check.NO_STATE_LEAK)
    static class LeavesState {

        @Test
        void test(LambdaFunction function) {
            function.invoke("tea");
            function.invoke("coffee");
            function.invoke("milk");
        }
    }

    @WarmLambda(
            value = Login.class,
            checks = {Check.NO_REQUEST_DATA_LEFT, Check.NO_INIT_IN_INVOKE})
    static class LeavesRequestData {

        @Test
        void test(LambdaFunction function) {
            function.invoke(Map.of("name", "ann.smith@example.com"));
        }
    }

    @WarmLambda(value = Pools.class, checks = Check.NO_GLOBAL_CHANGE)
    static class RegistersBeans {

        @Test
        void test(LambdaFunction function) {
            for (int i = 0; i < 15; i++) {
                function.invoke("");
            }
        }
    }

    @WarmLambda(value = Pools.class, checks = Check.NO_GLOBAL_CHANGE)
    @AllowState("com.acme:type=Pool")
    static class MayRegisterBeans {

        @Test
        void test(LambdaFunction function) {
            function.invoke("");
            function.invoke("");
        }
    }

    @WarmLambda(Port.class)
    @EnvironmentVariable(name = "PORT", value = "eighty-eighty")
    static class MisreadsAVariable {

        @Test
        void test(Invoker<String, Integer> ports) {
            ports.invoke("");
        }
    }

    @WarmLambda(Table.class)
    static class MissesAVariable {

        @Test
        void test(Invoker<String, String> tables) {
            tables.invoke("42");
        }
    }

    @WarmLambda(Orders.class)
    static class HasNoConstructor {

        @Test
        void test(Invoker<Map<String, String>, String> orders) {
            orders.invoke(Map.of("item", "tea"));
        }
    }

    @WarmLambda(handler = "io.github.warmlambda.FailureMessagesTests$Logn")
    static class HasAWrongName {

        @Test
        void test(LambdaFunction function) {
            function.invoke("");
        }
    }

    @WarmLambda(Login.class)
    static class ReadsAStatic {

        @Test
        void test(LambdaFunction function) {
            assertThat(Login.last).isNull();
        }
    }

    @WarmLambda(value = Hanging.class, timeout = 1)
    static class TimesOut {

        @Test
        void test(Invoker<String, String> hanging) {
            hanging.invoke("hang");
        }
    }

    @WarmLambda(Recursive.class)
    static class Overflows {

        @Test
        void test(LambdaFunction function, ExecutionEnvironment environment) {
            assertThat(function.invoke(Integer.MAX_VALUE)).succeeded();
        }
    }

    public static class Hanging implements RequestHandler<String, String> {

        static final Object LOADED = new Object();

        @Override
        public String handleRequest(String event, Context context) {
            if (event.equals("hang")) {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return event + LOADED;
        }
    }

    public static class Recursive implements RequestHandler<Integer, Integer> {

        static final Integer ZERO = Integer.valueOf("0");

        @Override
        public Integer handleRequest(Integer event, Context context) {
            return sum(event);
        }

        private static int sum(int number) {
            return number == 0 ? ZERO : number + sum(number - 1);
        }
    }

    public static class Basket implements RequestHandler<String, Integer> {

        private static final List<String> ITEMS = new ArrayList<>();

        @Override
        public Integer handleRequest(String event, Context context) {
            ITEMS.add(event);
            return ITEMS.size();
        }
    }

    public static class Login implements RequestHandler<Map<String, String>, String> {

        static Map<String, String> last;

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            last = event;
            return Greeting.HELLO;
        }
    }

    static class Greeting {

        static final String HELLO = String.valueOf("hello");
    }

    public static class Pools implements RequestHandler<String, String> {

        private int pools;

        @Override
        public String handleRequest(String event, Context context) {
            try {
                ManagementFactory.getPlatformMBeanServer()
                        .registerMBean(
                                new StandardMBean(() -> {}, Runnable.class),
                                new ObjectName("com.acme:type=Pool,name=pool" + ++pools));
                return event;
            } catch (JMException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static class Port implements RequestHandler<String, Integer> {

        private static final int PORT = Integer.parseInt(System.getenv("PORT"));

        @Override
        public Integer handleRequest(String event, Context context) {
            return PORT;
        }
    }

    public static class Table implements RequestHandler<String, String> {

        private static final String TABLE = Objects.requireNonNull(System.getenv("TABLE"), "no table");

        @Override
        public String handleRequest(String event, Context context) {
            return TABLE + event;
        }
    }

    public static class Orders implements RequestHandler<Order, String> {

        @Override
        public String handleRequest(Order event, Context context) {
            return event.item;
        }
    }

    public static class Order {

        private final String item;

        public Order(String item) {
            this.item = item;
        }
    }
}
