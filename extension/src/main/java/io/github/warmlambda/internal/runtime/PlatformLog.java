package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import java.time.Duration;
import java.util.Optional;

/**
 * The lines that Lambda writes to the log around what the function writes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-logging.html">Log and monitor Java Lambda functions</a>
 */
final class PlatformLog {

    private static final String NO_RUNTIME_VERSION = "0".repeat(64);

    /** Enough for nearly all. */
    private static final int REPORT_LENGTH = 192;

    private PlatformLog() {}

    static String initStart(String region) {
        return "INIT_START Runtime Version: java:" + Runtime.version().feature()
                + ".v0	Runtime Version ARN: arn:aws:lambda:" + region + "::runtime:" + NO_RUNTIME_VERSION;
    }

    static String initReport(Duration duration, String phase, String status) {
        return "INIT_REPORT Init Duration: " + millis(duration) + " ms\tPhase: " + phase + "\tStatus: " + status;
    }

    static String start(String requestId) {
        return "START RequestId: " + requestId + " Version: $LATEST";
    }

    static String end(String requestId) {
        return "END RequestId: " + requestId;
    }

    static String report(
            String requestId,
            Duration duration,
            Duration billed,
            MemoryUse memory,
            Optional<Duration> init,
            Optional<Duration> start,
            Optional<EndReason> end,
            Optional<String> errorType) {
        StringBuilder line = new StringBuilder(REPORT_LENGTH);
        line.append("REPORT RequestId: ").append(requestId);
        line.append("\tDuration: ").append(millis(duration)).append(" ms");
        line.append("\tBilled Duration: ").append(billed.toMillis()).append(" ms");
        line.append("\tMemory Size: ").append(memory.size()).append(" MB");
        line.append("\tMax Memory Used: ").append(memory.used()).append(" MB\t");
        init.ifPresent(
                time -> line.append("Init Duration: ").append(millis(time)).append(" ms\t"));
        start.ifPresent(time -> line.append("JVM Start: ").append(millis(time)).append(" ms\t"));
        end.ifPresent(reason -> line.append(status(reason, errorType)));
        return line.toString();
    }

    /** What AWS bills since 2025-08-01: the Init phase too, rounded up together. */
    static Duration billed(Duration duration, Optional<Duration> init) {
        Duration total = duration.plus(init.orElse(Duration.ZERO));
        long millis = total.toMillis();
        return Duration.ofMillis(total.equals(Duration.ofMillis(millis)) ? millis : millis + 1);
    }

    private static String status(EndReason reason, Optional<String> errorType) {
        return reason == EndReason.TIMEOUT
                ? "Status: timeout"
                : "Status: error\tError Type: " + errorType.orElse(PlatformError.EXIT);
    }

    // Every invocation writes a few, and a Formatter costs a hundred times as much.
    private static String millis(Duration duration) {
        long hundredths = (duration.toNanos() + 5_000) / 10_000;
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }
}
