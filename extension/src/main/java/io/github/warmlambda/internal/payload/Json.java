package io.github.warmlambda.internal.payload;

import io.github.warmlambda.internal.bridge.AwsJson;
import io.github.warmlambda.internal.bridge.AwsJson.Fault;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** JSON as such: what is valid, and the way to what AWS's runtime brings for it. */
final class Json {

    private static final int SHOWN_BEFORE = 40;
    private static final int SHOWN_AFTER = 20;

    private static final AtomicReference<@Nullable AwsJson> AWS = new AtomicReference<>();

    private Json() {}

    /** What AWS's runtime brings, loaded by the first who asks; who asks after a failure tries again. */
    static AwsJson aws() {
        AwsJson loaded = AWS.get();
        return loaded == null ? load() : loaded;
    }

    private static AwsJson load() {
        synchronized (AWS) {
            AwsJson loaded = AWS.get();
            if (loaded == null) {
                loaded = LayerFactory.awsJson();
                AWS.set(loaded);
            }
            return loaded;
        }
    }

    /** What is wrong with the text, said about its name, or empty. */
    static Optional<String> check(String name, String text) {
        Fault fault = aws().check(text);
        if (fault == null) {
            return Optional.empty();
        }
        return Optional.of(
                fault.reason().isEmpty()
                        ? name + " is not valid JSON: there is no value in it"
                        : message(name, text, fault));
    }

    private static String message(String name, String text, Fault fault) {
        return name + " is not valid JSON, at line " + fault.line() + ", column " + fault.column() + ": "
                + FailureReason.withoutPlace(fault.reason()) + "\nText there: " + excerpt(text, fault.offset());
    }

    private static String excerpt(String text, int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int from = Math.max(0, at - SHOWN_BEFORE);
        int to = Math.min(text.length(), at + SHOWN_AFTER);
        return (from == 0 ? "" : "...") + text.substring(from, to) + (to == text.length() ? "" : "...");
    }
}
