package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes that a function shares with the test JVM, each with the class-path root that it stands for. */
final class SharedClasses {

    private final ClassPath classPath;
    private final Map<String, ClassPathRoot> roots = new LinkedHashMap<>();

    private SharedClasses(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * Find the roots of classes.
     *
     * @throws IllegalArgumentException if a class is on no class-path root
     */
    static SharedClasses of(ClassPath classPath, Collection<String> classNames) {
        SharedClasses shared = new SharedClasses(classPath);
        for (String className : classNames) {
            shared.roots.put(className, rootOf(classPath, className));
        }
        return shared;
    }

    private static ClassPathRoot rootOf(ClassPath classPath, String className) {
        return classPath
                .rootOf(LayerClassLoader.resourceName(className))
                .orElseThrow(() -> new IllegalArgumentException("shared: class [" + className
                        + "] must come from a jar or directory of the test's class path, but is in none of them."
                        + " Name a class of the library that is to be shared."));
    }

    /**
     * Refuse to share a class that is to run in the environment.
     *
     * @param member the member of the configuration that names it
     * @throws IllegalArgumentException if it comes from a shared root
     */
    void refuse(String member, String className) {
        for (Map.Entry<String, ClassPathRoot> shared : roots.entrySet()) {
            if (shared.getValue().find(LayerClassLoader.resourceName(className)) != null) {
                throw new IllegalArgumentException(member + ": class [" + className
                        + "] must run in the execution environment, but is in [" + shared.getValue()
                        + "], which shared = " + shared.getKey()
                        + ".class takes from the test JVM, so its statics would"
                        + " be those of the test JVM. Share a class of another jar or directory.");
            }
        }
    }

    /** With the roots that code on the test's class path shares anyway. */
    Set<ClassPathRoot> withTestJvm() {
        Set<ClassPathRoot> all = new LinkedHashSet<>(RootsByMarker.testJvm(classPath));
        all.addAll(roots.values());
        return all;
    }

    /** With our own root, whose bridge the function's code calls when it is instrumented. */
    ClassPath withOwn() {
        List<ClassPathRoot> all = new ArrayList<>(RootsByMarker.own(classPath));
        all.addAll(roots.values());
        return ClassPath.ofRoots(all);
    }
}
