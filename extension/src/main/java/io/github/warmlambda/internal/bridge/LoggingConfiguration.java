package io.github.warmlambda.internal.bridge;

import java.util.Properties;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Applies the properties of {@code java.util.logging} to the loggers of an environment. */
final class LoggingConfiguration {

    /** That of the JDK: the root logger prints to the console, from level INFO. */
    static final Properties DEFAULT = new Properties();

    static {
        DEFAULT.setProperty("handlers", ConsoleHandler.class.getName());
        DEFAULT.setProperty(".level", "INFO");
    }

    private LoggingConfiguration() {}

    static void configure(Logger logger, String name, Properties properties) {
        String level = properties.getProperty(name + ".level");
        if (level != null) {
            logger.setLevel(level(level));
        }
        String useParent = properties.getProperty(name + ".useParentHandlers");
        if (useParent != null) {
            logger.setUseParentHandlers(Boolean.parseBoolean(useParent.trim()));
        }
        String handlers = properties.getProperty(name.isEmpty() ? "handlers" : name + ".handlers", "");
        for (String handler : handlers.trim().split("[\\s,]+")) {
            if (!handler.isEmpty()) {
                logger.addHandler(handler(handler, properties));
            }
        }
    }

    private static Level level(String text) {
        return Level.parse(text.trim());
    }

    // From the system class loader as the JDK does it, which on Lambda does not know the function's own handlers.
    private static Handler handler(String className, Properties properties) {
        try {
            Handler handler = className.equals(ConsoleHandler.class.getName())
                    ? new EnvironmentConsoleHandler()
                    : (Handler) ClassLoader.getSystemClassLoader()
                            .loadClass(className)
                            .getDeclaredConstructor()
                            .newInstance();
            String level = properties.getProperty(className + ".level");
            if (level != null) {
                handler.setLevel(level(level));
            }
            return handler;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("java.util.logging: handler class [" + className
                    + "] cannot be constructed. On Lambda, a logging configuration can name handlers of the JDK only.");
        }
    }
}
