package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.Request;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The line that follows the REPORT line of an invocation whose trace is sampled.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 *     header</a>
 */
final class TraceLine {

    private static final int SEGMENT_ID = 16;

    private TraceLine() {}

    static Optional<String> of(Request request) {
        String header = request.traceHeader();
        return header == null ? Optional.empty() : of(fields(header), request.requestId());
    }

    private static Optional<String> of(Map<String, String> header, String requestId) {
        String root = header.get("Root");
        if (root == null || !"1".equals(header.get("Sampled"))) {
            return Optional.empty();
        }
        String segment = header.getOrDefault("Parent", ownSegment(requestId));
        return Optional.of("XRAY TraceId: " + root + "\tSegmentId: " + segment + "\tSampled: true");
    }

    // Where no parent is given, Lambda begins a segment: some 64 bits.
    private static String ownSegment(String requestId) {
        String digits = requestId.replace("-", "");
        return digits.substring(0, Math.min(SEGMENT_ID, digits.length()));
    }

    private static Map<String, String> fields(String header) {
        return Arrays.stream(header.split(";"))
                .map(field -> field.strip().split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, second) -> first));
    }
}
