package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.payload.Payloads;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The result of code that ran inside, as the test JVM sees it. */
final class InsideValue {

    private InsideValue() {}

    static @Nullable Object of(InsideResult result, Supplier<? extends Type> type) {
        if (result instanceof InsideResult.Value value) {
            return value.value();
        }
        if (result instanceof InsideResult.Json json) {
            return Payloads.read(json.json(), type.get(), "the result of inside(..), an object of " + json.className());
        }
        InsideResult.Refused refused = (InsideResult.Refused) result;
        throw new IllegalArgumentException(
                "inside(..): the result must be a JDK value or cross as JSON, but is an object of "
                        + refused.className() + ": " + refused.reason()
                        + ". Return the part of it that the test needs, for example a number or a text.");
    }
}
