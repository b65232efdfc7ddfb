package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.logging.LogSink;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.github.warmlambda.internal.bridge.RuntimeApi;

/** Sends what the runtime's logger writes to the log of the environment. */
final class RuntimeApiLogSink implements LogSink {

    private final RuntimeApi api;

    RuntimeApiLogSink(RuntimeApi api) {
        this.api = api;
    }

    @Override
    public void log(byte[] message) {
        api.log(message);
    }

    @Override
    public void log(LogLevel level, LogFormat format, byte[] message) {
        api.log(message);
    }

    @Override
    public void close() {
        // Nothing to release: the log lives as long as its environment.
    }
}
