package io.github.warmlambda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However JUnit runs classes and methods side by side, each test sees its own environment, alone, and none waits for ever. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParallelStrategiesTests {

    private static final String PREFIX = "junit.jupiter.execution.parallel.";

    static Stream<Named<Map<String, String>>> strategies() {
        return Stream.of(
                strategy("classes and methods, fixed", "mode.default=concurrent", FIXED),
                strategy("classes and methods, fixed, more than there are tests", "mode.default=concurrent", WIDE),
                strategy("classes and methods, dynamic", "mode.default=concurrent", DYNAMIC),
                strategy("classes alone, fixed", "mode.classes.default=concurrent", FIXED),
                strategy("classes alone, dynamic", "mode.classes.default=concurrent", DYNAMIC),
                strategy("methods alone", "mode.default=concurrent", "mode.classes.default=same_thread", FIXED),
                // Since JUnit 6.1; the others take no notice.
                strategy("worker threads", "mode.default=concurrent", WORKERS, FIXED));
    }

    private static final String FIXED = "config.strategy=fixed config.fixed.parallelism=4";
    private static final String WIDE = "config.strategy=fixed config.fixed.parallelism=256";
    private static final String DYNAMIC = "config.strategy=dynamic config.dynamic.factor=3";
    private static final String WORKERS = "config.executor-service=WORKER_THREAD_POOL";

    @ParameterizedTest
    @MethodSource("strategies")
    void everyTestSeesItsOwnEnvironmentAlone(Map<String, String> strategy) {
        JupiterRun.with(strategy, ParallelTenants.classes()).succeeded(ParallelTenants.TESTS);
    }

    private static Named<Map<String, String>> strategy(String name, String... settings) {
        Map<String, String> parameters = new HashMap<>(Map.of(PREFIX + "enabled", "true"));
        for (String setting : List.of(String.join(" ", settings).split(" "))) {
            int equals = setting.indexOf('=');
            parameters.put(PREFIX + setting.substring(0, equals), setting.substring(equals + 1));
        }
        return Named.of(name, parameters);
    }
}
