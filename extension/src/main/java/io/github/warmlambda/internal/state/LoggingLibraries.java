package io.github.warmlambda.internal.state;

import java.util.List;

/**
 * The libraries that log. Their buffers, events and counters change with every line, and may hold parts of it, without being
 * state that the function keeps; so they are seen from outside only. What a function puts into their contexts is asked for by
 * {@link LogContexts}.
 */
final class LoggingLibraries {

    private static final List<String> PACKAGES = List.of(
            "ch.qos.logback.",
            "org.slf4j.",
            "org.apache.logging.log4j.",
            "org.apache.log4j.",
            "org.apache.commons.logging.",
            "org.jboss.logging.",
            "com.amazonaws.services.lambda.runtime.log4j2.");

    private LoggingLibraries() {}

    static boolean define(Class<?> type) {
        String name = type.getName();
        return PACKAGES.stream().anyMatch(name::startsWith);
    }
}
