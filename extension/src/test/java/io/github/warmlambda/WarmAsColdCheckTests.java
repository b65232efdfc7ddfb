package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.WarmAsColdTests.Greeter;
import io.github.warmlambda.assertj.WarmLambdaAssertions;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Check#WARM_AS_COLD} as a check of a test: what it reports, and how often. */
class WarmAsColdCheckTests {

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).checks(Check.WARM_AS_COLD).create();
    }

    @Test
    void theCheckFindsItOnce() {
        try (LambdaFunction function = function(Greeter.class)) {
            function.invoke("de");
            function.invoke("en");
            function.invoke("en");

            assertThat(function.takeFindings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Check.WARM_AS_COLD);
                assertThat(finding.message()).startsWith("Invocation 2 (warm) of function ");
            });
            assertThat(function.takeFindings()).isEmpty();
        }
    }

    public static class Lists implements RequestHandler<String, List<String>> {

        private static final List<String> SEEN = new ArrayList<>();

        @Override
        public List<String> handleRequest(String event, Context context) {
            SEEN.add(event);
            return SEEN;
        }
    }

    @Test
    void elementsOfAnArrayAreOnePlace() {
        try (LambdaFunction function = function(Lists.class)) {
            function.invoke("a");
            function.invoke("b");
            function.invoke("c");

            assertThat(function.takeFindings()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(OS.LINUX)
    void withEitherIsolation(Isolation isolation) {
        try (LambdaFunction function = LambdaFunction.of(Greeter.class)
                .isolation(isolation)
                .checks(Check.WARM_AS_COLD)
                .create()) {
            function.invoke("de");
            function.invoke("en");

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains("response.greeting: \"Guten Tag\", in a fresh one \"Hello\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"response", "response.greeting"})
    void whatTheTestAllowsMayDiffer(String name) {
        try (LambdaFunction function = LambdaFunction.of(Greeter.class)
                .checks(Check.WARM_AS_COLD)
                .allowState(name)
                .create()) {
            function.invoke("de");
            function.invoke("en");

            assertThat(function.takeFindings()).isEmpty();
        }
    }

    @Test
    void theAssertionProvesItWithWarmInvocations() {
        try (LambdaFunction function = function(Greeter.class)) {
            function.invoke("en");
            function.invoke("en");

            WarmLambdaAssertions.assertThat(function).answersWarmAsCold();
        }
    }

    @Test
    void withoutTheEventsNothingCanBeCompared() {
        try (LambdaFunction function = LambdaFunction.of(Greeter.class).create()) {
            function.invoke("de");
            Invocation second = function.invoke("en");

            assertThatIllegalStateException()
                    .isThrownBy(second::compareWithColdStart)
                    .withMessage(
                            "Nobody kept the event of request %s in execution environment 1 of function [WarmAsColdTests-Greeter] (READY), so it cannot be served again. Say checks = Check.WARM_AS_COLD in @WarmLambda or in the builder, or call function.watchState() before the first invocation.",
                            second.requestId());
        }
    }

    @Test
    void noValueOfAVariableIsPrinted() {
        try (LambdaFunction function = LambdaFunction.of(Secretive.class)
                .environmentVariable("API_KEY", "0123456789abcdef")
                .checks(Check.WARM_AS_COLD)
                .create()) {
            function.invoke("a");
            function.invoke("b");

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains("response: \"${API_KEY} a\"")
                    .doesNotContain("0123456789abcdef");
        }
    }

    public static class Secretive implements RequestHandler<String, String> {

        private static String last = "";

        @Override
        public String handleRequest(String event, Context context) {
            String answer = System.getenv("API_KEY") + " " + last;
            last = event;
            return answer;
        }
    }
}
