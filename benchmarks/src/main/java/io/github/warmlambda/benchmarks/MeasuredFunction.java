package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The functions that are measured, with an event and what the response must contain. */
enum MeasuredFunction {
    SMALL("a small handler", CounterHandler.class.getName(), "{\"name\":\"Ada\"}", "\"counter\":"),
    SDK("a handler with a DynamoDB client of AWS's SDK", DynamoHandler.class.getName(), "{\"id\":\"42\"}", "\"item\""),
    SPRING(
            "a handler of Spring Cloud Function",
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
            "\"quiet\"",
            "QUIET"),
    HIBERNATE("a handler with Hibernate", ProductHandler.class.getName(), "\"Ada\"", "tea");

    /** What the functions read from their environment variables. */
    static final Map<String, String> VARIABLES = Map.of(
            "MAIN_CLASS", SpringApplication.class.getName(),
            "SPRING_CLOUD_FUNCTION_DEFINITION", "shout",
            "SPRING_MAIN_BANNER_MODE", "off");

    final String title;
    final String handler;
    final String event;
    private final String expected;

    MeasuredFunction(String title, String handler, String event, String expected) {
        this.title = title;
        this.handler = handler;
        this.event = event;
        this.expected = expected;
    }

    static MeasuredFunction named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    byte[] payload() {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    LambdaFunction create(Check... checks) {
        LambdaFunction.Builder builder = LambdaFunction.of(handler).checks(checks);
        VARIABLES.forEach(builder::environmentVariable);
        String endpoint = System.getenv(DynamoStub.VARIABLE);
        return (endpoint == null ? builder : builder.environmentVariable(DynamoStub.VARIABLE, endpoint)).create();
    }

    /** Fail unless the response is the right one. */
    void check(String response) {
        if (!response.contains(expected)) {
            throw new IllegalStateException("Expected " + expected + " in the response, but it is " + response);
        }
    }
}
