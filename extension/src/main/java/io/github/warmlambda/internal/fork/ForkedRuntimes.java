package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.loading.ProcessCode;
import io.github.warmlambda.internal.runtime.EnvironmentLife;
import io.github.warmlambda.internal.runtime.EnvironmentSpec;
import io.github.warmlambda.internal.runtime.HostFactory;
import io.github.warmlambda.internal.runtime.Mailbox;
import io.github.warmlambda.internal.runtime.RuntimeHost;
import org.jspecify.annotations.Nullable;

/** Makes a process for each environment of a function. Its caller holds the function's turn. */
public final class ForkedRuntimes implements HostFactory {

    private final ForkedFunction function;
    private @Nullable Sandbox sandbox;

    /**
     * Prepare for the environments of a function.
     *
     * @throws IllegalArgumentException if it is configured with what no process can have
     */
    public ForkedRuntimes(FunctionConfiguration configuration, LayerFactory layers) {
        ProcessCode code = layers.processCode(configuration);
        ForkRules.check(configuration, code.runtime());
        this.function = new ForkedFunction(configuration, code);
    }

    @Override
    public RuntimeHost create(EnvironmentSpec spec, EnvironmentLife life, Mailbox mailbox) {
        Sandbox used = sandbox;
        if (used == null || !spec.suppressedInit()) {
            if (used != null) {
                used.delete();
            }
            used = new Sandbox();
            sandbox = used;
        }
        return new ForkedRuntime(spec, life, mailbox, function, used);
    }
}
