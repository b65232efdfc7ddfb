package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionIdentity;
import io.github.warmlambda.internal.configuration.ServiceVariables;
import io.github.warmlambda.internal.end.EnvironmentEnd;
import io.github.warmlambda.internal.fork.ForkedRuntimes;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import io.github.warmlambda.internal.runtime.EnvironmentSpec;
import io.github.warmlambda.internal.runtime.HostFactory;
import io.github.warmlambda.internal.runtime.MainThreads;
import java.util.Set;

/** Creates what the environments of a function run in, all by its configuration. */
final class FunctionRuntimes {

    private final FunctionConfiguration configuration;
    private final FunctionIdentity identity;
    private final LayerFactory layers;
    private final HostFactory hosts;

    FunctionRuntimes(FunctionConfiguration configuration, LayerFactory layers) {
        this.configuration = configuration;
        this.identity = FunctionIdentity.of(configuration);
        this.layers = layers;
        this.hosts = configuration.isolation() == Isolation.PROCESS
                ? new ForkedRuntimes(configuration, layers)
                : new MainThreads();
    }

    /** Others, whose classes tell where they use these fields; in a process they do not. */
    FunctionRuntimes observing(Set<String> fields) {
        return new FunctionRuntimes(configuration, layers.observing(fields));
    }

    EnvironmentEnd end() {
        return new EnvironmentEnd(configuration.handlerClass(), configuration.closeOnEnd());
    }

    EnvironmentRuntime create(int number, boolean suppressedInit, EnvironmentEnd end) {
        EnvironmentSpec spec = new EnvironmentSpec(
                number,
                identity.name(),
                identity.region(),
                configuration.handler(),
                configuration.memorySize(),
                ServiceVariables.of(configuration, identity),
                layers,
                suppressedInit,
                configuration.beforeInit(),
                end);
        return new EnvironmentRuntime(spec, hosts);
    }
}
