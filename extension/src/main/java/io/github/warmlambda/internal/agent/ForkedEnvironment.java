package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.agent.AgentRecord.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The agent's side of a forked environment. */
public final class ForkedEnvironment implements ForkListener {

    private final AgentRecords records;
    private final FunctionLookups lookups;
    private final BeforeInitClasses beforeInit;
    private final RunningInitializers initializers;
    private volatile ForkedActivity activity = ForkedActivity.INIT;
    private volatile @Nullable ClassLoader functionLoader;

    private ForkedEnvironment(AgentRecords records, FunctionLookups lookups, BeforeInitClasses beforeInit) {
        this.beforeInit = beforeInit;
        this.lookups = lookups;
        this.records = records;
        this.initializers = new RunningInitializers(records);
    }

    /** Called by {@link ForkAgent}, which does not link to this class. */
    public static void begin(Path settingsFile, Instrumentation instrumentation) throws IOException {
        AgentSettings settings = AgentSettings.read(settingsFile);
        AgentRecords records = new AgentRecords(settings);
        BeforeInitClasses beforeInit = new BeforeInitClasses(settings.beforeInit(), records);
        ForkHooks.tell(new ForkedEnvironment(records, new FunctionLookups(instrumentation), beforeInit));
        instrumentation.addTransformer(new ForkTransformer(settings, records));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> records.write(AgentRecord.of(Kind.EXITING)), "warm-lambda exit"));
        records.write(AgentRecord.of(Kind.STARTED, System.nanoTime()));
    }

    @Override
    public void initializerEntered(Class<?> initialized) {
        ClassLoader loader = initialized.getClassLoader();
        // The loader is an object of the user's: its toString() is not ours to call.
        String userLoader = loader == functionLoader ? "" : loader.getClass().getName();
        initializers.entered(initialized, userLoader, activity);
    }

    @Override
    public void initializerExited() {
        initializers.exited("");
    }

    @Override
    public void initializerFailed(Throwable failure) {
        initializers.exited(Descriptions.of(failure));
    }

    @Override
    public void beforeInit(ClassLoader loader) {
        functionLoader = loader;
        activity = ForkedActivity.INSIDE;
        beforeInit.run(loader);
        activity = ForkedActivity.INIT;
    }

    @Override
    public void awaiting() {
        activity = ForkedActivity.NONE;
    }

    @Override
    public Object received(Object request) {
        Object received = request;
        while (ReceivedRequest.idOf(received).equals(InsideRequest.ID)) {
            runInside(ReceivedRequest.contentOf(received));
            received = ReceivedRequest.next(received);
        }
        activity = ForkedActivity.invoke(ReceivedRequest.idOf(received));
        return received;
    }

    private void runInside(byte[] content) {
        activity = ForkedActivity.INSIDE;
        ClassLoader loader = Objects.requireNonNull(functionLoader, "the handler's class comes first");
        try {
            byte[] reply = new InsideRequest(lookups, loader).run(content);
            records.write(new AgentRecord(Kind.INSIDE, List.of(reply)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            activity = ForkedActivity.NONE;
        }
    }
}
