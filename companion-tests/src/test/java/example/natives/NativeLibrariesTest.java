package example.natives;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** Libraries that unpack their native code under a new name each time work in environments one after another. */
class NativeLibrariesTest {

    @ParameterizedTest
    @ValueSource(classes = {SqliteHandler.class, TcnativeHandler.class, CrtHandler.class})
    void eachEnvironmentLoadsTheLibraryForItself(Class<? extends RequestHandler<?, ?>> handler) {
        invokeInEachEnvironment(LambdaFunction.of(handler));
    }

    @Test
    void aSharedLibraryIsThatOfTheTestJvm() {
        invokeInEachEnvironment(LambdaFunction.of(SqliteHandler.class).shared(JDBC.class));
    }

    private static void invokeInEachEnvironment(LambdaFunction.Builder builder) {
        try (LambdaFunction function = builder.create()) {
            for (int environment = 1; environment <= 3; environment++) {
                assertThat(function.invoke(21)).isCold().hasPayload("42");
                assertThat(function.invoke(4)).isWarm().hasPayload("8");
                function.coldStart();
            }
        }
    }
}
