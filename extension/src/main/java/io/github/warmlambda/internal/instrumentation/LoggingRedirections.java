package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.LoggingHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.stream.Stream;

/** The members of {@code java.util.logging} that reach the loggers of the whole JVM. */
final class LoggingRedirections {

    private static final String PACKAGE = "java/util/logging/";
    private static final String LOGGER = PACKAGE + "Logger";
    private static final String MANAGER = PACKAGE + "LogManager";
    private static final String STRING = "Ljava/lang/String;";
    private static final String TO_LOGGER = ")L" + LOGGER + ";";
    private static final String TO_SYSTEM_LOGGER = ")Ljava/lang/System$Logger;";
    private static final Class<?> HOOKS = LoggingHooks.class;

    private LoggingRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.of(
                logger("getLogger", "(" + STRING + TO_LOGGER),
                logger("getLogger", "(" + STRING + STRING + TO_LOGGER),
                logger("getGlobal", "(" + TO_LOGGER),
                logger("getAnonymousLogger", "(" + TO_LOGGER),
                logger("getAnonymousLogger", "(" + STRING + TO_LOGGER),
                new Redirection(Use.STATIC_READ, LOGGER, "global", "L" + LOGGER + ";", HOOKS, "getGlobal"),
                systemLogger("(" + STRING + TO_SYSTEM_LOGGER),
                systemLogger("(" + STRING + "Ljava/util/ResourceBundle;" + TO_SYSTEM_LOGGER),
                manager("getLogger", "(" + STRING + TO_LOGGER),
                manager("addLogger", "(L" + LOGGER + ";)Z"),
                manager("getLoggerNames", "()Ljava/util/Enumeration;"),
                manager("getProperty", "(" + STRING + ")" + STRING),
                manager("reset", "()V"),
                manager("readConfiguration", "()V"),
                manager("readConfiguration", "(Ljava/io/InputStream;)V"));
    }

    /** Whether a class is concerned as soon as it names this owner. */
    static boolean isConcerned(String owner) {
        return owner.startsWith(PACKAGE);
    }

    private static Redirection logger(String name, String descriptor) {
        return new Redirection(Use.STATIC_CALL, LOGGER, name, descriptor, HOOKS, name);
    }

    private static Redirection manager(String name, String descriptor) {
        return new Redirection(Use.VIRTUAL_CALL, MANAGER, name, descriptor, HOOKS, name);
    }

    private static Redirection systemLogger(String descriptor) {
        return new Redirection(Use.STATIC_CALL, "java/lang/System", "getLogger", descriptor, HOOKS, "getSystemLogger");
    }
}
