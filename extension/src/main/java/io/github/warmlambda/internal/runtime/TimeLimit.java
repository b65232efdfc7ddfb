package io.github.warmlambda.internal.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A limit on the time that a function takes. On Lambda the function has its processor; here it may have to wait for one behind
 * other processes, and that wait does not count.
 */
final class TimeLimit {

    /** Most are done by then, and pay nothing for the measurement. */
    private static final long BEFORE_MEASUREMENT = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int SHARE_BEFORE_MEASUREMENT = 10;
    private static final long WORTH_MORE_TIME = TimeUnit.MILLISECONDS.toNanos(5);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Duration limit;
    private final Supplier<OptionalLong> wait;
    private final long start = System.nanoTime();
    private OptionalLong waitedBefore = OptionalLong.empty();

    /**
     * A limit that begins now.
     *
     * @param wait how long the function has waited for a processor, in nanoseconds since whenever; or empty if nobody knows
     */
    TimeLimit(Duration limit, Supplier<OptionalLong> wait) {
        this.limit = limit;
        this.wait = wait;
    }

    /**
     * Wait for an outcome. Off while a debugger is attached.
     *
     * @throws TimeoutException if the function has taken longer
     */
    <T> T await(Future<T> outcome) throws InterruptedException, ExecutionException, TimeoutException {
        long nanos = limit.toNanos();
        long unmeasured = Math.min(BEFORE_MEASUREMENT, nanos / SHARE_BEFORE_MEASUREMENT);
        try {
            return outcome.get(unmeasured, TimeUnit.NANOSECONDS);
        } catch (TimeoutException notAtOnce) {
            waitedBefore = wait.get();
        }
        long allowed = 0;
        while (nanos + waited() - allowed > (allowed == 0 ? 0 : WORTH_MORE_TIME)) {
            allowed = nanos + waited();
            try {
                return outcome.get(Math.max(0, start + allowed - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Asked only now, as the management classes that know take a while to start.
                if (Debugger.isAttached()) {
                    return outcome.get();
                }
            }
        }
        throw new TimeoutException();
    }

    private long waited() {
        OptionalLong now = wait.get();
        return now.isPresent() && waitedBefore.isPresent() ? now.getAsLong() - waitedBefore.getAsLong() : 0;
    }

    /**
     * What to tell when it is over.
     *
     * @param what that took so long, as the subject of a sentence
     * @param setting the setting that has the limit
     * @param stack where the code is; empty if nobody knows
     */
    String describe(String what, String setting, String stack) {
        String seconds = seconds(System.nanoTime() - start);
        String others = waitedBefore.isPresent()
                ? ", of which it waited %s s for a processor".formatted(seconds(waited()))
                : " (this system does not tell how long it waited for a processor)";
        String text = "%s took %s s%s; its limit is %s = %s s. If it needs longer, raise %s."
                .formatted(
                        what, seconds(System.nanoTime() - start), others, setting, seconds(limit.toNanos()), setting);
        return stack.isEmpty() ? text : text + "%nIts thread \"main\" was here:%n".formatted() + stack;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_SECOND);
    }
}
