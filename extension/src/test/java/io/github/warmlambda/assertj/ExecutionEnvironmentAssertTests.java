package io.github.warmlambda.assertj;

import static io.github.warmlambda.assertj.FakeEnvironment.run;
import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExecutionEnvironmentAssertTests {

    @Test
    void whatRanInOtherEnvironmentsDoesNotCount() {
        try (LambdaFunction function = LambdaFunction.of(CrashingHandler.class).create()) {
            function.invoke("crash");
            function.invoke("work");
            function.invoke("work");

            assertThat(function.environments().get(0)).hasInvocations(1);
            assertThat(function.environment())
                    .hasInvocations(2)
                    .ranStaticInitializersOnce()
                    .ranStaticInitializerOnce(CrashingHandler.class)
                    .ranStaticInitializersOnlyInInit();
        }
    }

    @Test
    void theNumberOfInvocationsIsShownWithTheirOutcomes() {
        try (LambdaFunction function = LambdaFunction.of(CrashingHandler.class).create()) {
            function.invoke("work");
            function.invoke("crash").expectEnd(EndReason.FATAL_ERROR);
            ExecutionEnvironment environment = function.environments().get(0);

            assertThat(Messages.ofFailing(() -> assertThat(environment).hasInvocations(1)))
                    .isEqualTo("""
                            Expecting execution environment 1 of function [ExecutionEnvironmentAssertTests-CrashingHandler] \
                            (ENDED: a fatal error ended the runtime) to have served 1 invocation, but it served 2
                            Execution environments:
                              1, ENDED on purpose: a fatal error ended the runtime, 2 invocations
                            Invocations:
                              request <request 1> in environment 1: cold start, succeeded
                              request <request 2> in environment 1: warm, failed: java.lang.InternalError: bait""");
        }
    }

    @Test
    void nullIsRefusedByAssertJ() {
        ExecutionEnvironment none = null;

        assertThat(Messages.ofFailing(() -> assertThat(none).ranStaticInitializersOnce()))
                .isEqualTo("\nExpecting actual not to be null");
        assertThat(Messages.ofFailing(() -> assertThat(none).ranStaticInitializerOnce("a.B")))
                .isEqualTo("\nExpecting actual not to be null");
        assertThat(Messages.ofFailing(() -> assertThat(none).ranStaticInitializersOnlyInInit()))
                .isEqualTo("\nExpecting actual not to be null");
        assertThat(Messages.ofFailing(() -> assertThat(none).hasInvocations(0)))
                .isEqualTo("\nExpecting actual not to be null");
    }

    @Nested
    class CodeOfTheTest {

        private final FakeEnvironment environment =
                FakeEnvironment.with(run("a.Handler", Phase.INIT, "main"), run("a.Cache", Phase.NONE, "main"));

        @Test
        void isNotJudgedByItsPhase() {
            assertThat(environment).ranStaticInitializersOnlyInInit();
        }

        @Test
        void doesNotCountAsARun() {
            assertThat(Messages.ofFailing(() -> assertThat(environment).ranStaticInitializerOnce("a.Cache")))
                    .isEqualTo("""
                            Expecting fake environment to have run the static initializer of class [a.Cache] once, but only code that the test ran inside initialized the class:
                              a.Cache: environment 1, outside all phases, thread "main"
                            Execution environments:
                              1, READY, 0 invocations
                            Other static initializers that ran:
                              a.Handler: environment 1, INIT phase, thread "main\"""");
        }
    }

    @Test
    void aThreadBetweenInvocationsIsOutsideTheInitPhase() {
        FakeEnvironment environment =
                FakeEnvironment.with(run("a.Handler", Phase.INIT, "main"), run("a.Cache", Phase.NONE, "refresher"));

        assertThat(environment).ranStaticInitializerOnce("a.Cache");
        assertThat(Messages.ofFailing(() -> assertThat(environment).ranStaticInitializersOnlyInInit()))
                .isEqualTo("""
                        Expecting fake environment to have run static initializers only in the Init phase, but a.Cache ran outside it
                          a.Cache: environment 1, outside all phases, thread "refresher"
                        Execution environments:
                          1, READY, 0 invocations
                        Other static initializers that ran:
                          a.Handler: environment 1, INIT phase, thread "main\"""");
    }

    @Test
    void aClassOfWhichNobodyKnowsIsNotSaidNeverToHaveRun() {
        FakeEnvironment environment =
                FakeEnvironment.with().andFinding("Nobody knows whether class [a.Huge] ran once.\nSwitch it off.");

        assertThat(Messages.ofFailing(() -> assertThat(environment).ranStaticInitializerOnce("a.Huge")))
                .isEqualTo("""
                        Expecting fake environment to have run the static initializer of class [a.Huge] once, but nobody knows whether class [a.Huge] ran once.
                        Switch it off.
                        Execution environments:
                          1, READY, 0 invocations
                        Static initializers that ran:
                          (none)""");
    }

    @Test
    void ofManyRunsThoseWithSimilarNamesAreShown() {
        StaticInitialization[] runs = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> run(i <= 15 ? "z.Other" + i : "a.Price" + i, Phase.INIT, "main"))
                .toArray(StaticInitialization[]::new);
        FakeEnvironment environment = FakeEnvironment.with(runs);

        assertThat(Messages.ofFailing(() -> assertThat(environment).ranStaticInitializerOnce("a.Prices")))
                .contains("\n  a.Price16: environment 1, INIT phase, thread \"main\"\n", "\n  a.Price23:")
                .doesNotContain("a.Price24", "z.Other")
                .endsWith("\n  ... and 22 more");
    }

    public static class CrashingHandler implements RequestHandler<Object, Object> {

        static final Object SHARED = new Object();

        @Override
        public Object handleRequest(Object input, Context context) {
            if (input.equals("crash")) {
                throw new InternalError("bait");
            }
            return input;
        }
    }
}
