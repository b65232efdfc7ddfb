package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.payload.Payloads;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The result of code that ran inside, in a form that holds nothing of the layers. */
sealed interface InsideResult {

    /** The result as the test JVM sees it. */
    @Nullable
    Object inTestJvm(Supplier<? extends Type> type);

    /** Take a result out of the isolated world. Called there. */
    static InsideResult of(@Nullable Object result, RuntimeDriver driver) {
        Optional<Value> value = JdkValues.copy(result).map(copy -> new Value(copy.value()));
        if (value.isPresent()) {
            return value.get();
        }
        String className =
                String.valueOf(result == null ? null : result.getClass().getName());
        try {
            return new Json(className, driver.toJson(result));
        } catch (RuntimeException | StackOverflowError e) {
            return new Refused(className, String.valueOf(e.getMessage()));
        }
    }

    /** A value of a JDK type. */
    record Value(@Nullable Object value) implements InsideResult {
        @Override
        public @Nullable Object inTestJvm(Supplier<? extends Type> type) {
            return value;
        }
    }

    /** An object of the function layer, as JSON. */
    record Json(String className, byte[] json) implements InsideResult {
        @Override
        public @Nullable Object inTestJvm(Supplier<? extends Type> type) {
            return Payloads.read(json, type.get(), "the result of inside(..), an object of " + className);
        }
    }

    /** An object that cannot cross. */
    record Refused(String className, String reason) implements InsideResult {
        @Override
        public @Nullable Object inTestJvm(Supplier<? extends Type> type) {
            throw new IllegalArgumentException(
                    "inside(..): the result must be a JDK value or cross as JSON, but is an object of " + className
                            + ": " + reason
                            + ". Return the part of it that the test needs, for example a number or a text.");
        }
    }
}
