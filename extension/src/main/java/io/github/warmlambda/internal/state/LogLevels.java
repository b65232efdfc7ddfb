package io.github.warmlambda.internal.state;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is set of the loggers of Logback and Log4j: levels, and how many appenders there are, each by the name of its logger. */
final class LogLevels {

    private static final String OF_LOGBACK = "ch.qos.logback.classic.LoggerContext";
    private static final String LOGGER_OF_LOGBACK = "ch.qos.logback.classic.Logger";
    private static final String OF_LOG4J = "org.apache.logging.log4j.core.LoggerContext";

    private LogLevels() {}

    /** Whether a class is the context of all loggers. */
    static boolean isContext(Class<?> type) {
        return type.getName().equals(OF_LOGBACK) || type.getName().equals(OF_LOG4J);
    }

    static Map<String, String> of(DefinedTypes types) {
        Map<String, String> levels = new TreeMap<>();
        types.forEachLoggerContext(context -> {
            try {
                if (context.getName().equals(OF_LOGBACK)) {
                    addLogback(context, levels);
                } else {
                    addLog4j(context, levels);
                }
            } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
                // Another version of the library, or one that is not the one in use.
            }
        });
        return levels;
    }

    private static void addLogback(Class<?> context, Map<String, String> levels) throws ReflectiveOperationException {
        Class<?> slf4j = Class.forName("org.slf4j.LoggerFactory", false, context.getClassLoader());
        Object factory = slf4j.getMethod("getILoggerFactory").invoke(null);
        if (context.isInstance(factory)) {
            Class<?> type = Class.forName(LOGGER_OF_LOGBACK, false, context.getClassLoader());
            // There are hundreds of loggers, so each method is looked up once.
            Method name = type.getMethod("getName");
            Method level = type.getMethod("getLevel");
            Method appenders = type.getMethod("iteratorForAppenders");
            for (Object logger : (Collection<?>) call(factory, "getLoggerList")) {
                int count = 0;
                for (Iterator<?> all = (Iterator<?>) appenders.invoke(logger); all.hasNext(); all.next()) {
                    count++;
                }
                add("Logback", name.invoke(logger), level.invoke(logger), count, levels);
            }
        }
    }

    private static void addLog4j(Class<?> context, Map<String, String> levels) throws ReflectiveOperationException {
        ClassLoader loader = context.getClassLoader();
        Class<?> manager = Class.forName("org.apache.logging.log4j.LogManager", false, loader);
        Object factory = manager.getMethod("getFactory").invoke(null);
        // To ask for a context where there is none would make one.
        Object there = factory.getClass()
                .getMethod("hasContext", String.class, ClassLoader.class, boolean.class)
                .invoke(factory, LogLevels.class.getName(), loader, false);
        if (Boolean.TRUE.equals(there)) {
            Object current = manager.getMethod("getContext", ClassLoader.class, boolean.class)
                    .invoke(null, loader, false);
            Map<?, ?> loggers = (Map<?, ?>) call(call(current, "getConfiguration"), "getLoggers");
            for (Object logger : loggers.values()) {
                int appenders = ((Map<?, ?>) call(logger, "getAppenders")).size();
                add("Log4j", call(logger, "getName"), call(logger, "getExplicitLevel"), appenders, levels);
            }
        }
    }

    private static void add(
            String library, Object logger, @Nullable Object level, int appenders, Map<String, String> levels) {
        if (level == null && appenders == 0) {
            return;
        }
        boolean root = logger.equals("") || logger.equals("ROOT");
        String name = root ? library + "'s root logger" : "%s's logger %s".formatted(library, logger);
        if (level != null) {
            levels.put("level of " + name, level.toString());
        }
        if (appenders > 0) {
            levels.put("number of appenders of " + name, String.valueOf(appenders));
        }
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(object);
    }
}
