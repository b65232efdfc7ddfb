package io.github.warmlambda.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The first test of a JVM: from before its function is created to the first response. */
class FirstTests {

    private static final AtomicReference<MeasuredFunction> FUNCTION = new AtomicReference<>();
    private static final AtomicLong NANOS = new AtomicLong();

    static void measured(MeasuredFunction function) {
        FUNCTION.set(function);
    }

    static long nanos() {
        return NANOS.get();
    }

    @Test
    void first() {
        NANOS.set(FirstEnvironment.direct(FUNCTION.get()));
    }
}
