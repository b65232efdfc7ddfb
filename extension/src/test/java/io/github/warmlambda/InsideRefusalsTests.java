package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InsideCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot run inside, or cannot cross, is refused with a message that shows the way out. */
// A lambda of a serializable type that names a package-private member, which is what inside(..) is for.
@SuppressWarnings("serial")
class InsideRefusalsTests {

    public static class Orders implements RequestHandler<String, Integer> {

        static int count;

        @Override
        public Integer handleRequest(String event, Context context) {
            return ++count;
        }
    }

    public static class Order {

        private final String name;

        Order(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }
    }

    /** Cannot be written. */
    public static class Secret {
        public String getText() {
            throw new IllegalStateException("no");
        }
    }

    static int staticOfTheTest = Integer.parseInt("1");

    private final LambdaFunction function = LambdaFunction.of(Orders.class).create();

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void anEndedEnvironmentRefuses() {
        ExecutionEnvironment environment = function.environment();
        function.coldStart();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> environment.inside(() -> Orders.count))
                .withMessage(
                        "Execution environment 1 of function [InsideRefusalsTests-Orders] has ended: the test asked for a cold start. Nothing can run inside it any more; ask function.environment() for the current one.");
    }

    @Test
    void aResultThatCannotCrossIsRefused() {
        ExecutionEnvironment environment = function.environment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.inside(() -> new Secret()))
                .withMessage(
                        "inside(..): the result must be a JDK value or cross as JSON, but is an object of io.github.warmlambda.InsideRefusalsTests$Secret: com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JsonMappingException: no (through reference chain: io.github.warmlambda.InsideRefusalsTests$Secret[\"text\"]). Return the part of it that the test needs, for example a number or a text.");
    }

    @Test
    void whatTheTestsObjectHoldsIsRefused() {
        ExecutionEnvironment environment = function.environment();

        refuses(
                () -> environment.inside(() -> function.invoke("x").payloadText()),
                "inside(..) in io.github.warmlambda.InsideRefusalsTests: the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function.");
        refuses(
                () -> environment.inside(() -> {
                    function.close();
                }),
                "inside(..) in io.github.warmlambda.InsideRefusalsTests: the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function.");
    }

    @Test
    void staticsOfTheTestClassAreRefused() {
        ExecutionEnvironment environment = function.environment();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> environment.inside(() -> staticOfTheTest))
                .satisfies(
                        thrown -> assertThat(thrown.getMessage().replaceFirst("line \\d+", "line N"))
                                .isEqualTo(
                                        "inside(..) in io.github.warmlambda.InsideRefusalsTests: the body uses the static field io.github.warmlambda.InsideRefusalsTests.staticOfTheTest in line N, but the test class is never initialized in the isolated world. Pass values through local variables, or move the code to a static method of a class of the function."));
    }

    @Test
    void objectsOfTheTestAreRefusedAlsoWithinCollections() {
        ExecutionEnvironment environment = function.environment();
        Order order = new Order("x");
        Map<String, List<Optional<Object[]>>> orders = Map.of("all", List.of(Optional.of(new Object[] {order})));
        String message =
                "inside(..) in io.github.warmlambda.InsideRefusalsTests: the body captures a value of type io.github.warmlambda.InsideRefusalsTests$Order, but only values of JDK types exist in both worlds. Pass its parts as such, or create it in the body.";

        refuses(() -> environment.inside(() -> order.getName()), message);
        refuses(() -> environment.inside(() -> orders.size()), message);
    }

    @Test
    void anObjectThatIsNoLambdaIsRefused() {
        ExecutionEnvironment environment = function.environment();
        InsideCall<String> anonymous = new InsideCall<>() {
            @Override
            public String call() {
                return "";
            }
        };

        refuses(
                () -> environment.inside(anonymous),
                "inside(..): the argument must be a lambda or a method reference, but is an object of "
                        + anonymous.getClass().getName()
                        + ". Write the code as a lambda in Java; Kotlin compiles its lambdas to classes.");
    }

    @Test
    void whatIsRefusedLeavesTheEnvironmentAsItIs() {
        function.invoke("one");
        ExecutionEnvironment environment = function.environment();

        refuses(() -> environment.inside(() -> staticOfTheTest), null);
        assertThat(function.invoke("two").payloadText()).isEqualTo("2");
        assertThat(function.environments()).hasSize(1);
    }

    private static void refuses(ThrowingCallable call, @Nullable String message) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        if (message != null) {
            assertThat(thrown).hasMessage(message);
        }
    }
}
