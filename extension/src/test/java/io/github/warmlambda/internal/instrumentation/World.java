package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.bridge.EnvironmentProperties;
import io.github.warmlambda.internal.bridge.ExitCalls;
import io.github.warmlambda.internal.bridge.JvmState;
import io.github.warmlambda.internal.bridge.Layer;
import io.github.warmlambda.internal.bridge.LoggerTree;
import io.github.warmlambda.internal.bridge.StandardStreams;
import io.github.warmlambda.internal.bridge.TemporaryDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A layer for tests: defines instrumented copies of the classes it is given, with those nested in them, and writes down what their code reports. */
public final class World extends ClassLoader implements Layer, EnvironmentHooks, ExitCalls {

    public final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private final ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());
    private final Map<String, byte[]> classFiles = new HashMap<>();
    private final List<String> isolated;
    private final StandardStreams streams =
            new StandardStreams(new PrintStream(output, true), new PrintStream(errors, true));
    private final LoggerTree loggers = new LoggerTree();
    private final EnvironmentProperties properties = new EnvironmentProperties(new TemporaryDirectory(), Map.of());

    public World(Class<?>... isolated) {
        super(World.class.getClassLoader());
        this.isolated = Arrays.stream(isolated).map(Class::getName).toList();
    }

    public World add(String name, byte[] classFile) {
        classFiles.put(name, classFile);
        return this;
    }

    /** Construct the isolated copy of a class in this world, and call it. */
    Object call(Class<? extends Callable<?>> type) throws Exception {
        return ((Callable<?>) loadClass(type.getName()).getDeclaredConstructor().newInstance()).call();
    }

    Class<?> initialize(String name) throws ClassNotFoundException {
        return Class.forName(name, true, this);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] classFile = isIsolated(name) ? bytesOf(name) : classFiles.get(name);
            if (loaded != null || classFile == null) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            byte[] instrumented = instrument(classFile);
            return defineClass(name, instrumented, 0, instrumented.length);
        }
    }

    private boolean isIsolated(String name) {
        return isolated.stream().anyMatch(type -> name.equals(type) || name.startsWith(type + "$"));
    }

    public static byte[] bytesOf(Class<?> type) {
        return bytesOf(type.getName());
    }

    private static byte[] bytesOf(String name) {
        try (var stream = World.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<EnvironmentHooks> hooks() {
        return Optional.of(this);
    }

    @Override
    public ExitCalls exitCalls() {
        return this;
    }

    @Override
    public void exit(int status) {
        events.add("exit " + status);
    }

    @Override
    public void halt(int status) {
        events.add("halt " + status);
    }

    @Override
    public void addShutdownHook(Thread hook) {
        events.add("add " + hook.getName());
    }

    @Override
    public boolean removeShutdownHook(Thread hook) {
        return events.add("remove " + hook.getName());
    }

    @Override
    public Map<String, String> environmentVariables() {
        return Map.of("TABLE", "orders");
    }

    @Override
    public EnvironmentProperties systemProperties() {
        return properties;
    }

    @Override
    public JvmState jvmState() {
        throw new UnsupportedOperationException("no test changes the JVM from this world");
    }

    @Override
    public StandardStreams streams() {
        return streams;
    }

    @Override
    public LoggerTree loggers() {
        return loggers;
    }

    @Override
    public void initializerEntered(Class<?> initialized) {
        String name = initialized.getName();
        events.add("enter " + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }

    @Override
    public void initializerExited() {
        events.add("exit");
    }

    @Override
    public void initializerFailed(Throwable failure) {
        events.add("fail " + failure.getMessage());
    }

    @Override
    public byte[] instrument(byte[] classFile) {
        return instrumentor.instrument(classFile).classFile();
    }

    @Override
    public void notInstrumented(byte[] classFile, String reason) {
        events.add("not instrumented");
    }
}
