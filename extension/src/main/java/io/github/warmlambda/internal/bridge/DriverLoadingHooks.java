package io.github.warmlambda.internal.bridge;

import java.sql.Driver;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.WeakHashMap;

/**
 * Loads the JDBC drivers of an environment before its code asks {@link DriverManager} for one. The JDK looks for drivers once in
 * the life of a JVM, by the context class loader of whoever asks first: later environments, and the test, would have none.
 */
public final class DriverLoadingHooks {

    private static final Map<EnvironmentHooks, Loading> LOADINGS = Collections.synchronizedMap(new WeakHashMap<>());

    private DriverLoadingHooks() {}

    /** Called before each call of a method of {@link DriverManager} that looks for drivers. */
    public static void load() {
        CurrentEnvironment.find()
                .ifPresent(environment -> LOADINGS.computeIfAbsent(environment, absent -> new Loading())
                        .once());
    }

    /** The lock is the environment's own, as drivers are its code. */
    private static final class Loading {

        private boolean begun;

        synchronized void once() {
            if (!begun) {
                begun = true;
                loadDriversOfTestJvm();
                loadDrivers();
            }
        }
    }

    /** Let the JDK have its one look, and see what the test would without us. */
    private static void loadDriversOfTestJvm() {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(DriverLoadingHooks.class.getClassLoader());
        try {
            DriverManager.drivers();
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    // By the context class loader, and without regard to failures, as the JDK does.
    private static void loadDrivers() {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class).iterator();
        try {
            while (drivers.hasNext()) {
                drivers.next();
            }
        } catch (ServiceConfigurationError | LinkageError noMore) {
            // Whoever needs it will be told.
        }
    }
}
