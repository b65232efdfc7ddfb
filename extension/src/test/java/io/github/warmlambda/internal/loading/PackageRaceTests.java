package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.TestConfigurations;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Threads that define the first classes of one package at the same time define the package, too, each of them. */
class PackageRaceTests {

    private static final int THREADS = 8;

    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

    static final class C0 {}

    static final class C1 {}

    static final class C2 {}

    static final class C3 {}

    static final class C4 {}

    static final class C5 {}

    static final class C6 {}

    static final class C7 {}

    @AfterEach
    void shutDown() {
        executor.shutdown();
    }

    @RepeatedTest(50)
    void oneDefinesItAndAllGoOn() throws Exception {
        FunctionConfiguration configuration = TestConfigurations.of(PackageRaceTests.class, Map.of(), List.of());
        ClassLoader function = LayerFactory.of(configuration)
                .create("a test", new NoHooks(), definition -> {})
                .function();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<Package>> loads = IntStream.range(0, THREADS)
                .mapToObj(number -> (Callable<Package>) () -> {
                    together.await();
                    return function.loadClass(PackageRaceTests.class.getName() + "$C" + number)
                            .getPackage();
                })
                .toList();

        for (Future<Package> loaded : executor.invokeAll(loads)) {
            assertThat(loaded.get()).isSameAs(function.getDefinedPackage(PackageRaceTests.class.getPackageName()));
        }
    }
}
