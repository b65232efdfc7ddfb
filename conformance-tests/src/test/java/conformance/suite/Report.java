package conformance.suite;

import io.github.warmlambda.environment.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the platform tells of an invocation, less the measured values. */
public final class Report {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private Report() {}

    /** How the billed duration comes about. */
    public static String billing(Invocation invocation) {
        Duration duration = invocation.duration();
        if (billed(duration).equals(invocation.billedDuration())) {
            return "billed ceil(duration)";
        }
        Duration init = invocation.initDuration().orElse(Duration.ZERO);
        boolean withInit = billed(duration.plus(init)).equals(invocation.billedDuration());
        return withInit ? "billed ceil(duration + init)" : "billed " + invocation.billedDuration();
    }

    private static Duration billed(Duration duration) {
        return Duration.ofMillis((duration.toNanos() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }

    /** The names of what the REPORT line tells. */
    public static String fields(Invocation invocation) {
        return Arrays.stream(Normalizer.log(invocation.report()).split("\t"))
                .skip(1)
                .map(field -> field.substring(0, field.indexOf(':')))
                .collect(Collectors.joining(", "));
    }

    /** Which part of the log the tail is. */
    public static String tail(Invocation invocation) {
        String tail = invocation.logTail();
        String log = invocation.environment().log();
        if (tail.equals(log)) {
            return "tail: the whole log";
        }
        int bytes = tail.getBytes(StandardCharsets.UTF_8).length;
        return log.endsWith(tail) ? "tail: the last " + bytes + " bytes" : "tail: " + tail;
    }
}
