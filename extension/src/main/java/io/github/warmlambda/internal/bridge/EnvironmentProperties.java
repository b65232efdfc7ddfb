package io.github.warmlambda.internal.bridge;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The system properties of one environment: those that the test JVM has when the environment is made, as a process gets its
 * own with its start, and from then on what the function's code makes of them.
 */
public final class EnvironmentProperties {

    private static final String TEMPORARY_DIRECTORY = "java.io.tmpdir";

    /**
     * Lambda's JVM is told so that the hooks which code registers with {@code org.crac} are those of AWS's runtime.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks for Java</a>
     */
    private static final String CRAC = "org.crac.Core.Compat";

    private static final String CRAC_OF_AWS = "com.amazonaws.services.lambda.crac";

    private final TemporaryDirectory temporaryDirectory;
    private final Map<String, String> options;
    private volatile @Nullable Properties properties;
    private volatile boolean copied = true;

    /**
     * Begin with the properties of the test JVM, and those that the function's JVM would be started with.
     *
     * @param temporaryDirectory that one of the properties names
     * @param options what the options of that JVM define
     */
    public EnvironmentProperties(TemporaryDirectory temporaryDirectory, Map<String, String> options) {
        this.temporaryDirectory = temporaryDirectory;
        this.options = options;
        this.properties = original();
    }

    private Properties original() {
        Properties original = copyOfTestJvm();
        original.putAll(options);
        return original;
    }

    /** The properties themselves, which the function's code may change. */
    Properties get() {
        Properties current = properties;
        if (current == null) {
            // What a thread changes that goes on running after the end is kept nowhere.
            return original();
        }
        if (copied) {
            copied = false;
            current.put(TEMPORARY_DIRECTORY, temporaryDirectory.path().toString());
        }
        return current;
    }

    /** The properties themselves, to look at one or to change it: the directory is made only for the one that names it. */
    Properties get(String key) {
        Properties current = properties;
        return current == null || key.equals(TEMPORARY_DIRECTORY) ? get() : current;
    }

    /** The directory that one of the properties names. */
    public TemporaryDirectory temporaryDirectory() {
        return temporaryDirectory;
    }

    /** All that are text. */
    public Map<String, String> texts() {
        Properties current = properties;
        Map<String, String> texts = new TreeMap<>();
        if (current != null) {
            // Keys of the user's own types would be compared by their own code.
            current.forEach((key, value) -> {
                if (key instanceof String name && value instanceof String text) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    /** Use these properties from now on, or with null those of the test JVM. */
    void replace(@Nullable Properties replacement) {
        if (properties != null) {
            properties = replacement == null ? original() : replacement;
            copied = replacement == null;
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
        for (String name : original.stringPropertyNames()) {
            String value = original.getProperty(name);
            // A test that runs beside this one may have cleared it in the meantime.
            if (value != null) {
                copy.put(name, value);
            }
        }
        copy.putAll(original);
        copy.putIfAbsent(CRAC, CRAC_OF_AWS);
        return copy;
    }
}
