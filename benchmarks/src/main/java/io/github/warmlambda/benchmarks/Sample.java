package io.github.warmlambda.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in nanoseconds. */
final class Sample {

    private final long[] nanos;

    Sample(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    double median() {
        int middle = nanos.length / 2;
        return nanos.length % 2 == 1 ? nanos[middle] : (nanos[middle - 1] + nanos[middle]) / 2.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %9.3f ms   min %9.3f ms   max %9.3f ms   n = %d",
                median() / 1e6,
                nanos[0] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
