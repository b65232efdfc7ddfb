package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.end.LeftThread;
import io.github.warmlambda.internal.end.ThreadWatch;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Comparison;
import io.github.warmlambda.internal.state.Difference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the state of one environment between invocations, once it is asked to. Its callers hold the function's turn.
 *
 * <p>The thread {@code main} takes the snapshots, as it does nothing else then, and the thread-locals are its own.
 */
public final class StateWatch {

    private final EnvironmentRuntime runtime;
    private final Watching watching;
    private final Growth growth = new Growth();
    private final ThreadWatch threadWatch;
    private @Nullable WarmState last;
    private @Nullable RequestWatch requests;

    public StateWatch(EnvironmentRuntime runtime, Watching watching) {
        this.runtime = runtime;
        this.watching = watching;
        this.threadWatch = new ThreadWatch(runtime);
    }

    /** Code of the test ran inside: what it did is not the next invocation's doing. */
    public void forget() {
        last = null;
    }

    /** Look at the environment as the next invocation will find it, unless it has not changed hands since the last one. */
    public void beforeInvocation() {
        if (watching.isOn() && last == null) {
            last = look();
        }
        if (watching.isFor(Check.NO_THREADS_LEFT)) {
            threadWatch.begin();
        }
    }

    /** What the invocation that is over left behind, or empty if nobody asked before it. */
    public Optional<Aftermath> afterInvocation(Request request, ServedInvocation served) {
        WarmState before = last;
        if (before == null) {
            return Optional.empty();
        }
        WarmState after = look();
        last = after;
        return Optional.of(after == null ? Aftermath.NOTHING : aftermath(before, after, request, served));
    }

    /** What has grown with every one of the last invocations. */
    public Growth growth() {
        return growth;
    }

    private Aftermath aftermath(WarmState before, WarmState after, Request request, ServedInvocation served) {
        List<Difference> differences = Comparison.of(before.snapshot(), after.snapshot(), watching.masking());
        if (watching.isFor(Check.NO_UNBOUNDED_GROWTH)) {
            growth.add(GrowingSizes.of(after, runtime));
        }
        List<LeftThread> threads = List.of();
        if (watching.isFor(Check.NO_THREADS_LEFT)) {
            threads = threadWatch.left();
        }
        List<LeftData> left = List.of();
        List<ForeignData> foreign = List.of();
        if (watching.isFor(Check.NO_REQUEST_DATA_LEFT)) {
            if (requests == null) {
                requests = new RequestWatch(watching.configured(), before);
            }
            RequestTexts texts = requests.textsOf(request);
            left = requests.left(texts, after);
            foreign = requests.foreign(texts, served);
        }
        return new Aftermath(
                differences,
                GlobalChanges.between(before, after, watching.masking()),
                after.filesSince(before),
                left,
                foreign,
                threads,
                watching.explains() ? request : null);
    }

    /** Null if the environment has ended. */
    private @Nullable WarmState look() {
        if (runtime.state() == State.ENDED) {
            return null;
        }
        try {
            int expected = last == null ? 0 : last.snapshot().size();
            return WarmState.of(runtime, expected);
        } catch (IllegalStateException ended) {
            if (runtime.state() != State.ENDED) {
                throw ended;
            }
            return null;
        }
    }
}
