package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.end.LeftThread;
import io.github.warmlambda.internal.end.ThreadWatch;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Comparison;
import io.github.warmlambda.internal.state.StateLooks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the state of one environment between invocations, once it is asked to. Its callers hold the function's turn.
 *
 * <p>The thread {@code main} takes the snapshots, as it does nothing else then, and the thread-locals are its own.
 */
public final class StateWatch {

    private final EnvironmentRuntime runtime;
    private final Watching watching;
    private final StateLooks looks = new StateLooks();
    private final Growth growth = new Growth();
    private final OpenedFiles opened;
    private final ThreadWatch threadWatch;
    private @Nullable WarmState last;
    private @Nullable RequestWatch requests;

    /** A watch of an environment. */
    public StateWatch(EnvironmentRuntime runtime, Watching watching) {
        this.runtime = runtime;
        this.watching = watching;
        this.opened = new OpenedFiles(runtime.observed());
        this.threadWatch = new ThreadWatch(runtime.observed(), watching::isOwn, ActiveFunctions::isOnlyOne);
    }

    /** Code of the test ran inside: what it did is not the next invocation's doing. */
    void forget() {
        last = null;
    }

    /** Look at the environment as the next invocation will find it, unless it has not changed hands since the last one. */
    public void beforeInvocation() {
        if (watching.isOn() && !isUpToDate()) {
            last = look();
        }
        if (watching.isFor(Sight.SIZES)) {
            opened.begin();
        }
        if (watching.isFor(Sight.THREADS)) {
            threadWatch.begin();
        }
    }

    private boolean isUpToDate() {
        WarmState known = last;
        return known != null && known.seen().equals(watching.sights());
    }

    /** Spare nothing from now on: each invocation is judged by all that libraries hold. */
    public void lookAtLibrariesEachTime() {
        looks.lookAtLibrariesEachTime();
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
        Set<Sight> sights = before.seen();
        if (sights.contains(Sight.SIZES)) {
            growth.add(GrowingSizes.of(after, opened));
        }
        List<LeftThread> threads = sights.contains(Sight.THREADS) ? threadWatch.left() : List.of();
        RequestWatch.Seen texts = sights.contains(Sight.REQUEST_TEXTS)
                ? requests(before).look(request, served, after)
                : RequestWatch.Seen.NOTHING;
        return new Aftermath(
                sights,
                Comparison.of(before.snapshot(), after.snapshot(), watching.masking()),
                after.snapshot().isCut(),
                GlobalChanges.between(before, after, watching.masking()),
                after.filesSince(before),
                texts.left(),
                texts.foreign(),
                threads);
    }

    private RequestWatch requests(WarmState before) {
        RequestWatch begun = requests;
        if (begun == null) {
            begun = new RequestWatch(watching.configured(), watching.masking(), before);
            requests = begun;
        }
        return begun;
    }

    /** Null if the environment has ended. */
    private @Nullable WarmState look() {
        if (runtime.state() == State.ENDED) {
            return null;
        }
        try {
            return WarmState.of(runtime, watching.sights(), looks);
        } catch (IllegalStateException ended) {
            if (runtime.state() != State.ENDED) {
                throw ended;
            }
            return null;
        }
    }
}
