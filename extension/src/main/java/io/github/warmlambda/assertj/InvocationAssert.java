package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.internal.payload.Payloads;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an {@link Invocation}.
 *
 * <pre>{@code
 * assertThat(orders.invoke(new Order("42")))
 *         .succeeded()
 *         .isWarm()
 *         .payloadAs(Receipt.class)
 *         .isEqualTo(new Receipt("42"));
 * }</pre>
 *
 * <p>Every failure shows the outcome, the error with its stack trace, the payload and the end of the log.
 *
 * @since 0.1
 * @see WarmLambdaAssertions#assertThat(Invocation)
 */
public class InvocationAssert extends AbstractAssert<InvocationAssert, Invocation> {

    private static final String BUT = ", but ";

    InvocationAssert(@Nullable Invocation actual) {
        super(actual, InvocationAssert.class);
    }

    /**
     * Verify that the invocation has no error.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("42"))).succeeded();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation failed
     * @since 0.1
     */
    public InvocationAssert succeeded() {
        isNotNull();
        require(actual.error().isEmpty(), "have succeeded", this::outcome);
        return this;
    }

    /**
     * Verify that the invocation has an error.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order(""))).failed().hasErrorType(IllegalArgumentException.class);
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation succeeded
     * @since 0.1
     */
    public InvocationAssert failed() {
        isNotNull();
        require(actual.error().isPresent(), "have failed", this::outcome);
        return this;
    }

    /**
     * Verify that the invocation ended its environment, and state that it was meant to: what follows may begin cold without
     * counting as a static initializer that ran again.
     *
     * <pre>{@code
     * assertThat(orders.invokeJson("\"exit\"")).endedEnvironment(EndReason.EXIT);
     * }</pre>
     *
     * @param reasons the reasons that are expected; none means any
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation did not end its environment, or ended it for another reason
     * @since 0.1
     * @see Invocation#expectEnd(EndReason...)
     */
    public InvocationAssert endedEnvironment(EndReason... reasons) {
        isNotNull();
        try {
            actual.expectEnd(reasons);
        } catch (AssertionError e) {
            String names = Arrays.stream(reasons).map(Enum::name).collect(Collectors.joining(" or "));
            String with = names.isEmpty() ? "" : " with " + names;
            throw refuted("have ended its execution environment" + with, contradictionIn(e));
        }
        return this;
    }

    /**
     * Verify that the invocation had to wait for an Init phase.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("42"))).isCold();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if its environment was warm
     * @since 0.1
     */
    public InvocationAssert isCold() {
        isNotNull();
        require(actual.coldStart(), "have been a cold start", () -> "its environment was warm");
        return this;
    }

    /**
     * Verify that the invocation was served by an environment that had been initialized for an earlier one.
     *
     * <pre>{@code
     * orders.invoke(new Order("42"));
     *
     * assertThat(orders.invoke(new Order("43"))).isWarm();
     * }</pre>
     *
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if it was a cold start
     * @since 0.1
     */
    public InvocationAssert isWarm() {
        isNotNull();
        require(!actual.coldStart(), "have found a warm environment", () -> "it was a cold start");
        return this;
    }

    /**
     * Verify the type of the error, as AWS sends it.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("slow"))).hasErrorType("Sandbox.Timedout");
     * }</pre>
     *
     * @param expected the type, for a Java exception its binary name
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation succeeded, or has an error of another type or of none
     * @since 0.1
     */
    public InvocationAssert hasErrorType(String expected) {
        return hasError(
                error -> error.errorType().equals(Optional.of(expected)),
                "have failed with error type [%s]".formatted(expected),
                error -> error.errorType()
                        .map("its error type is [%s]"::formatted)
                        .orElse("its error has no type"));
    }

    /**
     * Verify that the error is an exception of this class, not of a subclass.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order(""))).hasErrorType(IllegalArgumentException.class);
     * }</pre>
     *
     * @param expected the class, of which only the name counts
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation succeeded, or has an error of another type or of none
     * @since 0.1
     */
    public InvocationAssert hasErrorType(Class<? extends Throwable> expected) {
        return hasErrorType(expected.getName());
    }

    /**
     * Verify the message of the error.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order(""))).hasErrorMessage("An order needs a number");
     * }</pre>
     *
     * @param expected the message
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation succeeded, or has another message
     * @since 0.1
     */
    public InvocationAssert hasErrorMessage(String expected) {
        return hasError(
                error -> error.errorMessage().equals(expected),
                "have failed with error message " + Evidence.quoted(expected),
                InvocationAssert::messageOf);
    }

    /**
     * Verify a part of the message of the error.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order(""))).hasErrorMessageContaining("number");
     * }</pre>
     *
     * @param expected a part of the message
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation succeeded, or its message does not contain the text
     * @since 0.1
     */
    public InvocationAssert hasErrorMessageContaining(String expected) {
        return hasError(
                error -> error.errorMessage().contains(expected),
                "have failed with an error message that contains " + Evidence.quoted(expected),
                InvocationAssert::messageOf);
    }

