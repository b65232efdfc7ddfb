package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.MethodNames;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the methods of a handler class, with those that it inherits, for messages about a name that is wrong. Read from
 * class files, as no environment may live any more.
 */
public final class HandlerMethods {

    private final Set<String> ofPublic = new HashSet<>();
    private final Set<String> ofOthers = new HashSet<>();

    private HandlerMethods() {}

    /** The methods of a class; of none, if there is no such class. */
    static HandlerMethods of(String className, ClassPath classPath) {
        HandlerMethods methods = new HandlerMethods();
        Set<String> seen = new HashSet<>();
        Deque<String> types = new ArrayDeque<>(Set.of(LayerClassLoader.resourceName(className)));
        while (!types.isEmpty()) {
            String type = types.remove();
            ClassPathResource classFile = seen.add(type) ? classPath.find(type) : null;
            if (classFile != null) {
                types.addAll(methods.add(classFile));
            }
        }
        return methods;
    }

    private List<String> add(ClassPathResource classFile) {
        MethodNames names;
        try {
            names = MethodNames.of(classFile.read());
        } catch (UncheckedIOException vanished) {
            return List.of();
        }
        ofPublic.addAll(names.ofPublic());
        ofOthers.addAll(names.ofOthers());
        return names.superTypes();
    }

    /** Whether there is a public method of this name. */
    public boolean hasPublic(String name) {
        return ofPublic.contains(name);
    }

    /** Whether there is a method of this name that is not public. */
    public boolean hasOther(String name) {
        return ofOthers.contains(name);
    }

    /** The public method that a misspelt name may mean, or empty if none is near. */
    public Optional<String> nearest(String name) {
        return ofPublic.stream()
                .filter(method -> distance(name, method) <= EditDistance.near(name))
                .min(Comparator.comparingInt((String method) -> distance(name, method))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String name, String method) {
        return EditDistance.between(name.toLowerCase(Locale.ROOT), method.toLowerCase(Locale.ROOT));
    }
}
