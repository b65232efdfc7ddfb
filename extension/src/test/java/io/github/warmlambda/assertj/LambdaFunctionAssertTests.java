package io.github.warmlambda.assertj;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaFunctionAssertTests {

    private final LambdaFunction function = LambdaFunction.of(Shop.class).create();

    @AfterEach
    void closeFunction() {
        function.close();
    }

    @Test
    void aFunctionThatBehavesPassesAll() {
        function.invoke("work");
        function.invoke("work");

        assertThat(function)
                .ranStaticInitializersOnce()
                .ranStaticInitializerOnce(Shop.class)
                .ranStaticInitializerOnce("io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop")
                .ranStaticInitializersOnlyInInit()
                .hasInvocations(2);
    }

    @Test
    void aFunctionThatWasNotUsedProvesNothing() {
        assertThat(function).hasInvocations(0);
        assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializersOnce()))
                .isEqualTo("""
                        Expecting function that was not used yet to have run no static initializer more than once, but it has no execution environment: nothing of it ran yet
                        Execution environments:
                          (none)
                        Static initializers that ran:
                          (none)""");
        assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializersOnlyInInit()))
                .contains("but it has no execution environment: nothing of it ran yet");
        assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializerOnce(Shop.class)))
                .contains("but it has no execution environment: nothing of it ran yet");
    }

    @Test
    void aLazyClassRanOutsideTheInitPhase() {
        function.invoke("lazy");

        assertThat(function).ranStaticInitializerOnce(Lazy.class);
        assertThat(Messages.ofFailing(() -> assertThat(function).as("my shop").ranStaticInitializersOnlyInInit()))
                .isEqualTo("""
                        [my shop] Expecting function [LambdaFunctionAssertTests-Shop] to have run static initializers \
                        only in the Init phase, but io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy ran outside it
                          io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy: environment 1, \
                        INVOKE phase, request <request 1>, thread "main"
                        Execution environments:
                          1, READY, 1 invocation
                        Other static initializers that ran:
                          io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 1, \
                        INIT phase, thread "main\"""");
    }

    @Test
    void aClassThatWasNotInitializedNeverRan() {
        function.invoke("work");

        assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializerOnce(Lazy.class)))
                .isEqualTo("""
                        Expecting function [LambdaFunctionAssertTests-Shop] to have run the static initializer of class \
                        [io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy] once, but it never ran: the class was not initialized, or it has no static code
                        Execution environments:
                          1, READY, 1 invocation
                        Static initializers that ran:
                          io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 1, \
                        INIT phase, thread "main\"""");
    }

    @Nested
    class AfterACrash {

        @Test
        void staticInitializersRanAgain() {
            function.invoke("crash");
            function.invoke("work");

            assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializersOnce()))
                    .isEqualTo("""
                            Expecting function [LambdaFunctionAssertTests-Shop] to have run no static initializer more than once, but static initializers of function \
                            [LambdaFunctionAssertTests-Shop] ran more than once: execution environment 2 replaced environment 1, \
                            because a fatal error ended the runtime: java.lang.InternalError: bait
                              request <request 1>
                               at io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop.handleRequest(LambdaFunctionAssertTests.java:#)
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop
                                environment 1, INIT phase, thread "main"
                                environment 2, INIT phase, thread "main"
                            If the test is about that end, say so after that invocation:
                                invocation.expectEnd(EndReason.FATAL_ERROR);
                            If it is about a cold start, annotate it with @ColdStart, or call before the next invocation:
                                function.coldStart();""");
        }

        @Test
        void theRunsOfTheClassAreCounted() {
            function.invoke("crash");
            function.invoke("lazy");

            assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializerOnce(Shop.class)))
                    .isEqualTo("""
                            Expecting function [LambdaFunctionAssertTests-Shop] to have run the static initializer of class \
                            [io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop] once, but it ran 2 times
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 1, \
                            INIT phase, thread "main"
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 2, \
                            INIT phase, thread "main"
                            Execution environments:
                              1, ENDED: a fatal error ended the runtime, 1 invocation
                              2, READY, 1 invocation
                            Other static initializers that ran:
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy: environment 2, \
                            INVOKE phase, request <request 1>, thread "main\"""");
        }

        @Test
        void anEndThatWasMeantBeginsANewCount() {
            assertThat(function.invoke("crash")).endedEnvironment(EndReason.FATAL_ERROR);
            function.invoke("work");

            assertThat(function).ranStaticInitializersOnce().ranStaticInitializerOnce(Shop.class);
        }
    }

    @Nested
    class AfterAColdStart {

        @Test
        void theEnvironmentBeforeCountsUntilThereIsANewOne() {
            function.invoke("work");
            function.coldStart();

            assertThat(function).ranStaticInitializerOnce(Shop.class);
        }

        @Test
        void theEnvironmentsBeforeDoNotCount() {
            function.invoke("lazy");
            function.coldStart();
            function.invoke("work");

            assertThat(function).ranStaticInitializersOnce().ranStaticInitializerOnce(Shop.class);
            assertThat(Messages.ofFailing(() -> assertThat(function).ranStaticInitializerOnce(Lazy.class)))
                    .isEqualTo("""
                            Expecting function [LambdaFunctionAssertTests-Shop] to have run the static initializer of class \
                            [io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy] once, but it never ran since environment 1 ended on purpose: \
                            the class was not initialized, or it has no static code
                            Execution environments:
                              1, ENDED on purpose: the test asked for a cold start, 1 invocation
                              2, READY, 1 invocation
                            Static initializers that ran:
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Lazy: environment 1, \
                            INVOKE phase, request <request 1>, thread "main"
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 1, \
                            INIT phase, thread "main"
                              io.github.warmlambda.assertj.LambdaFunctionAssertTests$Shop: environment 2, \
                            INIT phase, thread "main\"""");
        }
    }

    @Test
    void aClosedFunctionCanStillBeJudged() {
        function.invoke("work");
        function.close();

        assertThat(function)
                .ranStaticInitializersOnce()
                .ranStaticInitializerOnce(Shop.class)
                .hasInvocations(1);
    }

    @Test
    void theNumberOfInvocationsIsOverAllEnvironments() {
        function.invoke("work");
        function.coldStart();
        function.invoke("work");

        assertThat(Messages.ofFailing(() -> assertThat(function).hasInvocations(3)))
                .isEqualTo("""
                        Expecting function [LambdaFunctionAssertTests-Shop] to have served 3 invocations, but it served 2
                        Execution environments:
                          1, ENDED on purpose: the test asked for a cold start, 1 invocation
                          2, READY, 1 invocation
                        Invocations:
                          request <request 1> in environment 1: cold start, succeeded
                          request <request 2> in environment 2: cold start, succeeded""");
    }

    @Test
    void ofManyInvocationsTheLatestAreShown() {
        for (int i = 0; i < 22; i++) {
            function.invoke("work");
        }

        assertThat(Messages.ofFailing(() -> assertThat(function).hasInvocations(3)))
                .contains("\nInvocations:\n  ... after 14 earlier ones:\n  request <request 1> in environment 1: warm")
                .endsWith("request <request 8> in environment 1: warm, succeeded");
    }

    @Test
    void nullIsRefusedByAssertJ() {
        LambdaFunction none = null;

        assertThat(Messages.ofFailing(() -> assertThat(none).ranStaticInitializersOnce()))
                .isEqualTo("\nExpecting actual not to be null");
    }

    public static class Shop implements RequestHandler<Object, Object> {

        static final Object SHARED = new Object();

        @Override
        public Object handleRequest(Object input, Context context) {
            return switch (input.toString()) {
                case "crash" -> throw new InternalError("bait");
                case "lazy" -> Lazy.NAME;
                default -> input;
            };
        }
    }

    static class Lazy {

        static final String NAME = "lazy".toUpperCase(java.util.Locale.ROOT);
    }
}
