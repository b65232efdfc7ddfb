package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code NO_INIT_IN_INVOKE}: which classes an invocation had to wait for, and the list to prime them with. */
class InvokeInitCheckTests {

    private static final String HERE = "io.github.warmlambda.InvokeInitCheckTests$";

    public static class Late implements RequestHandler<String, Integer> {

        static final List<String> EARLY = List.of("in the Init phase");

        @Override
        public Integer handleRequest(String event, Context context) {
            return event.equals("holder") ? Holder.VALUE.length() : 0;
        }

        private static final class Holder {
            static final String VALUE = Inner.NAME.toUpperCase();
        }

        private static final class Inner {
            static final String NAME = "x".repeat(3);
        }
    }

    @Test
    void namesTheClassesWithTheirTimes() {
        try (LambdaFunction function = LambdaFunction.of(Late.class).create()) {
            function.invoke("");
            Invocation second = function.invoke("holder");

            List<Finding> findings = function.findings(Check.NO_INIT_IN_INVOKE);

            assertThat(findings)
                    .singleElement()
                    .extracting(it -> it.message().replaceAll("\\d+\\.\\d\\d ms", "N ms"))
                    .isEqualTo("""
                            Invocation 2 (warm) of function [InvokeInitCheckTests-Late] had to wait for static initializers that did not run in the Init phase: %sLate$Holder and 1 more
                              execution environment 1, request %s
                              %sLate$Holder, N ms
                              %sLate$Inner, N ms
                            Initialize these classes in static code or in the constructor of the handler, for example with Class.forName; function.primingList() lists them all.
                            If that is meant, switch the check off: withoutChecks = Check.NO_INIT_IN_INVOKE in @WarmLambda.""".formatted(HERE, second.requestId(), HERE, HERE));
            assertThat(function.primingList()).containsExactly(HERE + "Late$Holder", HERE + "Late$Inner");
        }
    }

    /** Uses a library whose classes are in a jar. */
    public static class UsesLibrary implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            return new ObjectMapper().createObjectNode().put("event", event).toString();
        }
    }

    private static List<Finding> findings(Class<?> handler, int budget) {
        try (LambdaFunction function =
                LambdaFunction.of(handler).initInInvokeBudget(budget).create()) {
            function.invoke("");
            return function.findings(Check.NO_INIT_IN_INVOKE);
        }
    }

    @Test
    void librariesAreNamedByTheirJarsAboveTheBudget() {
        assertThat(findings(UsesLibrary.class, 0))
                .singleElement()
                .extracting(it ->
                        it.message().replaceAll("\\d+\\.\\d\\d ms", "N ms").replaceAll("-\\d+\\.\\d+\\.\\d+", "-V"))
                .asString()
                .contains("  jackson-databind-V.jar, N ms\n")
                .doesNotContain("com.fasterxml")
                .endsWith("If the time does not matter, say a larger initInInvokeBudget than 0.");
        assertThat(findings(UsesLibrary.class, 60_000)).isEmpty();
    }

    /** Initializes a class on another thread, for which it waits so that it is done. */
    public static class InBackground implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                Thread thread = new Thread(() -> Background.VALUE.run());
                thread.start();
                thread.join();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return event;
        }

        static final class Background {
            static final Runnable VALUE = new Background()::nothing;

            private void nothing() {}
        }
    }

    @Test
    void whatAnotherThreadInitializesNobodyHadToWaitFor() {
        assertThat(findings(InBackground.class, 0)).isEmpty();
    }

    @Test
    void codeThatTheTestRunsInsideIsNotJudged() {
        try (LambdaFunction function = LambdaFunction.of(Late.class).create()) {
            function.environment().inside(() -> Late.Holder.VALUE);
            function.invoke("holder");

            assertThat(function).hasNoInitInInvoke();
            assertThat(function.primingList()).isEmpty();
        }
    }

    @Test
    void asAnAssertion() {
        try (LambdaFunction function = LambdaFunction.of(Late.class).create()) {
            function.environment();
            assertThatThrownBy(() -> assertThat(function).hasNoInitInInvoke())
                    .hasMessageContaining("but it served 0 invocations, where 1 would prove something");
            function.invoke("");
            assertThat(function).hasNoInitInInvoke();
            function.invoke("holder");
            assertThatThrownBy(() -> assertThat(function.environment()).hasNoInitInInvoke())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("to initialize no class in an invocation")
                    .hasMessageContaining(HERE + "Late$Holder");
        }
    }

    @Test
    void failsTheTest() {
        Throwable failure = JupiterRun.of(LateTestCase.class).onlyFailure("test(LambdaFunction)");

        assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining(HERE + "Late$Holder, ");
    }

    @WarmLambda(value = Late.class, checks = Check.NO_INIT_IN_INVOKE)
    static class LateTestCase {

        @Test
        void test(LambdaFunction function) {
            function.invoke("holder");
        }
    }
}
