package io.github.warmlambda.internal.replay;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came out of an invocation, taken apart so that it can be compared.
 *
 * @param failed whether it is a function error
 * @param values by their place in the response or the function error, as they came
 * @param compared the same, without what the time and the request's id make of them
 * @param longLog whether the code wrote so much to the log that its lines are not compared
 * @param lines what the code wrote to the log, by shape
 */
record Answer(
        boolean failed,
        Map<String, String> values,
        Map<String, String> compared,
        boolean longLog,
        Map<String, String> lines) {

    private static final String STACK_TRACE = ".stackTrace[";

    static Answer of(Request request, ServedInvocation served) {
        TimelessText timeless = new TimelessText(Clock.systemUTC());
        String root = served.failed() ? "error" : "response";
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> compared = new LinkedHashMap<>();
        String payload = new String(served.payload(), StandardCharsets.UTF_8);
        Payloads.leaves(payload).forEach((path, value) -> {
            // Which frames there are depends on what the JVM has compiled, and on which call was the first.
            if (!served.failed() || !path.contains(STACK_TRACE)) {
                values.put(root + path, value);
                compared.put(root + path, timeless.of(withoutId(value, request)));
            }
        });
        String log = withoutId(served.log().text(), request);
        boolean longLog = LogShapes.isLong(log);
        return new Answer(served.failed(), values, compared, longLog, longLog ? Map.of() : LogShapes.of(log, timeless));
    }

    private static String withoutId(String text, Request request) {
        return text.replace(request.requestId(), "<request id>");
    }
}
