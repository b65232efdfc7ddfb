package io.github.warmlambda.internal.bridge;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The system properties of one environment: those that the test JVM has when the environment is made, as a process gets its
 * own with its start, and from then on what the function's code makes of them.
 */
public final class EnvironmentProperties {

    private volatile @Nullable Properties properties = copyOfTestJvm();

    /** The properties themselves, which the function's code may change. */
    Properties get() {
        Properties current = properties;
        // What a thread changes that goes on running after the end is kept nowhere.
        return current == null ? copyOfTestJvm() : current;
    }

    /** Use these properties from now on, or with null those of the test JVM. */
    void replace(@Nullable Properties replacement) {
        if (properties != null) {
            properties = replacement == null ? copyOfTestJvm() : replacement;
        }
    }

    /** The environment has ended: let go of what its code put in, which may be objects of its own classes. */
    public void discard() {
        properties = null;
    }

    private static Properties copyOfTestJvm() {
        Properties original = System.getProperties();
        Properties copy = new Properties();
        // Defaults are in no entry of the map, and values that are no text have no property name.
        original.stringPropertyNames().forEach(name -> copy.put(name, original.getProperty(name)));
        copy.putAll(original);
        return copy;
    }
}
