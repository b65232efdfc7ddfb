package io.github.warmlambda.internal.report;

import java.util.concurrent.TimeUnit;

/** Tells moments of {@link System#nanoTime()} as microseconds of the epoch, so that those of several JVMs fit together. */
final class Clock {

    private final long nanos = System.nanoTime();
    private final long micros = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());

    long microsOf(long moment) {
        return micros + TimeUnit.NANOSECONDS.toMicros(moment - nanos);
    }
}
