package io.github.warmlambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class, and the extension context that lives as long as the class is run.
 *
 * <p>A class template such as {@code @ParameterizedClass} has several contexts of one class, of which this is the outermost.
 */
record TestClassScope(Class<?> testClass, ExtensionContext context) {

    /** The scopes that a context is in: that of its own test class first, that of the outermost enclosing one last. */
    static List<TestClassScope> of(ExtensionContext context) {
        Map<Class<?>, TestClassScope> scopes = new LinkedHashMap<>();
        for (Optional<ExtensionContext> it = Optional.of(context);
                it.isPresent();
                it = it.flatMap(ExtensionContext::getParent)) {
            ExtensionContext current = it.get();
            current.getTestClass().ifPresent(type -> scopes.put(type, new TestClassScope(type, current)));
        }
        return List.copyOf(scopes.values());
    }

    static List<? extends Class<?>> classes(List<TestClassScope> scopes) {
        return scopes.stream().map(TestClassScope::testClass).toList();
    }

    /** What type variables stand for in a method or field of a class, which may belong to an enclosing instance. */
    static TypeArguments typeArguments(Optional<Class<?>> instanceClass, ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        instanceClass.ifPresent(classes::add);
        classes.addAll(classes(of(context)));
        return TypeArguments.of(classes);
    }
}
