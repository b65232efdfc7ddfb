package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeLimitTests {

    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    private static OptionalLong millis(long waited) {
        return OptionalLong.of(TimeUnit.MILLISECONDS.toNanos(waited));
    }

    /** Waits as told in turn, the last of them for good. */
    private static Supplier<OptionalLong> waits(OptionalLong... told) {
        Iterator<OptionalLong> each = List.of(told).iterator();
        OptionalLong last = told[told.length - 1];
        return () -> each.hasNext() ? each.next() : last;
    }

    private static long millisUntilTimeout(TimeLimit limit) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> limit.await(new CompletableFuture<>())).isInstanceOf(TimeoutException.class);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void anOutcomeThatIsThereIsReturnedAndNothingIsMeasured() throws Exception {
        TimeLimit limit = new TimeLimit(LIMIT, () -> {
            throw new AssertionError("measured");
        });

        assertThat(limit.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
    }

    @Test
    void timeInWhichTheMachineRanOthersDoesNotCount() {
        assertThat(millisUntilTimeout(new TimeLimit(LIMIT, waits(millis(7), millis(7), millis(87), millis(147)))))
                .isGreaterThanOrEqualTo(50 + 147 - 7);
    }

    @Test
    void whereNobodyKnowsTheWallClockCounts() {
        TimeLimit limit = new TimeLimit(LIMIT, waits(UNKNOWN));

        assertThat(millisUntilTimeout(limit)).isGreaterThanOrEqualTo(50);
        assertThat(limit.describe("The invocation", "timeout", ""))
                .matches(
                        "The invocation took \\d+\\.\\d\\d s \\(this system does not tell how long it waited for a processor\\);"
                                + " its limit is timeout = 0\\.05 s\\. If it needs longer, raise timeout\\.");
    }

    @Test
    void theMessageTellsWhatWasMeasuredAndWhereTheCodeIs() {
        TimeLimit limit = new TimeLimit(LIMIT, waits(millis(1), millis(1), millis(4)));
        millisUntilTimeout(limit);

        assertThat(limit.describe("The Init phase", "initTimeout", "\tat Here.it(Is.java:1)"))
                .matches("The Init phase took \\d+\\.\\d\\d s, of which it waited 0\\.00 s for a processor;"
                        + " its limit is initTimeout = 0\\.05 s\\. If it needs longer, raise initTimeout\\.\\R"
                        + "Its thread \"main\" was here:\\R\tat Here\\.it\\(Is\\.java:1\\)");
    }
}
