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

    private HandlerStaticsGuard() {}

    /**
     * Search a test class and its super classes; the handler class itself may name what it likes.
     *
     * @throws ExtensionConfigurationException if one of them names a static member of the handler class
     */
    static void check(Class<?> testClass, String handlerClass) {
        List<String> places = hierarchy(testClass)
                .filter(type -> !type.getName().equals(handlerClass))
                .flatMap(type -> places(type, handlerClass))
                .toList();
        if (!places.isEmpty()) {
            throw new ExtensionConfigurationException(message(testClass, handlerClass, places));
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

    private static Stream<String> places(Class<?> type, String handlerClass) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream classFile = type.getResourceAsStream(resource)) {
            return classFile == null
                    ? Stream.empty() // generated at run time, so not written by the author of the test
                    : StaticReferences.find(classFile.readAllBytes(), handlerClass).stream()
                            .map(reference -> place(type, reference));
        } catch (IOException e) {
            throw new UncheckedIOException("Class file [%s] could not be read".formatted(resource), e);
        }
    }

    private static String place(Class<?> type, StaticReference reference) {
        return "  %s %s in %s.%s, line %d"
                .formatted(
                        reference.method() ? "method" : "field",
                        reference.memberName(),
                        type.getName(),
                        reference.sourceMethod(),
                        reference.line());
    }

    private static String message(Class<?> testClass, String handlerClass, List<String> places) {
        String simpleName =
                handlerClass.substring(1 + Math.max(handlerClass.lastIndexOf('.'), handlerClass.lastIndexOf('$')));
        return """
                @WarmLambda on class [%s]: the test must not name static members of handler class [%s], \
                because here they are those of the test JVM's copy of the class, which no invocation touches, but it names:%n\
                %s%n\
                Reach the copy that the function uses: environment.inside(() -> %s.MEMBER). \
                If the test means its own copy, switch this off with guard = false.""".formatted(
                        testClass.getName(),
                        handlerClass,
                        places.stream().distinct().collect(Collectors.joining(System.lineSeparator())),
                        simpleName);
    }
}
