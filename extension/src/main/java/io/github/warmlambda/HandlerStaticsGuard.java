package io.github.warmlambda;

import io.github.warmlambda.internal.instrumentation.lifting.StaticReference;
import io.github.warmlambda.internal.instrumentation.lifting.StaticReferences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Refuses test classes that name static members of the handler class: in the test they are those of the test JVM's copy of
 * the class, which no invocation touches, so an assertion on them would see nothing.
 */
final class HandlerStaticsGuard {

    private static final int PLACES_SHOWN = 10;

    private HandlerStaticsGuard() {}

    /**
     * Search a test class and its super classes; the handler class itself may name what it likes.
     *
     * @throws ExtensionConfigurationException if one of them names a static member of the handler class
     */
    static void check(Class<?> testClass, String handlerClass) {
        List<Use> uses = hierarchy(testClass)
                .filter(type -> !type.getName().equals(handlerClass))
                .flatMap(type -> uses(type, handlerClass))
                .toList();
        if (!uses.isEmpty()) {
            throw new ExtensionConfigurationException(message(testClass, handlerClass, uses));
        }
    }

    private static Stream<Class<?>> hierarchy(Class<?> testClass) {
        return Stream.<Class<?>>iterate(testClass, HandlerStaticsGuard::isOfUser, Class::getSuperclass);
    }

    private static boolean isOfUser(@Nullable Class<?> type) {
        return type != null
                && type.getClassLoader() != null
                && type.getClassLoader() != ClassLoader.getPlatformClassLoader();
    }

    private static Stream<Use> uses(Class<?> type, String handlerClass) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream classFile = type.getResourceAsStream(resource)) {
            return classFile == null
                    ? Stream.empty() // generated at run time, so not written by the author of the test
                    : StaticReferences.find(classFile.readAllBytes(), handlerClass).stream()
                            .map(reference -> new Use(type, reference));
        } catch (IOException e) {
            throw new UncheckedIOException("Class file [%s] could not be read".formatted(resource), e);
        }
    }

    private static String message(Class<?> testClass, String handlerClass, List<Use> uses) {
        String simpleName =
                handlerClass.substring(1 + Math.max(handlerClass.lastIndexOf('.'), handlerClass.lastIndexOf('$')));
        StaticReference first = uses.get(0).reference();
        return """
                Test class [%s] uses static %s %s of its handler class [%s]: here that is the copy of the test JVM, \
                which no invocation touches.%n\
                %s%n\
                Reach the copy that the function uses, with an ExecutionEnvironment as a parameter of the test:
                    %s
                If the test means its own copy, say guard = false in @WarmLambda.""".formatted(
                        testClass.getName(),
                        kind(first),
                        first.memberName(),
                        handlerClass,
                        shown(uses),
                        call(simpleName, first));
    }

    private static String shown(List<Use> uses) {
        List<String> places = uses.stream().map(Use::place).distinct().toList();
        String shown = places.stream().limit(PLACES_SHOWN).collect(Collectors.joining(System.lineSeparator()));
        int more = places.size() - PLACES_SHOWN;
        return more <= 0 ? shown : shown + "%n  ... and %d more".formatted(more);
    }

    private static String call(String handler, StaticReference reference) {
        return reference.method()
                ? "environment.inside(() -> %s.%s());".formatted(handler, reference.memberName())
                : "var %2$s = environment.inside(() -> %1$s.%2$s);".formatted(handler, reference.memberName());
    }

    private static String kind(StaticReference reference) {
        return reference.method() ? "method" : "field";
    }

    /** A place in a class of the test. */
    private record Use(Class<?> type, StaticReference reference) {

        String place() {
            return "  %s %s in %s.%s, line %d"
                    .formatted(
                            kind(reference),
                            reference.memberName(),
                            type.getName(),
                            reference.sourceMethod(),
                            reference.line());
        }
    }
}
