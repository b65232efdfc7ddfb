package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.bridge.EnvironmentProperties;
import io.github.warmlambda.internal.bridge.LoggerTree;
import io.github.warmlambda.internal.bridge.StandardStreams;
import io.github.warmlambda.internal.bridge.TemporaryDirectory;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import io.github.warmlambda.internal.loading.LayerFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What instrumented code of one environment reaches. The layers hold it, so it must not hold the layers. */
final class EnvironmentCallbacks implements EnvironmentHooks {

    private static final String BRIDGE = EnvironmentHooks.class.getPackageName() + ".";

    private final EnvironmentLife life;
    private final EnvironmentExit exit;
    private final Map<String, String> environmentVariables;
    private final LayerFactory layerFactory;
    private final StandardStreams streams;
    private final LoggerTree loggers = new LoggerTree();
    private final InitializationRecorder recorder;
    private final FieldUses fieldUses;
    private final EnvironmentProperties systemProperties;
    private final JvmChanges jvmChanges = new JvmChanges();
    private final ThreadBirths threadBirths = new ThreadBirths();
    private volatile @Nullable Thread closing;
    private final AtomicInteger classesMade = new AtomicInteger();
    private final Map<String, String> notInstrumented = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> missingVariables = new ConcurrentHashMap<>();

    EnvironmentCallbacks(
            EnvironmentLife life,
            int environment,
            Map<String, String> environmentVariables,
            LayerFactory layerFactory,
            EnvironmentLog log,
            TemporaryDirectory temporaryDirectory,
            Supplier<Activity> activity) {
        this.life = life;
        this.exit = new EnvironmentExit(life);
        this.environmentVariables = environmentVariables;
        environmentVariables.values().forEach(temporaryDirectory::named);
        this.layerFactory = layerFactory;
        this.systemProperties =
                new EnvironmentProperties(temporaryDirectory, JvmOptions.systemProperties(environmentVariables));
        this.streams = new StandardStreams(log.stream(), log.stream());
        this.recorder = new InitializationRecorder(environment, activity);
        this.fieldUses = new FieldUses(activity);
    }

    InitializationRecorder recorder() {
        return recorder;
    }

    /** Classes with static code that nobody watches, each with the reason. */
    Map<String, String> notInstrumented() {
        return Map.copyOf(notInstrumented);
    }

    void defined(InstrumentedClass definition) {
        if (definition.staticCode() == StaticCode.NOT_RECORDED) {
            addNotInstrumented(definition.className(), String.valueOf(definition.reason()));
        }
    }

    @Override
    public void checkAlive() {
        if (Thread.currentThread() != closing) {
            life.checkAlive();
        }
    }

    @Override
    public void threadCreated() {
        threadBirths.record();
    }

    ThreadBirths threadBirths() {
        return threadBirths;
    }

    /** Let the current thread go on though the environment has ended, because it closes what is open; or no longer. */
    void letGoOn(boolean whileItCloses) {
        closing = whileItCloses ? Thread.currentThread() : null;
    }

    @Override
    public EnvironmentExit exitCalls() {
        return exit;
    }

    @Override
    public Map<String, String> environmentVariables() {
        return environmentVariables;
    }

    @Override
    public boolean noticesMissingVariables() {
        return life.activity() == Activity.INIT;
    }

    @Override
    public void variableMissing(String name, Class<?> asker) {
        missingVariables
                .computeIfAbsent(asker.getName(), className -> new ConcurrentSkipListSet<>())
                .add(name);
    }

    int classesMade() {
        return classesMade.get();
    }

    Map<String, Set<String>> missingVariables() {
        return Map.copyOf(missingVariables);
    }

    @Override
    public EnvironmentProperties systemProperties() {
        return systemProperties;
    }

    @Override
    public JvmChanges jvmState() {
        return jvmChanges;
    }

    @Override
    public StandardStreams streams() {
        return streams;
    }

    @Override
    public LoggerTree loggers() {
        return loggers;
    }

    /** Let go of the objects that the code of the environment put into what it was given. */
    void end() {
        streams.end();
        loggers.end();
        jvmChanges.undo();
        systemProperties.discard();
    }

    @Override
    public void initializerEntered(Class<?> initialized) {
        recorder.entered(initialized.getName(), userLoader(initialized.getClassLoader()));
    }

    @Override
    public void initializerExited() {
        recorder.exited(Optional.empty());
    }

    @Override
    public void initializerFailed(Throwable failure) {
        recorder.exited(Optional.of(ThrownInside.describe(failure)));
    }

    @Override
    public void fieldUsed(String field, boolean written, List<StackTraceElement> stack) {
        fieldUses.add(field, written, stack);
    }

    FieldUses fieldUses() {
        return fieldUses;
    }

    @Override
    public byte[] instrument(byte[] classFile) {
        classesMade.incrementAndGet();
        InstrumentedClass definition = layerFactory.instrument(classFile);
        defined(definition);
        return definition.classFile();
    }

    @Override
    public void notInstrumented(byte[] classFile, String reason) {
        InstrumentedClass definition = layerFactory.instrument(classFile);
        if (definition.staticCode() != StaticCode.NONE) {
            addNotInstrumented(definition.className(), reason);
        }
    }

    private void addNotInstrumented(String className, String reason) {
        // A loader that reads every class as a resource defines the bridge, too, when an instrumented class names it.
        if (!className.startsWith(BRIDGE)) {
            notInstrumented.put(className, reason);
        }
    }

    // The loader is an object of the user's: its toString() is not ours to call.
    private static Optional<String> userLoader(ClassLoader loader) {
        return LayerFactory.isFunctionLayer(loader)
                ? Optional.empty()
                : Optional.of(loader.getClass().getName());
    }
}
