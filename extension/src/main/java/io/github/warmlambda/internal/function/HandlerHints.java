package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.internal.configuration.HandlerName;
import io.github.warmlambda.internal.loading.HandlerMethods;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.util.Optional;

/** Tells the handler that was probably meant, where AWS's runtime finds no class or method of the name. */
public final class HandlerHints {

    private static final String METHOD_SEPARATOR = "::";

    private HandlerHints() {}

    /** What to add to a message about a handler class that is not on the test's class path; may be empty. */
    public static String suggestion(String className) {
        return LayerFactory.nearestTestHandler(className)
                .map(nearest -> " " + didYouMean(nearest))
                .orElse("");
    }

    /** Advice for an error that says that there is no such handler class or method, or empty. */
    static Optional<String> hint(String handler, FunctionError error, LayerFactory layers) {
        String className = HandlerName.classOf(handler);
        if (error.errorMessage().equals("Class not found: " + className)) {
            return layers.nearestHandler(className).map(HandlerHints::didYouMean);
        }
        boolean methodNotFound = error.errorMessage()
                .equals("No public method named %s with appropriate method signature found on class %s"
                        .formatted(HandlerName.methodOf(handler), className));
        return methodNotFound ? hintOnMethod(className, HandlerName.methodOf(handler), layers) : Optional.empty();
    }

    private static Optional<String> hintOnMethod(String className, String method, LayerFactory layers) {
        HandlerMethods methods = layers.methodsOf(className);
        if (methods.hasPublic(method)) {
            return Optional.of("""
                    Method [%s] is public, but its parameters are not those of a handler; the log of the environment says which. \
                    Declare an event, a Context, or both.""".formatted(method));
        }
        if (methods.hasOther(method)) {
            return Optional.of("Method [%s] is there, but is not public.".formatted(method));
        }
        return methods.nearest(method).map(nearest -> didYouMean(className + METHOD_SEPARATOR + nearest));
    }

    private static String didYouMean(String handler) {
        return "Did you mean [" + handler + "]?";
    }
}
