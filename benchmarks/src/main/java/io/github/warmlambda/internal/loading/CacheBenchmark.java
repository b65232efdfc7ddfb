package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.TestClassPath;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How a class file is come by that was instrumented before, the same that {@code ScanBenchmark} instruments. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CacheBenchmark {

    private static final String CLASS_FILE = "com/fasterxml/jackson/databind/ObjectMapper.class";

    private final ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());
    private final InstrumentedClassFiles files = InstrumentedClassFiles.notKept();
    private final ClassPath classPath = TestClassPath.discover();
    private final ClassPathResource resource = Objects.requireNonNull(classPath.find(CLASS_FILE));

    /** Made by JMH. */
    public CacheBenchmark() {}

    /** Found in memory. */
    @Benchmark
    public Object cacheHit() {
        return files.read(resource, instrumentor);
    }

    /** Found on the class path. */
    @Benchmark
    public @Nullable Object find() {
        return classPath.find(CLASS_FILE);
    }

    /** Read from its jar. */
    @Benchmark
    public Object read() {
        return resource.read();
    }
}
