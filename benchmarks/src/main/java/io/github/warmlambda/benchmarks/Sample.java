package io.github.warmlambda.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Measured times in nanoseconds, or other amounts. */
final class Sample {

    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    private final double[] values;

    Sample(long[] values) {
        this.values = Arrays.stream(values).asDoubleStream().sorted().toArray();
    }

    int size() {
        return values.length;
    }

    double median() {
        return quantile(0.5);
    }

    double mean() {
        return Arrays.stream(values).average().orElse(0);
    }

    /** A value between those that are nearest to the place. */
    double quantile(double share) {
        double place = share * (values.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    /** The median in milliseconds with the middle half of all values. */
    String millis() {
        return String.format(
                Locale.ROOT,
                "%.2f ms (%.2f to %.2f)",
                median() / MILLIS,
                quantile(0.25) / MILLIS,
                quantile(0.75) / MILLIS);
    }

    /** The median in seconds with the middle half of all values. */
    String seconds() {
        return String.format(
                Locale.ROOT,
                "%.1f s (%.1f to %.1f)",
                median() / SECONDS,
                quantile(0.25) / SECONDS,
                quantile(0.75) / SECONDS);
    }

    /** The median of this one by that of another. */
    double by(Sample other) {
        return median() / other.median();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %9.3f ms   min %9.3f ms   max %9.3f ms   n = %d",
                median() / MILLIS,
                values[0] / MILLIS,
                values[values.length - 1] / MILLIS,
                values.length);
    }
}
