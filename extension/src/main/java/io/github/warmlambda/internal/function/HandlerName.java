package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.util.Optional;

/**
 * A handler string.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in Java</a>
 */
public final class HandlerName {

    private static final String METHOD_SEPARATOR = "::";

    private HandlerName() {}

    /** The class of a handler string, split where AWS's runtime splits it. */
    public static String classOf(String handler) {
        int separator = handler.lastIndexOf(METHOD_SEPARATOR);
        return separator < 0 ? handler : handler.substring(0, separator);
    }

    /** What to add to a message about a handler class that is not on the test's class path; may be empty. */
    public static String suggestion(String className) {
        return LayerFactory.nearestTestClass(className)
                .map(nearest -> " " + didYouMean(nearest))
                .orElse("");
    }

    /** Advice for an error that says that there is no such handler class, or empty. */
    static Optional<String> hint(String handler, FunctionError error, LayerFactory layers) {
        String className = classOf(handler);
        return error.errorMessage().equals("Class not found: " + className)
                ? layers.nearestClass(className).map(HandlerName::didYouMean)
                : Optional.empty();
    }

    private static String didYouMean(String className) {
        return "Did you mean [" + className + "]?";
    }
}
