package io.github.warmlambda;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of mocks in fields of a test class: they are objects of the test's copies of classes, and the function runs with others. A
 * field is taken for one if an annotation on it says so by its name, as those of all mock libraries do.
 */
final class MockFields {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");
    private static final List<String> WORDS = List.of("Mock", "Spy");

    private MockFields() {}

    static void warn(Class<?> testClass) {
        String fields = Stream.<Class<?>>iterate(testClass, MockFields::isOfUser, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(MockFields::describe)
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            LOGGER.log(System.Logger.Level.WARNING, """
                    @WarmLambda on class [%s]: the function does not see [%s], for it runs with copies of all classes that are its own. \
                    Put a fake in place inside, with beforeInit, or let an environment variable lead to one.""".formatted(testClass.getName(), fields));
        }
    }

    private static boolean isOfUser(@Nullable Class<?> type) {
        return type != null && type.getClassLoader() != null;
    }

    private static Stream<String> describe(Field field) {
        return Arrays.stream(field.getDeclaredAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .filter(name -> WORDS.stream().anyMatch(name::contains))
                .map(name -> "@%s %s".formatted(name, field.getName()))
                .limit(1);
    }
}
