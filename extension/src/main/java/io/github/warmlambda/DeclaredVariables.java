package io.github.warmlambda;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The environment variables that a test class declares, itself and through its super types and annotations.
 *
 * <p>JUnit's own search for repeatable annotations drops one that equals another further up, so the nearest one could not
 * win.
 */
final class DeclaredVariables {

    private final Map<String, Declared> byName = new LinkedHashMap<>();

    private DeclaredVariables() {}

    static DeclaredVariables of(Class<?> testClass) {
        DeclaredVariables variables = new DeclaredVariables();
        variables.addHierarchy(testClass);
        return variables;
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    void addTo(LambdaFunction.Builder function) {
        byName.values().forEach(it -> it.addTo(function));
    }

    private void addHierarchy(@Nullable Class<?> type) {
        if (type != null && type != Object.class) {
            addHierarchy(type.getSuperclass());
            List.of(type.getInterfaces()).forEach(this::addHierarchy);
            refuseTwice(type);
            find(type, new HashSet<>()).forEach(it -> byName.put(it.name(), new Declared(it, type)));
        }
    }

    private static void refuseTwice(Class<?> type) {
        EnvironmentVariable.Container container = type.getDeclaredAnnotation(EnvironmentVariable.Container.class);
        Set<String> names = new HashSet<>();
        if (container != null) {
            for (EnvironmentVariable variable : container.value()) {
                if (!names.add(variable.name())) {
                    throw new ExtensionConfigurationException(
                            "@EnvironmentVariable on class [%s]: variable [%s] must have one value, but is set twice. Remove one of them."
                                    .formatted(type.getName(), variable.name()));
                }
            }
        }
    }

    private static List<EnvironmentVariable> find(AnnotatedElement element, Set<Class<?>> visited) {
        List<EnvironmentVariable> fromAnnotations = new ArrayList<>();
        List<EnvironmentVariable> direct = new ArrayList<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation instanceof EnvironmentVariable variable) {
                direct.add(variable);
            } else if (annotation instanceof EnvironmentVariable.Container container) {
                direct.addAll(List.of(container.value()));
            } else if (visited.add(annotation.annotationType())) {
                fromAnnotations.addAll(find(annotation.annotationType(), visited));
            }
        }
        fromAnnotations.addAll(direct);
        return fromAnnotations;
    }

    private record Declared(EnvironmentVariable annotation, Class<?> on) {

        void addTo(LambdaFunction.Builder function) {
            try {
                function.environmentVariable(annotation.name(), annotation.value());
            } catch (IllegalArgumentException e) {
                throw new ExtensionConfigurationException(
                        "@EnvironmentVariable on class [%s]: %s".formatted(on.getName(), e.getMessage()), e);
            }
        }
    }
}
