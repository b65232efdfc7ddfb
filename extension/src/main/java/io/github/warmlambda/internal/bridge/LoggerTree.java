package io.github.warmlambda.internal.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loggers of {@code java.util.logging} that one environment has, in place of those of the JVM's only
 * {@link java.util.logging.LogManager}. A manager of its own would not do: the constructor of each registers a shutdown hook,
 * which keeps it, and with it the environment's handlers, as long as the JVM lives.
 */
public final class LoggerTree {

    private static final String ROOT = "";

    private volatile Map<String, Logger> loggers = new TreeMap<>();
    private volatile Properties configuration = LoggingConfiguration.DEFAULT;
    private volatile @Nullable Logger root;
    private volatile boolean ended;

    /** The logger of a name, made if there is none. */
    synchronized Logger logger(String name, @Nullable String bundleName) {
        Logger existing = find(name);
        if (existing != null) {
            return existing;
        }
        Logger logger = new EnvironmentLogger(name, bundleName);
        add(logger, name);
        return logger;
    }

    /** A logger that nobody finds by name. */
    synchronized Logger anonymous(@Nullable String bundleName) {
        Logger logger = new EnvironmentLogger(null, bundleName);
        logger.setParent(root());
        return logger;
    }

    synchronized @Nullable Logger find(String name) {
        return name.equals(ROOT) ? root() : loggers.get(name);
    }

    synchronized boolean add(Logger logger, String name) {
        if (find(name) != null) {
            return false;
        }
        Map<String, Logger> known = loggers;
        Logger parent = nearestAncestor(name);
        known.values().stream()
                .filter(it -> isBelow(it.getName(), name) && it.getParent() == parent)
                .forEach(it -> it.setParent(logger));
        logger.setParent(parent);
        LoggingConfiguration.configure(logger, name, configuration);
        if (!ended) {
            known.put(name, logger);
        }
        return true;
    }

    synchronized Enumeration<String> names() {
        root();
        List<String> names = new ArrayList<>(loggers.keySet());
        names.add(ROOT);
        return Collections.enumeration(names);
    }

    synchronized @Nullable String property(String name) {
        return configuration.getProperty(name);
    }

    /** What {@code LogManager.reset()} does: no handlers, and no levels but the root's, which is INFO. */
    synchronized void reset() {
        configuration = new Properties();
        Logger top = root();
        removeHandlers(top);
        top.setLevel(Level.INFO);
        loggers.values().forEach(logger -> {
            removeHandlers(logger);
            logger.setLevel(null);
        });
    }

    synchronized void configure(Properties newConfiguration) {
        reset();
        configuration = newConfiguration;
        LoggingConfiguration.configure(root(), ROOT, newConfiguration);
        loggers.forEach((name, logger) -> LoggingConfiguration.configure(logger, name, newConfiguration));
    }

    /**
     * Let go of all loggers and handlers, which may be objects of the function layer. Takes no lock: a logger of the user's
     * that never comes back from a call of ours would hold it.
     */
    public void end() {
        ended = true;
        configuration = new Properties();
        loggers = new TreeMap<>();
        root = null;
    }

    /** What code has set of loggers: levels, and how many handlers there are, each by the name of its logger. */
    public synchronized Map<String, String> described() {
        Map<String, String> described = new TreeMap<>();
        describe("the root logger", root(), described);
        loggers.forEach((name, logger) -> describe("logger " + name, logger, described));
        return described;
    }

    private static void describe(String name, Logger logger, Map<String, String> described) {
        Level level = logger.getLevel();
        if (level != null) {
            described.put("level of " + name, level.getName());
        }
        if (logger.getHandlers().length > 0) {
            described.put("number of handlers of " + name, String.valueOf(logger.getHandlers().length));
        }
    }

    private Logger root() {
        Logger existing = root;
        if (existing == null) {
            existing = new EnvironmentLogger(ROOT, null);
            existing.setLevel(Level.INFO);
            root = existing;
            LoggingConfiguration.configure(existing, ROOT, configuration);
        }
        return existing;
    }

    private Logger nearestAncestor(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Logger ancestor = loggers.get(name.substring(0, dot));
            if (ancestor != null) {
                return ancestor;
            }
        }
        return root();
    }

    private static boolean isBelow(String name, String ancestor) {
        return name.startsWith(ancestor + ".");
    }

    private static void removeHandlers(Logger logger) {
        for (Handler handler : logger.getHandlers()) {
            logger.removeHandler(handler);
        }
    }

    private static final class EnvironmentLogger extends Logger {
        EnvironmentLogger(@Nullable String name, @Nullable String bundleName) {
            super(name, bundleName);
        }
    }
}
