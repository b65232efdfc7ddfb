package example.crac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Isolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks of SnapStart that are registered with {@code org.crac}, which leaves them to AWS's runtime. */
class CracTest {

    @ParameterizedTest
    @EnumSource
    void hooksRunAroundTheSnapshot(Isolation isolation) {
        try (LambdaFunction function = LambdaFunction.of(PrimedHandler.class)
                .isolation(isolation)
                .serviceVariable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
                .create()) {
            assertThat(function.invoke("").payloadText()).isEqualTo("\"primed and restored\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onDemandNoHookRuns(Isolation isolation) {
        try (LambdaFunction function =
                LambdaFunction.of(PrimedHandler.class).isolation(isolation).create()) {
            assertThat(function.invoke("").payloadText()).isEqualTo("\"\"");
        }
    }
}
