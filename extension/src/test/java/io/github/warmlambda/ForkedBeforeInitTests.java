package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import org.junit.jupiter.api.Test;

/** Code of the test that begins an environment which is a process of its own. */
class ForkedBeforeInitTests {

    static class Clock {
        static String now = "noon";
    }

    /** Remembers the time when it was loaded. */
    public static class Watch implements RequestHandler<String, String> {

        private static final String SINCE = Clock.now;

        @Override
        public String handleRequest(String event, Context context) {
            return SINCE;
        }
    }

    static class Midnight implements Runnable {
        @Override
        public void run() {
            Clock.now = "midnight";
        }
    }

    static class Failing implements Runnable {
        @Override
        public void run() {
            throw new AssertionError("no clock");
        }
    }

    @Test
    void runsBeforeTheHandlerIsLoadedAndIsNotJudged() {
        try (LambdaFunction watch = LambdaFunction.of(Watch.class)
                .isolation(Isolation.PROCESS)
                .beforeInit(Midnight.class)
                .create()) {
            assertThat(watch.invoke("event").payloadText()).isEqualTo("\"midnight\"");
            assertThat(watch.staticInitializations())
                    .extracting(StaticInitialization::className, StaticInitialization::phase)
                    .containsExactly(
                            tuple(Clock.class.getName(), Phase.NONE), tuple(Watch.class.getName(), Phase.INIT));
        }
    }

    @Test
    void itsFailureIsThrownAtTheTest() {
        try (LambdaFunction watch = LambdaFunction.of(Watch.class)
                .isolation(Isolation.PROCESS)
                .beforeInit(Failing.class)
                .create()) {
            assertThatThrownBy(() -> watch.invoke("event"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "beforeInit: class [%s] must run before the handler of function [ForkedBeforeInitTests-Watch] is loaded, but threw java.lang.AssertionError: no clock. It is code of the test, so no handler was loaded, and nothing was invoked."
                                    .formatted(Failing.class.getName()))
                    .cause()
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("no clock")
                    .satisfies(thrown ->
                            assertThat(thrown.getStackTrace()[0].getClassName()).isEqualTo(Failing.class.getName()));
        }
    }
}
