package io.github.warmlambda.internal.bridge;

import java.lang.invoke.MethodType;
import java.sql.Driver;
import java.sql.DriverAction;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands for the methods that register JDBC drivers: inside, the end of the environment takes them out again. */
public final class DriverHooks {

    private static final MethodType DEREGISTER = MethodType.methodType(void.class, Driver.class);

    private DriverHooks() {}

    /** Stands for {@link DriverManager#registerDriver(Driver)}. */
    public static void registerDriver(Driver driver) throws SQLException {
        registerDriver(driver, null);
    }

    /** Stands for {@link DriverManager#registerDriver(Driver, DriverAction)}. */
    public static void registerDriver(Driver driver, @Nullable DriverAction action) throws SQLException {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        DriverManager.registerDriver(driver, action);
        environment.ifPresent(hooks -> hooks.jvmState().changed(key(driver), () -> deregister(driver)));
    }

    // Its equals() is the user's.
    private static String key(Driver driver) {
        return "JDBC driver " + driver.getClass().getName() + "@"
                + Integer.toHexString(System.identityHashCode(driver));
    }

    /** In the name of a class of its layer: the JDK lets none do it that does not see the driver's class. */
    private static void deregister(Driver driver) {
        try {
            if (driver.getClass().getClassLoader() instanceof Layer layer) {
                layer.lookup()
                        .findStatic(DriverManager.class, "deregisterDriver", DEREGISTER)
                        .invoke(driver);
            }
        } catch (Throwable gone) {
            // Deregistered before, or kept by an action of its own.
        }
    }
}
