package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Code that asks for a class loader which it does not name finds AWS's runtime by it, as on Lambda, and no class of the test JVM. */
class SystemClassLoaderTests {

    private static final Map<String, Supplier<ClassLoader>> WAYS = Map.of(
            "system class loader",
            () -> ClassLoader.getSystemClassLoader(),
            "by a method reference",
            ((Supplier<Supplier<ClassLoader>>) () -> ClassLoader::getSystemClassLoader).get(),
            "by reflection",
            () -> {
                try {
                    return (ClassLoader)
                            ClassLoader.class.getMethod("getSystemClassLoader").invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            },
            "default parent",
            () -> new URLClassLoader(new URL[0]).getParent(),
            "context class loader of the common pool",
            () -> {
                // The caller of a task's join() would help, and run it itself.
                CompletableFuture<ClassLoader> found = new CompletableFuture<>();
                ForkJoinPool.commonPool()
                        .execute(() -> found.complete(Thread.currentThread().getContextClassLoader()));
                return found.join();
            });

    static final Iterable<String> NAMES = WAYS.keySet();

    public static class Loading implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String way, Context context) {
            ClassLoader found = Objects.requireNonNull(WAYS.get(way)).get();
            return load(found, Loading.class.getName()) + ", " + load(found, RequestHandler.class.getName());
        }

        private static String load(ClassLoader loader, String className) {
            try {
                Class<?> found = Class.forName(className, true, loader);
                return found == Loading.class || found == RequestHandler.class ? "the same" : "another";
            } catch (ClassNotFoundException e) {
                return "none";
            }
        }
    }

    public static class Resources implements RequestHandler<String, Boolean> {

        @Override
        public Boolean handleRequest(String name, Context context) {
            return ClassLoader.getSystemResource(name) != null;
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void findsNoClassOfTheTestJvm(String way) {
        try (LambdaFunction function = LambdaFunction.of(Loading.class).create()) {
            assertThat(function.invoke(way).payloadAs(String.class)).isEqualTo("none, the same");
        }
    }

    @ParameterizedTest
    @FieldSource("RESOURCES")
    void findsResourcesOfTheRuntimeAlone(Map.Entry<String, Boolean> resource) {
        try (LambdaFunction function = LambdaFunction.of(Resources.class).create()) {
            assertThat(function.invoke(resource.getKey()).payloadAs(Boolean.class))
                    .isEqualTo(resource.getValue());
        }
    }

    static final Iterable<Map.Entry<String, Boolean>> RESOURCES = Map.of(
                    resource(RequestHandler.class), true, resource(SystemClassLoaderTests.class), false)
            .entrySet();

    private static String resource(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    public static class GivesItToACommonPoolThread implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String input, Context context) {
            CompletableFuture<String> given = new CompletableFuture<>();
            ForkJoinPool.commonPool().execute(() -> {
                Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
                given.complete("given");
            });
            return given.join();
        }
    }

    /** Newer JDKs see to that themselves. */
    @Test
    void aThreadOfTheJvmDoesNotKeepIt() {
        try (LambdaFunction function =
                LambdaFunction.of(GivesItToACommonPoolThread.class).create()) {
            function.invoke("x");
        }
        assertThat(contextClassLoaders()).doesNotContain("RuntimeLayer");
    }

    private static List<String> contextClassLoaders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(ForkJoinWorkerThread.class::isInstance)
                .map(thread -> thread.getContextClassLoader().getClass().getSimpleName())
                .toList();
    }
}
