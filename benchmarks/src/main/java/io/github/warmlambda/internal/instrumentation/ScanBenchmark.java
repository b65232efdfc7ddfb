package io.github.warmlambda.internal.instrumentation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The methods by which a class is instrumented, on one class of AWS's Jackson with static code. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanBenchmark {

    private static final String CLASS_FILE = "com/fasterxml/jackson/databind/ObjectMapper.class";

    private final ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());
    private final byte[] classFile = read();

    /** Made by JMH. */
    public ScanBenchmark() {}

    private static byte[] read() {
        try (InputStream stream =
                Objects.requireNonNull(ScanBenchmark.class.getClassLoader().getResourceAsStream(CLASS_FILE))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The walk over the constant pool, which most classes need alone. */
    @Benchmark
    public Object scan() {
        return new ConstantPoolScan(classFile, RedirectingRewriting.OF_FUNCTION.needles());
    }

    /** The walk, and the class written anew. */
    @Benchmark
    public Object rewrite() {
        return instrumentor.instrument(classFile);
    }
}
