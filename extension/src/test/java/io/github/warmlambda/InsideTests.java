package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body that runs inside sees what the handler sees. */
// A lambda of a serializable type that names a package-private member, which is what inside(..) is for.
@SuppressWarnings("serial")
class InsideTests {

    public static class Orders implements RequestHandler<String, Integer> {

        static int count;
        private static String last = "none";

        @Override
        public Integer handleRequest(String event, Context context) {
            if (event.equals("overflow")) {
                throw new StackOverflowError();
            }
            last = event;
            return ++count;
        }

        static Order lastOrder() {
            return new Order(last, count);
        }

        static Thread thread() {
            return Thread.currentThread();
        }
    }

    /** Crosses as JSON. */
    public static class Order {

        private String name = "";
        private int number;

        public Order() {}

        Order(String name, int number) {
            this.name = name;
            this.number = number;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }
    }

    static final class Touched {
        static int value = Integer.parseInt("7");
    }

    private final LambdaFunction function = LambdaFunction.of(Orders.class).create();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void seesTheStaticsThatTheHandlerSees() {
        function.invoke("one");
        function.invoke("two");
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Integer>inside(() -> Orders.count)).isEqualTo(2);
        assertThat(environment.<String>inside(() -> Orders.last)).isEqualTo("two");
        assertThat(Orders.count).isZero();
    }

    @Test
    void mayChangeThem() {
        function.environment().inside(() -> {
            Orders.count = 41;
        });

        assertThat(function.invoke("next").payloadText()).isEqualTo("42");
    }

    @Test
    void takesCapturedJdkValues() {
        int number = 40;
        List<String> names = List.of("a", "b");
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Integer>inside(() -> number + names.size() + Orders.count))
                .isEqualTo(42);
    }

    @Test
    void aCollectionThatHoldsItselfIsLookedIntoOnce() {
        ExecutionEnvironment environment = function.environment();
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThat(environment.<Integer>inside(() -> list.size())).isEqualTo(1);
    }

    @Test
    void runsMethodReferencesAndLambdasWithin() {
        function.invoke("x");
        ExecutionEnvironment environment = function.environment();

        Order order = environment.inside(Orders::lastOrder);
        assertThat(order.getName()).isEqualTo("x");
        assertThat(environment.<List<Integer>>inside(
                        () -> Stream.of(1, 2).map(it -> it + Orders.count).toList()))
                .containsExactly(2, 3);
    }

    @Test
    void bringsJdkValuesBackAsTheyAre() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<Duration>inside(() -> Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(environment.<Map<String, Instant>>inside(() -> Map.of("epoch", Instant.EPOCH)))
                .containsEntry("epoch", Instant.EPOCH);
        assertThat(environment.<Optional<byte[]>>inside(() -> Optional.of(new byte[] {1})))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1));
        assertThat(environment.<String>inside(() -> null)).isNull();
    }

    @Test
    void readsTheEnvironmentVariablesOfTheFunction() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<String>inside(() -> System.getenv("AWS_LAMBDA_FUNCTION_NAME")))
                .isEqualTo("InsideTests-Orders");
    }

    @Test
    void runsOnTheMainThreadWithoutInitializingTheTestClass() {
        ExecutionEnvironment environment = function.environment();

        assertThat(environment.<String>inside(() -> Orders.thread().getName())).isEqualTo("main");
        assertThat(environment.staticInitializations())
                .extracting(StaticInitialization::className)
                .doesNotContain(InsideTests.class.getName());
    }

    @Test
    void whatItInitializesIsNotJudged() {
        function.environment().inside(() -> Touched.value);
        function.invoke("overflow").error().orElseThrow();
        function.environment().inside(() -> Touched.value);

        assertThat(function.staticInitializations())
                .filteredOn(it -> it.className().equals(Touched.class.getName()))
                .extracting(StaticInitialization::phase)
                .containsExactly(Phase.NONE, Phase.NONE);
        assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE))
                .noneMatch(finding -> finding.message().contains(Touched.class.getName()));
    }

    @Test
    void seesPackagePrivateMembersOfDeployedCode(@TempDir Path files) throws IOException {
        Path jar = new DeploymentZip().classes(Orders.class, Order.class).zip(files.resolve("orders.jar"));
        try (LambdaFunction deployed =
                LambdaFunction.of(Orders.class).code(jar.toString()).create()) {
            deployed.invoke("one");
            ExecutionEnvironment environment = deployed.environment();
            int more = 40;

            assertThat(environment.<Integer>inside(() -> Orders.count + more)).isEqualTo(41);
            environment.inside(() -> {
                Orders.count = 6;
            });
            assertThat(environment.<Integer>inside(
                            () -> Stream.of(1).mapToInt(it -> it + Orders.count).sum()))
                    .isEqualTo(7);
            assertThat(environment.<Order>inside(Orders::lastOrder).getNumber()).isEqualTo(6);
            assertThatExceptionOfType(InsideException.class)
                    .isThrownBy(() -> environment.inside(() -> Touched.value))
                    .withMessage("java.lang.NoClassDefFoundError: io/github/warmlambda/InsideTests$Touched");
        }
    }
}
