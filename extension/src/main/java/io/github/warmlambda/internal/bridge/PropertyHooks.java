package io.github.warmlambda.internal.bridge;

import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Stands for the members of the JDK that reach system properties: inside, they reach those of the environment. */
public final class PropertyHooks {

    private static final StackWalker STACK = CurrentEnvironment.STACK;

    private PropertyHooks() {}

    /** Stands for {@link System#getProperties()}. */
    public static Properties getProperties() {
        return CurrentEnvironment.find()
                .map(hooks -> hooks.systemProperties().get())
                .orElseGet(System::getProperties);
    }

    /** Stands for {@link System#setProperties(Properties)}. */
    public static void setProperties(@Nullable Properties properties) {
        CurrentEnvironment.find()
                .ifPresentOrElse(
                        hooks -> hooks.systemProperties().replace(properties), () -> System.setProperties(properties));
    }

    /** Stands for {@link System#getProperty(String)}. */
    public static @Nullable String getProperty(String key) {
        return propertiesFor(checked(key), STACK.getCallerClass()).getProperty(key);
    }

    /** Stands for {@link System#getProperty(String, String)}. */
    public static @Nullable String getProperty(String key, @Nullable String otherwise) {
        return propertiesFor(checked(key), STACK.getCallerClass()).getProperty(key, otherwise);
    }

    /** Stands for {@link System#setProperty(String, String)}. */
    public static @Nullable String setProperty(String key, String value) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find(STACK.getCallerClass());
        if (environment.isEmpty()) {
            return System.setProperty(key, value);
        }
        Object before = environment.get().systemProperties().get(checked(key)).setProperty(key, value);
        JdkProperties.writeThrough(environment.get(), key, value);
        return before instanceof String text ? text : null;
    }

    /** Stands for {@link System#clearProperty(String)}. */
    public static @Nullable String clearProperty(String key) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find(STACK.getCallerClass());
        if (environment.isEmpty()) {
            return System.clearProperty(key);
        }
        Object before = environment.get().systemProperties().get(checked(key)).remove(key);
        JdkProperties.writeThrough(environment.get(), key, null);
        return before instanceof String text ? text : null;
    }

    private static Properties propertiesFor(String key, Class<?> caller) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find(caller);
        return environment.isPresent() ? environment.get().systemProperties().get(key) : System.getProperties();
    }

    /** As the JDK does it, with its messages. */
    private static String checked(@Nullable String key) {
        if (key == null) {
            throw new NullPointerException("key can't be null");
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        return key;
    }
}
