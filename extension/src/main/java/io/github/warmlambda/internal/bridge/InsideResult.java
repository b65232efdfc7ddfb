package io.github.warmlambda.internal.bridge;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of code that ran inside, in a form that holds nothing of the isolated world. */
@SuppressWarnings({"ArrayRecordComponent", "serial"}) // It is handed on, never compared; JDK values are serializable.
public sealed interface InsideResult extends Serializable {

    /**
     * Take a result out of the isolated world. Called there.
     *
     * @param json writes an object as AWS's runtime would
     */
    static InsideResult of(@Nullable Object result, Function<@Nullable Object, byte[]> json) {
        Optional<Value> value = JdkValues.copy(result).map(copy -> new Value(copy.value()));
        if (value.isPresent()) {
            return value.get();
        }
        String className =
                String.valueOf(result == null ? null : result.getClass().getName());
        try {
            return new Json(className, json.apply(result));
        } catch (RuntimeException | StackOverflowError e) {
            return new Refused(className, String.valueOf(e.getMessage()));
        }
    }

    /** A value of a JDK type. */
    record Value(@Nullable Object value) implements InsideResult {}

    /** An object of the function, as JSON. */
    record Json(String className, byte[] json) implements InsideResult {}

    /** An object that cannot cross. */
    record Refused(String className, String reason) implements InsideResult {}
}
