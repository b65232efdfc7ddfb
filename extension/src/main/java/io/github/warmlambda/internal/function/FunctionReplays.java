package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.replay.Replay;
import io.github.warmlambda.internal.replay.Replays;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.FieldUse;
import io.github.warmlambda.internal.runtime.InitOutcome;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.Sight;
import io.github.warmlambda.internal.watch.StateWatch;
import io.github.warmlambda.internal.watch.Watching;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves requests of a function again, each time in an environment of its own that none of its tests sees. */
final class FunctionReplays implements Replays {

    private static final int FIRST = 1;

    private final FunctionConfiguration configuration;
    private final FunctionRuntimes runtimes;

    FunctionReplays(FunctionConfiguration configuration, FunctionRuntimes runtimes) {
        this.configuration = configuration;
        this.runtimes = runtimes;
    }

    @Override
    public Replay begin() {
        return new Environment(runtimes, Set.of());
    }

    @Override
    public Replay watched() {
        boolean canLook = configuration.isolation() != Isolation.PROCESS;
        return new Environment(runtimes, canLook ? Set.of(Sight.OBJECTS) : Set.of());
    }

    @Override
    public Replay observing(Set<String> fields) {
        return new Environment(runtimes.observing(fields), Set.of());
    }

    private final class Environment implements Replay {

        private final EnvironmentRuntime runtime;
        private final StateWatch watch;
        private @Nullable InitOutcome init;
        private List<Difference> changes = List.of();

        Environment(FunctionRuntimes factory, Set<Sight> sights) {
            runtime = factory.create(FIRST, false, factory.end());
            watch = new StateWatch(runtime, new Watching(configuration, className -> false, sights));
        }

        private boolean begins() {
            if (init == null) {
                init = runtime.init(configuration.initTimeout(), EndReason.INIT_TIMEOUT);
            }
            return init instanceof InitOutcome.Ready;
        }

        @Override
        public Optional<ServedInvocation> serve(Request request) {
            changes = List.of();
            if (!begins()) {
                return Optional.empty();
            }
            watch.beforeInvocation();
            Request renewed = renewed(request);
            Optional<ServedInvocation> served = runtime.invoke(renewed, configuration.timeout());
            changes = served.flatMap(it -> watch.afterInvocation(renewed, it))
                    .map(Aftermath::differences)
                    .orElse(List.of());
            return served;
        }

        /** With the time that the first one had. */
        private Request renewed(Request request) {
            return new Request(
                    request.requestId(),
                    request.payload(),
                    System.currentTimeMillis() + configuration.timeout().toMillis(),
                    request.functionArn(),
                    request.clientContext(),
                    request.cognitoIdentity(),
                    request.tenantId(),
                    request.traceHeader());
        }

        @Override
        public List<Difference> stateChanges() {
            return changes;
        }

        @Override
        public Map<String, FieldUse> takeFieldUses() {
            return runtime.observed().takeFieldUses();
        }

        @Override
        public void close() {
            runtime.shutDown(EndReason.SHUTDOWN);
            runtime.release();
        }
    }
}
