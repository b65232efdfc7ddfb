package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the checks that look at state say of an environment that is another JVM. */
@EnabledOnOs(OS.LINUX)
class InspectedIsolationTests {

    private static final String REFUSAL =
            "%s needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. Leave the check out, or give it a test class of its own.";

    /** Does what the event says. */
    public static class Keeping implements RequestHandler<String, Integer> {

        private static final List<InputStream> OPEN = new ArrayList<>();

        @Override
        public Integer handleRequest(String event, Context context) {
            try {
                switch (event) {
                    case "file" -> Files.writeString(Files.createTempFile("report", ".csv"), "abc");
                    case "open" -> OPEN.add(Files.newInputStream(Path.of("/proc/self/status")));
                    case "late" -> Late.LIST.add(event);
                    default -> {}
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return OPEN.size();
        }
    }

    private static final class Late {
        static final List<String> LIST = new ArrayList<>();
    }

    @Test
    void aCheckThatWouldSeeNothingIsRefusedWithTheFirstUse() {
        for (Check check : List.of(Check.NO_STATE_LEAK, Check.NO_REQUEST_DATA_LEFT, Check.NO_GLOBAL_CHANGE)) {
            try (LambdaFunction function =
                    inProcess().checks(Check.NO_TMP_LEFT, check).create()) {
                assertThatThrownBy(() -> function.invoke(""))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("checks: " + REFUSAL.formatted(check));
            }
        }
    }

    @Test
    void soAreItsAssertionAndStateChanges() {
        try (LambdaFunction function = inProcess().create()) {
            function.watchState();
            Invocation invocation = function.invoke("");

            assertThatThrownBy(() -> assertThat(function).hasNoStateLeak())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(REFUSAL.formatted(Check.NO_STATE_LEAK));
            assertThatThrownBy(invocation::stateChanges).hasMessage(REFUSAL.formatted(Check.NO_STATE_LEAK));
        }
    }

    @Test
    void temporaryFilesAreSeen() {
        try (LambdaFunction function = inProcess().checks(Check.NO_TMP_LEFT).create()) {
            function.invoke("");
            function.invoke("");
            assertThat(function).hasNoTmpLeft();

            function.invoke("file");
            assertThat(function.findings(Check.NO_TMP_LEFT))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .containsPattern("left temporary files.*\\R.*\\R  report\\d+\\.csv, 3 bytes\\R");
        }
    }

    @Test
    void growthOfOpenFilesIsSeenWhateverElseRuns() {
        try (LambdaFunction function = inProcess().create()) {
            function.requireNoGrowth("", 5);
            assertThatThrownBy(() -> function.requireNoGrowth("open", 5))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("the number of open files and sockets grew with each of the last ");
        }
    }

    @Test
    void lateInitializationsAreSeen() {
        try (LambdaFunction function =
                inProcess().checks(Check.NO_INIT_IN_INVOKE).create()) {
            function.invoke("");
            assertThat(function).hasNoInitInInvoke();

            function.invoke("late");
            assertThat(function.findings(Check.NO_INIT_IN_INVOKE)).hasSize(1);
            assertThat(function.primingList()).containsExactly(Late.class.getName());
        }
    }

    private static LambdaFunction.Builder inProcess() {
        return LambdaFunction.of(Keeping.class).isolation(Isolation.PROCESS);
    }
}
