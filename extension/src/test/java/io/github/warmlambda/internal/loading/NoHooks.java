package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.bridge.EnvironmentProperties;
import io.github.warmlambda.internal.bridge.ExitCalls;
import io.github.warmlambda.internal.bridge.JvmState;
import io.github.warmlambda.internal.bridge.LoggerTree;
import io.github.warmlambda.internal.bridge.StandardStreams;
import java.util.Map;

/** An environment that no code may reach. */
final class NoHooks implements EnvironmentHooks {
    @Override
    public EnvironmentProperties systemProperties() {
        throw new UnsupportedOperationException();
    }

    @Override
    public JvmState jvmState() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ExitCalls exitCalls() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> environmentVariables() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StandardStreams streams() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoggerTree loggers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void initializerEntered(Class<?> initialized) {}

    @Override
    public void initializerExited() {}

    @Override
    public void initializerFailed(Throwable failure) {}

    @Override
    public byte[] instrument(byte[] classFile) {
        return classFile;
    }
}
