package example;

import io.github.warmlambda.ConfigureFunction;
import io.github.warmlambda.LambdaFunction;
import java.time.Duration;

/** A test of a handler with a large framework, whose Init phase may take more than ten seconds on a busy machine. */
public abstract class FrameworkTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @ConfigureFunction
    static void allowALongInitPhase(LambdaFunction.Builder function) {
        function.initTimeout(LIMIT);
    }
}