    /**
     * Verify the payload by comparing JSON: layout and the order of properties do not matter, numbers are compared by value.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("42"))).hasPayload("""
     *         {"order": "42", "total": 3}
     *         """);
     * }</pre>
     *
     * <p>The payload of a failed invocation is the JSON of its error.
     *
     * @param json the payload that is expected
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the payload says something else, or is not JSON
     * @throws IllegalArgumentException if the expected text is not JSON
     * @since 0.1
     */
    public InvocationAssert hasPayload(String json) {
        isNotNull();
        String payload = actual.payloadText();
        require(
                Payloads.sameJson(json, payload),
                "have the payload " + Evidence.inline(json),
                () -> "its payload is "
                        + Evidence.inline(payload)
                        + Evidence.difference(Payloads.pretty(json), Payloads.pretty(payload)));
        return this;
    }

    /**
     * Verify that the invocation succeeded, and go on with its payload as an object.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("42"))).payloadAs(Receipt.class).isEqualTo(new Receipt("42"));
     * }</pre>
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return an assertion object for the payload, whose actual value is null if the payload is {@code null}
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation failed, or its payload cannot be read as that type
     * @since 0.1
     */
    public <T> ObjectAssert<T> payloadAs(Class<T> type) {
        return payload(type.getTypeName(), () -> new ObjectAssert<T>(actual.payloadAs(type)));
    }

    /**
     * Verify that the invocation succeeded, and go on with its payload as an object of a generic type.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Query("open")))
     *         .payloadAs(new GenericType<List<Order>>() {})
     *         .isEqualTo(List.of(new Order("42")));
     * }</pre>
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return an assertion object for the payload, whose actual value is null if the payload is {@code null}
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the invocation failed, or its payload cannot be read as that type
     * @since 0.1
     */
    public <T> ObjectAssert<T> payloadAs(GenericType<T> type) {
        return payload(type.type().getTypeName(), () -> new ObjectAssert<T>(actual.payloadAs(type)));
    }

    /**
     * Verify a part of the log, from the START line to the REPORT line. Output of the Init phase is not in it.
     *
     * <pre>{@code
     * assertThat(orders.invoke(new Order("42"))).logContains("Order 42 stored");
     * }</pre>
     *
     * @param expected a part of the log
     * @return this assertion object
     * @throws AssertionError if the invocation is null
     * @throws AssertionError if the log does not contain the text
     * @since 0.1
     */
    public InvocationAssert logContains(String expected) {
        isNotNull();
        require(
                actual.log().contains(expected),
                "have logged " + Evidence.quoted(expected),
                () -> "its log, START to REPORT, does not contain that");
        return this;
    }

    private InvocationAssert hasError(
            Predicate<FunctionError> condition, String expectation, Function<FunctionError, String> contradiction) {
        isNotNull();
        Optional<FunctionError> error = actual.error();
        require(
                error.filter(condition).isPresent(),
                expectation,
                () -> error.map(contradiction).orElse("it succeeded"));
        return this;
    }

    private <T> ObjectAssert<T> payload(String typeName, Supplier<ObjectAssert<T>> reading) {
        succeeded();
        try {
            return reading.get().as("%s", payloadDescription());
        } catch (IllegalArgumentException e) {
            AssertionError failure = refuted(
                    "have a payload of type [%s]".formatted(typeName), "it cannot be read as that: " + e.getMessage());
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private void require(boolean condition, String expectation, Supplier<String> contradiction) {
        if (!condition) {
            throw refuted(expectation, contradiction.get());
        }
    }

    private AssertionError refuted(String expectation, String contradiction) {
        String evidence = Evidence.of(actual, contradiction);
        return failure("%s", Evidence.message("request " + actual.requestId(), expectation, contradiction, evidence));
    }

    private String subject() {
        return "request %s in %s".formatted(actual.requestId(), actual.environment());
    }

    private String payloadDescription() {
        String given = descriptionText();
        return (given.isEmpty() ? "" : given + ": ") + "payload of " + subject();
    }

    private String outcome() {
        return "it " + Evidence.outcome(actual);
    }

    // The error and the log that follow in the message would only be shown twice.
    private static String contradictionIn(AssertionError unexpectedEnd) {
        String first =
                String.valueOf(unexpectedEnd.getMessage()).lines().findFirst().orElse("it did not");
        int but = first.indexOf(BUT);
        String contradiction = but < 0 ? first : first.substring(but + BUT.length());
        return contradiction.endsWith(".") ? contradiction.substring(0, contradiction.length() - 1) : contradiction;
    }

    private static String messageOf(FunctionError error) {
        return "its error message is " + Evidence.quoted(error.errorMessage());
    }
}
