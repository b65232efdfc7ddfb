package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import org.junit.jupiter.api.Test;

/** What the checks that look into an environment say of one that is another JVM. */
class InspectedIsolationTests {

    private static final String STATE =
            "NO_STATE_LEAK needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. Leave the check out, or give it a test class of its own.";

    @Test
    void aCheckIsRefusedWithTheFirstUse() {
        try (LambdaFunction function =
                inProcess().checks(Check.NO_TMP_LEFT, Check.NO_STATE_LEAK).create()) {
            assertThatThrownBy(() -> function.invoke(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("checks: " + STATE);
        }
    }

    @Test
    void soAreTheirAssertionsAndWhatWouldLook() {
        try (LambdaFunction function = inProcess().create()) {
            assertThatThrownBy(function::watchState)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(STATE);
            assertThatThrownBy(() -> function.growth("", 2)).hasMessage(STATE);
            assertThatThrownBy(() -> assertThat(function).hasNoStateLeak())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(STATE);
        }
    }

    private static LambdaFunction.Builder inProcess() {
        return LambdaFunction.of(Handlers.Counter.class).isolation(Isolation.PROCESS);
    }
}
