package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls in place of {@code java.util.logging}'s windows to the loggers of the whole JVM. The JVM's
 * {@link LogManager} is handed out as it is; what the code asks of it is answered from the environment's {@link LoggerTree}.
 */
public final class LoggingHooks {

    private LoggingHooks() {}

    /** Stands for {@link Logger#getLogger(String)}. */
    public static Logger getLogger(String name) {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? tree.get().logger(name, null) : Logger.getLogger(name);
    }

    /** Stands for {@link Logger#getLogger(String, String)}. */
    public static Logger getLogger(String name, @Nullable String bundleName) {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? tree.get().logger(name, bundleName) : Logger.getLogger(name, bundleName);
    }

    /** Stands for {@link Logger#getGlobal()}, and for reading {@code Logger.global}. */
    public static Logger getGlobal() {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? tree.get().logger(Logger.GLOBAL_LOGGER_NAME, null) : Logger.getGlobal();
    }

    /** Stands for {@link Logger#getAnonymousLogger()}. */
    public static Logger getAnonymousLogger() {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? tree.get().anonymous(null) : Logger.getAnonymousLogger();
    }

    /** Stands for {@link Logger#getAnonymousLogger(String)}. */
    public static Logger getAnonymousLogger(@Nullable String bundleName) {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? tree.get().anonymous(bundleName) : Logger.getAnonymousLogger(bundleName);
    }

    /** Stands for {@link System#getLogger(String)}. */
    public static System.Logger getSystemLogger(String name) {
        Optional<LoggerTree> tree = tree();
        return tree.isPresent() ? new JulSystemLogger(tree.get().logger(name, null)) : System.getLogger(name);
    }

    /** Stands for {@link System#getLogger(String, ResourceBundle)}. */
    public static System.Logger getSystemLogger(String name, ResourceBundle bundle) {
        Optional<LoggerTree> tree = tree();
        if (tree.isEmpty()) {
            return System.getLogger(name, bundle);
        }
        Logger logger = tree.get().logger(name, null);
        return new JulSystemLogger(logger, bundle);
    }

    /** Stands for {@link LogManager#getLogger}. */
    public static @Nullable Logger getLogger(LogManager manager, String name) {
        Optional<LoggerTree> tree = tree(manager);
        return tree.isPresent() ? tree.get().find(name) : manager.getLogger(name);
    }

    /** Stands for {@link LogManager#addLogger}. */
    public static boolean addLogger(LogManager manager, Logger logger) {
        Optional<LoggerTree> tree = tree(manager);
        return tree.isPresent() ? tree.get().add(logger, logger.getName()) : manager.addLogger(logger);
    }

    /** Stands for {@link LogManager#getLoggerNames}. */
    public static Enumeration<String> getLoggerNames(LogManager manager) {
        return tree(manager).map(LoggerTree::names).orElseGet(manager::getLoggerNames);
    }

    /** Stands for {@link LogManager#getProperty}. */
    public static @Nullable String getProperty(LogManager manager, String name) {
        Optional<LoggerTree> tree = tree(manager);
        return tree.isPresent() ? tree.get().property(name) : manager.getProperty(name);
    }

    /** Stands for {@link LogManager#reset}. */
    public static void reset(LogManager manager) {
        tree(manager).ifPresentOrElse(LoggerTree::reset, manager::reset);
    }

    /** Stands for {@link LogManager#readConfiguration()}. */
    public static void readConfiguration(LogManager manager) throws IOException {
        Optional<LoggerTree> tree = tree(manager);
        if (tree.isPresent()) {
            tree.get().configure(LoggingConfiguration.DEFAULT);
        } else {
            manager.readConfiguration();
        }
    }

    /** Stands for {@link LogManager#readConfiguration(InputStream)}. */
    public static void readConfiguration(LogManager manager, InputStream stream) throws IOException {
        Optional<LoggerTree> tree = tree(manager);
        if (tree.isEmpty()) {
            manager.readConfiguration(stream);
            return;
        }
        Properties properties = new Properties();
        properties.load(stream);
        tree.get().configure(properties);
    }

    private static Optional<LoggerTree> tree() {
        return CurrentEnvironment.find().map(EnvironmentHooks::loggers);
    }

    // A manager that the code made itself is its own.
    private static Optional<LoggerTree> tree(LogManager manager) {
        return manager == LogManager.getLogManager() ? tree() : Optional.empty();
    }
}
