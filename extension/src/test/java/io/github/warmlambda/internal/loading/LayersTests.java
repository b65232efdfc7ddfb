package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.warmlambda.TestConfigurations;
import io.github.warmlambda.internal.bridge.Layer;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayersTests {

    private static final String RELOCATED =
            "com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper";

    private final List<InstrumentedClass> definitions = Collections.synchronizedList(new ArrayList<>());
    private final Layers layers = factory(List.of()).create("a test", new NoHooks(), definitions::add);
    private final ClassLoader function = layers.function();

    static final class Initialized {
        static final Object LOCK = new Object();
    }

    @Nested
    class WhereClassesComeFrom {

        @Test
        void theFunctionAndItsLibrariesAreDefinedAfresh() throws Exception {
            assertThat(function.loadClass(LayersTests.class.getName()))
                    .isNotSameAs(LayersTests.class)
                    .satisfies(it -> assertThat(it.getClassLoader()).isSameAs(function));
            assertThat(function.loadClass(ObjectMapper.class.getName())).isNotSameAs(ObjectMapper.class);
            assertThat(definitions)
                    .extracting(InstrumentedClass::className)
                    .contains(LayersTests.class.getName(), ObjectMapper.class.getName());
        }

        @Test
        void awsRuntimeIsDefinedInTheRuntimeLayer() throws Exception {
            Class<?> handler = function.loadClass(RequestHandler.class.getName());
            assertThat(handler).isNotSameAs(RequestHandler.class);
            assertThat(handler.getClassLoader()).isSameAs(layers.runtime());
            assertThat(function.loadClass(Context.class.getName()).getClassLoader())
                    .isSameAs(layers.runtime());
            assertThat(layers.runtime()
                            .loadClass("io.github.warmlambda.internal.inside.AwsRuntimeDriver")
                            .getClassLoader())
                    .isSameAs(layers.runtime());
        }

        @Test
        void theBridgeJUnitAndTheJdkAreShared() throws Exception {
            for (String shared : List.of(
                    RuntimeApi.class.getName(), Test.class.getName(), "javax.sql.DataSource", "org.w3c.dom.Node")) {
                assertThat(function.loadClass(shared)).as(shared).isSameAs(Class.forName(shared));
            }
        }

        @Test
        void relocatedLibrariesAreSharedByAllEnvironmentsAndNotTheProjects() throws Exception {
            Layers others = factory(List.of()).create("another test", new NoHooks(), definitions::add);

            assertThat(function.loadClass(RELOCATED))
                    .isSameAs(layers.runtime().loadClass(RELOCATED))
                    .isSameAs(others.function().loadClass(RELOCATED))
                    .isNotSameAs(Class.forName(RELOCATED));
        }

        @Test
        void aRootThatTheUserNamesIsShared() throws Exception {
            Layers sharing =
                    factory(List.of(ObjectMapper.class.getName())).create("a test", new NoHooks(), definitions::add);

            assertThat(sharing.function().loadClass(ObjectMapper.class.getName()))
                    .isSameAs(ObjectMapper.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> factory(List.of("com.acme.Absent")))
                    .withMessage(
                            "shared: class [com.acme.Absent] must come from a jar or directory of the test's class path, but is in none of them. Name a class of the library that is to be shared.");
        }
    }

    @Nested
    class HowClassesAreDefined {

        @Test
        void withTheAssertionStatusOfTheTestJvm() throws Exception {
            assertThat(function.loadClass(LayersTests.class.getName()).desiredAssertionStatus())
                    .isEqualTo(LayersTests.class.desiredAssertionStatus())
                    .isTrue();
        }

        @Test
        void withTheCodeSourceOfTheirRoot() throws Exception {
            assertThat(codeSourceOf(function.loadClass(LayersTests.class.getName())))
                    .isEqualTo(codeSourceOf(LayersTests.class));
            assertThat(codeSourceOf(function.loadClass(ObjectMapper.class.getName())))
                    .isEqualTo(codeSourceOf(ObjectMapper.class));
        }

        @Test
        void withThePackageOfTheirManifest() throws Exception {
            Package actual = function.loadClass(ObjectMapper.class.getName()).getPackage();
            Package expected = ObjectMapper.class.getPackage();

            assertThat(actual).isNotSameAs(expected);
            assertThat(actual.getImplementationVersion())
                    .isEqualTo(expected.getImplementationVersion())
                    .isNotNull();
            assertThat(actual.getSpecificationTitle()).isEqualTo(expected.getSpecificationTitle());
        }

        @Test
        void withTheAnnotationsOfTheirPackage() throws Exception {
            // What it is annotated with comes from a library that the runtime does not see, so look for the class
            // itself.
            assertThat(Class.forName("io.github.warmlambda.internal.inside.package-info", false, layers.runtime())
                            .getClassLoader())
                    .isSameAs(layers.runtime());
            assertThat(function.loadClass("com.tngtech.archunit.PublicAPI")
                            .getPackage()
                            .getAnnotations())
                    .isEmpty();
        }

        @Test
        void onceIfManyThreadsAskAtATime() throws Exception {
            int threads = 8;
            CyclicBarrier together = new CyclicBarrier(threads);
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                Callable<Class<?>> load = () -> {
                    together.await();
                    return Class.forName(Initialized.class.getName(), true, function);
                };
                Set<Class<?>> loaded = new HashSet<>();
                for (Future<Class<?>> result : executor.invokeAll(Collections.nCopies(threads, load))) {
                    loaded.add(result.get());
                }
                assertThat(loaded).hasSize(1);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    @Nested
    class Resources {

        @Test
        void areThoseOfTheTestJvmEachOnce() throws Exception {
            String name = LayersTests.class.getName().replace('.', '/') + ".class";
            ClassLoader testJvm = LayersTests.class.getClassLoader();

            assertThat(function.getResource(name)).isEqualTo(testJvm.getResource(name));
            assertThat(urls(function, "META-INF/MANIFEST.MF"))
                    .doesNotHaveDuplicates()
                    .containsAll(jars(urls(testJvm, "META-INF/MANIFEST.MF")));
            assertThat(function.getResource("no/such/resource")).isNull();
        }

        @Test
        void providersAreFoundOnceInTheFunctionLayer() throws Exception {
            Class<?> moduleType = function.loadClass("com.fasterxml.jackson.databind.Module");
            List<Object> providers = new ArrayList<>();
            java.util.ServiceLoader.load(moduleType, function).forEach(providers::add);

            assertThat(providers)
                    .extracting(it -> it.getClass().getSimpleName())
                    .doesNotHaveDuplicates()
                    .contains("JavaTimeModule", "Jdk8Module");
        }
    }

    @Test
    void layersSayWhoseTheyAre() {
        assertThat(function).hasToString("function layer of a test");
        assertThat(function.getName()).isNull();
        assertThat(((Layer) function).hooks()).isPresent();
    }

    @Test
    void classesMayStillBeLoadedAfterClose() throws Exception {
        layers.function().close();

        assertThat(function.loadClass(Initialized.class.getName())).isNotNull();
    }

    private static LayerFactory factory(List<String> sharedClasses) {
        FunctionConfiguration configuration = TestConfigurations.of(LayersTests.class, Map.of(), sharedClasses);
        return LayerFactory.of(configuration);
    }

    private static URL codeSourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static List<URL> urls(ClassLoader loader, String name) throws Exception {
        return Collections.list(loader.getResources(name));
    }

    // The test launcher's own jars are on no class path that it shows.
    private static List<URL> jars(List<URL> urls) {
        return urls.stream()
                .filter(url -> !url.toString().contains("surefire")
                        && url.getProtocol().equals("jar"))
                .toList();
    }
}
