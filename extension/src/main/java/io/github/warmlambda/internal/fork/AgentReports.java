package io.github.warmlambda.internal.fork;

import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.agent.AgentRecord;
import io.github.warmlambda.internal.bridge.InsideReply;
import io.github.warmlambda.internal.bridge.JdkSerialization;
import io.github.warmlambda.internal.bridge.ThrownCopy;
import io.github.warmlambda.internal.runtime.BeforeInitFailure;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.runtime.ThrownElsewhere;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the agent of one process has told. */
final class AgentReports {

    private final int environment;
    private final RecordFile file;
    private final Map<Long, RecordedInitialization> runs = new LinkedHashMap<>();
    private final Map<String, String> notInstrumented = new TreeMap<>();
    private @Nullable Long started;
    private boolean exits;
    private Duration beforeInit = Duration.ZERO;
    private @Nullable AgentRecord beforeInitFailed;
    private @Nullable InsideReply insideReply;

    AgentReports(int environment, RecordFile file) {
        this.environment = environment;
        this.file = file;
    }

    /** The static initializers that ran, in the order in which they began. */
    synchronized List<RecordedInitialization> initializations() {
        read();
        return new ArrayList<>(runs.values());
    }

    /** Classes with static code that nobody watches, each with the reason. */
    synchronized Map<String, String> notInstrumented() {
        read();
        return Map.copyOf(notInstrumented);
    }

    /** The time by {@link System#nanoTime()} at which AWS's runtime began, if it did. */
    synchronized Optional<Long> started() {
        read();
        return Optional.ofNullable(started);
    }

    /** Whether the process exits by itself, or did, rather than by a signal that no JVM catches. */
    synchronized boolean exits() {
        read();
        return exits;
    }

    /** How long code of the test ran before the function's. */
    synchronized Duration beforeInit() {
        read();
        return beforeInit;
    }

    /** What such code threw, if it did. */
    synchronized Optional<IllegalStateException> beforeInitFailure(String functionName) {
        read();
        AgentRecord record = beforeInitFailed;
        if (record == null) {
            return Optional.empty();
        }
        ThrownCopy thrown =
                (ThrownCopy) Objects.requireNonNull(deserialized(record.fields().get(1)));
        return Optional.of(BeforeInitFailure.of(
                functionName, record.text(0), thrown.description(), ThrownElsewhere.rebuild(thrown)));
    }

    /** How the code of the test ended that ran last. */
    synchronized InsideReply takeInsideReply() {
        read();
        return Objects.requireNonNull(insideReply, "the agent replies before it asks for the next request");
    }

    /** Read what was told since this was last asked. */
    synchronized void read() {
        file.read().forEach(this::add);
    }

    private void add(AgentRecord record) {
        switch (record.kind()) {
            case STARTED -> started = record.number(0);
            case ENTERED -> runs.put(record.number(0), begun(record));
            case EXITED -> runs.computeIfPresent(record.number(0), (number, run) -> ended(run, record));
            case NOT_INSTRUMENTED -> notInstrumented.put(record.text(0), record.text(1));
            case INSIDE ->
                insideReply = (InsideReply) deserialized(record.fields().get(0));
            case EXITING -> exits = true;
            case BEFORE_INIT -> beforeInit = Duration.ofNanos(record.number(0));
            case BEFORE_INIT_FAILED -> beforeInitFailed = record;
        }
    }

    private static @Nullable Object deserialized(byte[] field) {
        try {
            return JdkSerialization.read(field);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("What the agent wrote cannot be read", e);
        }
    }

    private RecordedInitialization begun(AgentRecord record) {
        return new RecordedInitialization(
                new StaticInitialization(
                        record.text(1),
                        environment,
                        Phase.valueOf(record.text(3)),
                        nonEmpty(record.text(4)),
                        record.text(6),
                        Duration.ZERO,
                        Duration.ZERO,
                        Optional.empty()),
                record.number(7),
                nonEmpty(record.text(2)),
                Boolean.parseBoolean(record.text(5)));
    }

    private static RecordedInitialization ended(RecordedInitialization run, AgentRecord record) {
        StaticInitialization begun = run.initialization();
        return new RecordedInitialization(
                new StaticInitialization(
                        begun.className(),
                        begun.environment(),
                        begun.phase(),
                        begun.requestId(),
                        begun.thread(),
                        Duration.ofNanos(record.number(1)),
                        Duration.ofNanos(record.number(2)),
                        nonEmpty(record.text(3))),
                run.start(),
                run.userLoader(),
                run.judged());
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
