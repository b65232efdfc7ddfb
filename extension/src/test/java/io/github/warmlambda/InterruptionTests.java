package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Stuck;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.InvocationInterruptedException;
import io.github.warmlambda.environment.State;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

class InterruptionTests {

    @Test
    void aTimeoutOfJUnitEndsTheEnvironmentAndShowsWhereTheHandlerIs() {
        Throwable failure = JupiterRun.of(TimeoutTestCase.class).onlyFailure("waits(LambdaFunction)");

        assertThat(failure)
                .isInstanceOf(TimeoutException.class)
                .hasMessage("waits(io.github.warmlambda.LambdaFunction) timed out after 200 milliseconds");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .isInstanceOf(InvocationInterruptedException.class)
                        .hasMessageContaining("at io.github.warmlambda.Handlers$Stuck.handleRequest(Handlers.java:"));
    }

    @Test
    void theTestAfterItIsNotBlamed() {
        JupiterRun.of(TimeoutThenOtherTestCase.class).onlyFailure("a_waits(LambdaFunction)");
    }

    @WarmLambda(Stuck.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class TimeoutThenOtherTestCase {

        @Test
        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
        void a_waits(LambdaFunction function) {
            function.invoke("for ever");
        }

        @Test
        void b_comesAfter(LambdaFunction function) {
            assertThat(function.environment().number()).isEqualTo(2);
        }
    }

    @WarmLambda(Stuck.class)
    static class TimeoutTestCase {

        @BeforeEach
        void init(ExecutionEnvironment environment) {
            assertThat(environment.state()).isEqualTo(State.READY);
        }

        @Test
        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SAME_THREAD)
        void waits(LambdaFunction function) {
            function.invoke("for ever");
        }

        @AfterEach
        void after(LambdaFunction function) {
            assertThat(function.environments())
                    .singleElement()
                    .satisfies(it -> assertThat(it.endReason()).contains(EndReason.INTERRUPTED));
        }
    }
}
