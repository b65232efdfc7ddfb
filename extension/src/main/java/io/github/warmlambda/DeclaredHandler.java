package io.github.warmlambda;

import io.github.warmlambda.internal.configuration.HandlerName;
import io.github.warmlambda.internal.function.HandlerHints;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The handler that a {@link WarmLambda} annotation names, checked without initializing its class. */
final class DeclaredHandler {

    private static final Set<String> HANDLERS = Set.of(
            "com.amazonaws.services.lambda.runtime.RequestHandler",
            "com.amazonaws.services.lambda.runtime.RequestStreamHandler");

    private final Class<?> testClass;
    private final WarmLambda annotation;

    private DeclaredHandler(Class<?> testClass, WarmLambda annotation) {
        this.testClass = testClass;
        this.annotation = annotation;
    }

    /**
     * The handler string.
     *
     * @throws ExtensionConfigurationException if AWS's runtime could not find a handler by it
     */
    static String of(Class<?> testClass, WarmLambda annotation) {
        DeclaredHandler declared = new DeclaredHandler(testClass, annotation);
        String handler = declared.name();
        if (!annotation.code().isEmpty()) {
            // What counts is the class in the package, and AWS's runtime will look for it there.
            return handler;
        }
        Class<?> handlerClass = declared.load(HandlerName.classOf(handler));
        if (HandlerName.classOf(handler).equals(handler)) {
            declared.requireHandlerInterface(handlerClass);
        }
        return handler;
    }

    private String name() {
        boolean hasClass = annotation.value() != void.class;
        boolean hasName = !annotation.handler().isBlank();
        if (hasClass && hasName) {
            throw wrong(
                    "must name its handler once, but has both value = %s.class and handler = \"%s\". Keep one of them."
                            .formatted(annotation.value().getName(), annotation.handler()));
        }
        if (!hasClass && !hasName) {
            throw wrong("""
                    must name a handler, but names none. Write @WarmLambda(OrderHandler.class), \
                    or @WarmLambda(handler = "com.acme.Orders::create").""");
        }
        return hasClass ? annotation.value().getName() : annotation.handler();
    }

    private Class<?> load(String className) {
        ClassLoader loader =
                Objects.requireNonNullElse(testClass.getClassLoader(), DeclaredHandler.class.getClassLoader());
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            throw wrong(
                    "names handler class [%s], which is not on the test's class path.%s%nA nested class is written Outer$Inner."
                            .formatted(className, HandlerHints.suggestion(className)));
        } catch (LinkageError e) {
            throw new ExtensionConfigurationException(
                    message("names handler class [%s], which cannot be loaded: %s".formatted(className, e)), e);
        }
    }

    private void requireHandlerInterface(Class<?> type) {
        if (!implementsHandler(type)) {
            String interfaces =
                    Arrays.stream(type.getInterfaces()).map(Class::getName).collect(Collectors.joining(", "));
            throw wrong("""
                    names handler class [%s], which must implement RequestHandler or RequestStreamHandler, but implements [%s]. \
                    Implement one of them, or name a method: handler = "%s::method".""".formatted(type.getName(), interfaces, type.getName()));
        }
    }

    // By name: any version of AWS's core may be on the test's class path, or none.
    private static boolean implementsHandler(Class<?> type) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Class<?> implemented : declaring.getInterfaces()) {
                if (HANDLERS.contains(implemented.getName()) || implementsHandler(implemented)) {
                    return true;
                }
            }
        }
        return false;
    }

    private ExtensionConfigurationException wrong(String text) {
        return new ExtensionConfigurationException(message(text));
    }

    private String message(String text) {
        return "@WarmLambda on class [%s] %s".formatted(testClass.getName(), text);
    }
}
