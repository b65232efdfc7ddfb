package io.github.warmlambda.assertj;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvocationAssertTests {

    private static final String PAYLOAD = "Payload: {\"order\":\"42\"}\n";
    private static final String WARM = """
            It was warm, in execution environment 1 of function [InvocationAssertTests-OrderHandler] (READY)
            Log:
              START RequestId: <request 1> Version: $LATEST
              Order 42 stored
              END RequestId: <request 1>
              REPORT RequestId: <request 1> Duration: # ms Billed Duration: # ms Memory Size: # MB Max Memory Used: # MB""";

    private static final String FAILED = """
             at io.github.warmlambda.assertj.InvocationAssertTests$OrderHandler.handleRequest(InvocationAssertTests.java:#)
            It was warm, in execution environment 1 of function [InvocationAssertTests-OrderHandler] (READY)
            Log:
              START RequestId: <request 1> Version: $LATEST
              no stock: java.lang.IllegalStateException
              java.lang.IllegalStateException: no stock
               at io.github.warmlambda.assertj.InvocationAssertTests$OrderHandler.handleRequest(InvocationAssertTests.java:#)
              END RequestId: <request 1>
              REPORT RequestId: <request 1> Duration: # ms Billed Duration: # ms Memory Size: # MB Max Memory Used: # MB""";

    private static final String OUTCOME = "It failed: java.lang.IllegalStateException: no stock\n";

    private static LambdaFunction orders;
    private static Invocation cold;
    private static Invocation warm;
    private static Invocation failed;

    @BeforeAll
    static void invoke() {
        orders = LambdaFunction.of(OrderHandler.class).create();
        cold = orders.invoke("order");
        warm = orders.invoke("order");
        failed = orders.invoke("fail");
    }

    @AfterAll
    static void close() {
        orders.close();
    }

    @Test
    void aSuccessPasses() {
        assertThat(warm)
                .succeeded()
                .isWarm()
                .hasPayload(" { \"order\" : \"42\" } ")
                .logContains("Order 42 stored");
        assertThat(cold).succeeded().isCold();
    }

    @Test
    void aFailurePasses() {
        assertThat(failed)
                .failed()
                .hasErrorType(IllegalStateException.class)
                .hasErrorType("java.lang.IllegalStateException")
                .hasErrorMessage("no stock")
                .hasErrorMessageContaining("stock");
    }

    @Test
    void succeeded() {
        assertFailure(
                () -> assertThat(failed).succeeded(),
                "have succeeded, but it failed: java.lang.IllegalStateException: no stock",
                FAILED);
    }

    @Test
    void failed() {
        assertFailure(() -> assertThat(warm).failed(), "have failed, but it succeeded", PAYLOAD + WARM);
    }

    @Test
    void isCold() {
        assertFailure(
                () -> assertThat(warm).isCold(),
                "have been a cold start, but its environment was warm",
                PAYLOAD + WARM);
    }

    @Test
    void isWarmShowsTheOutputOfTheInitPhase() {
        assertFailure(() -> assertThat(cold).isWarm(), "have found a warm environment, but it was a cold start", """
                        Payload: {"order":"42"}
                        It was a cold start, in execution environment 1 of function [InvocationAssertTests-OrderHandler] (READY)
                        Log:
                          INIT_START ...
                          Prices loaded
                          START RequestId: <request 1> Version: $LATEST
                          Order 42 stored
                          END RequestId: <request 1>
                          REPORT RequestId: <request 1> Duration: # ms Billed Duration: # ms Memory Size: # MB \
                        Max Memory Used: # MB Init Duration: # ms""");
    }

    @Test
    void aDescriptionComesFirst() {
        assertThat(Messages.ofFailing(() -> assertThat(warm).as("my order").failed()))
                .startsWith("[my order] Expecting request <request 1> to have failed, but it succeeded\n");
    }

    @Nested
    class Errors {

        @Test
        void hasErrorType() {
            assertFailure(() -> assertThat(failed).hasErrorType(RuntimeException.class), """
                    have failed with error type [java.lang.RuntimeException], \
                    but its error type is [java.lang.IllegalStateException]""", OUTCOME + FAILED);
        }

        @Test
        void hasErrorMessage() {
            assertFailure(() -> assertThat(failed).hasErrorMessage("no"), """
                    have failed with error message "no", but its error message is "no stock\"""", OUTCOME + FAILED);
        }

        @Test
        void hasErrorMessageContaining() {
            assertFailure(() -> assertThat(failed).hasErrorMessageContaining("money"), """
                    have failed with an error message that contains "money", \
                    but its error message is "no stock\"""", OUTCOME + FAILED);
        }

        @Test
        void aSuccessHasNone() {
            assertFailure(
                    () -> assertThat(warm).hasErrorType("a.B"),
                    "have failed with error type [a.B], but it succeeded",
                    PAYLOAD + WARM);
            assertFailure(
                    () -> assertThat(warm).hasErrorMessage("no"),
                    "have failed with error message \"no\", but it succeeded",
                    PAYLOAD + WARM);
        }
    }

    @Nested
    class Payload {

        @Test
        void hasPayload() {
            assertFailure(() -> assertThat(warm).hasPayload("{\"order\":43}"), """
                    have the payload {"order":43}, but its payload is {"order":"42"}""", WARM);
        }

        @Test
        void hasPayloadRefusesAnExpectedTextThatIsNotJson() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(warm).hasPayload("{order}"))
                    .withMessageStartingWith("The expected text is not valid JSON");
        }

        @Test
        void payloadAsGoesOnWithTheObject() {
            assertThat(warm)
                    .payloadAs(Receipt.class)
                    .isEqualTo(new Receipt("42"))
                    .extracting(Receipt::order)
                    .isEqualTo("42");
            assertThat(warm)
                    .payloadAs(new GenericType<Map<String, Integer>>() {})
                    .satisfies(receipt -> assertThat(receipt).containsEntry("order", 42));
            assertThat(orders.invoke("nothing")).payloadAs(Receipt.class).isNull();
        }

        @Test
        void payloadAsSaysWhosePayloadItIs() {
            assertThat(Messages.ofFailing(() -> assertThat(warm)
                            .as("my order")
                            .payloadAs(Receipt.class)
                            .isNull()))
                    .isEqualTo("""
                            [my order: payload of request <request 1> in execution environment 1 of function \
                            [InvocationAssertTests-OrderHandler] (READY)]
                            expected: null
                             but was: Receipt[order=42]""");
        }

        @Test
        void payloadAsOfAFailureSaysThatItFailed() {
            assertFailure(
                    () -> assertThat(failed).payloadAs(Receipt.class),
                    "have succeeded, but it failed: java.lang.IllegalStateException: no stock",
                    FAILED);
        }

        @Test
        void payloadAsShowsWhyItCannotBeRead() {
            Throwable reason = catchThrowable(() -> warm.payloadAs(Integer.class));

            assertFailure(
                    () -> assertThat(warm).payloadAs(Integer.class),
                    "have a payload of type [java.lang.Integer], but it cannot be read as that: "
                            + reason.getMessage().replace(warm.requestId(), "<request 1>"),
                    WARM);
            assertThat(catchThrowable(() -> assertThat(warm).payloadAs(Integer.class)))
                    .hasSuppressedException(reason);
        }

        @Test
        void aLongOneIsShortened() {
            assertThat(Messages.ofFailing(
                            () -> assertThat(orders.invoke("long")).failed()))
                    .contains("\nPayload: \"" + "z".repeat(499) + "... (602 characters)\n");
        }
    }

    @Nested
    class Logs {

        @Test
        void logContains() {
            assertFailure(() -> assertThat(warm).logContains("Order 43"), """
                    have logged "Order 43", but its log, START to REPORT, does not contain that""", PAYLOAD + WARM);
        }

        @Test
        void aLongOneIsShortened() {
            assertThat(Messages.ofFailing(
                            () -> assertThat(orders.invoke("loud")).failed()))
                    .contains("\nLog:\n", "yyyy\n  END RequestId: <request 1>\n");
        }
    }

    @Nested
    class Ends {

        @Test
        void anEndThatCamePasses() {
            try (LambdaFunction function =
                    LambdaFunction.of(OrderHandler.class).timeout(1).create()) {
                Invocation invocation = function.invoke("hang");

                assertThat(invocation)
                        .endedEnvironment(EndReason.FATAL_ERROR, EndReason.TIMEOUT)
                        .endedEnvironment()
                        .hasErrorType("Sandbox.Timedout");
                assertThat(invocation.environment().endedOnPurpose()).isTrue();
            }
        }

        @Test
        void anEndThatDidNotComeFails() {
            assertFailure(
                    () -> assertThat(warm).endedEnvironment(),
                    "have ended its execution environment, but the environment lives on (READY)",
                    PAYLOAD + WARM);
        }

        @Test
        void anotherEndFails() {
            try (LambdaFunction function = LambdaFunction.of(OrderHandler.class).create()) {
                Invocation crash = function.invoke("crash");

                assertThat(Messages.ofFailing(
                                () -> assertThat(crash).endedEnvironment(EndReason.TIMEOUT, EndReason.EXIT)))
                        .startsWith("""
                                Expecting request <request 1> to have ended its execution environment with TIMEOUT or EXIT, \
                                but it ended with FATAL_ERROR: a fatal error ended the runtime
                                It failed: java.lang.InternalError: bait
                                """);
                assertThat(crash.environment().endedOnPurpose()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void nullIsRefusedByAssertJ(Consumer<InvocationAssert> assertion) {
        Invocation none = null;

        assertThat(Messages.ofFailing(() -> assertion.accept(assertThat(none))))
                .isEqualTo("\nExpecting actual not to be null");
    }

    static List<Consumer<InvocationAssert>> assertions() {
        return List.of(
                InvocationAssert::succeeded,
                InvocationAssert::failed,
                InvocationAssert::endedEnvironment,
                InvocationAssert::isCold,
                InvocationAssert::isWarm,
                it -> it.hasErrorType("a.B"),
                it -> it.hasErrorMessage("no"),
                it -> it.hasErrorMessageContaining("no"),
                it -> it.hasPayload("{}"),
                it -> it.payloadAs(String.class),
                it -> it.payloadAs(new GenericType<String>() {}),
                it -> it.logContains("no"));
    }

    private static void assertFailure(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable assertion, String difference, String evidence) {
        assertThat(Messages.ofFailing(assertion))
                .isEqualTo("Expecting request <request 1> to %s\n%s".formatted(difference, evidence));
    }

    record Receipt(String order) {}

    public static class OrderHandler implements RequestHandler<Object, Object> {

        static {
            System.out.println("Prices loaded");
        }

        @Override
        public Object handleRequest(Object input, Context context) {
            switch (input.toString()) {
                case "fail" -> throw new IllegalStateException("no stock");
                case "crash" -> throw new InternalError("bait");
                case "hang" -> hang();
                case "loud" -> System.out.println("y".repeat(5000));
                case "long" -> {
                    return "z".repeat(600);
                }
                case "nothing" -> {
                    return null;
                }
                default -> System.out.println("Order 42 stored");
            }
            return Map.of("order", "42");
        }

        private static void hang() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
