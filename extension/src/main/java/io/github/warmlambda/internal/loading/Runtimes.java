package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.AwsJson;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of AWS's runtime that this JVM has in use: the managed runtime, and those that projects package. */
final class Runtimes {

    private static final String JSON = "io.github.warmlambda.internal.inside.TestSideJson";

    private final ClassPath own;
    private final ClassPath tests;
    private final Optional<CacheDirectory> cache;
    private final InstrumentedClassFiles classFiles;
    private final Map<List<ClassPathRoot>, RuntimeLayers> packaged = new HashMap<>();
    private @Nullable RuntimeLayers managed;

    Runtimes(ClassPath own, ClassPath tests, Optional<CacheDirectory> cache, InstrumentedClassFiles classFiles) {
        this.own = own;
        this.tests = tests;
        this.cache = cache;
        this.classFiles = classFiles;
    }

    /**
     * The runtime of a function.
     *
     * @param code the class path of its code
     * @throws IllegalArgumentException if it is to be the project's, which packages none
     */
    RuntimeLayers of(FunctionConfiguration configuration, ClassPath code) {
        return configuration.ownRuntimeClient() ? packagedIn(code) : managed();
    }

    /** The managed runtime. */
    synchronized RuntimeLayers managed() {
        RuntimeLayers known = managed;
        if (known == null) {
            known = layersOf(new ManagedRuntime(own, cache).classPath());
            managed = known;
        }
        return known;
    }

    private synchronized RuntimeLayers packagedIn(ClassPath code) {
        ClassPath roots = RootsByMarker.runtime(code)
                .or(() -> RootsByMarker.runtime(tests))
                .orElseThrow(() -> new IllegalArgumentException("""
                        ownRuntimeClient: the project must package aws-lambda-java-runtime-interface-client, but it is neither in \
                        its code nor on the test's class path. Add the dependency, or leave ownRuntimeClient out for Lambda's \
                        managed runtime."""));
        return packaged.computeIfAbsent(roots.roots(), absent -> layersOf(roots));
    }

    private RuntimeLayers layersOf(ClassPath roots) {
        return new RuntimeLayers(new RuntimeCode(own, tests, roots, classFiles));
    }

    /** AWS's serialization for the test's side, in a layer that belongs to no environment. */
    AwsJson json() {
        RuntimeLayer layer = new RuntimeLayer(managed().code(), definition -> {});
        try {
            return (AwsJson) Class.forName(JSON, true, layer).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("AWS's serialization cannot be used", e);
        }
    }
}
