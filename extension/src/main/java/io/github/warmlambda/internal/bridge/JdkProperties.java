package io.github.warmlambda.internal.bridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few system properties that an environment sets for the whole JVM as well, until it ends.
 *
 * <p>The JDK's own code reads the properties of the JVM, never those of an environment. For most that does no harm: they are
 * read once when the JVM starts, or name a class that no other environment could load. But properties of the network and of
 * TLS are how a function tells the JDK's clients about a proxy or a trust store; without them its calls would fail in a test
 * and succeed on AWS.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/doc-files/net-properties.html">Networking
 *     properties</a>
 */
final class JdkProperties {

    private static final List<String> PREFIXES = List.of(
            "http.", "https.", "ftp.", "socksProxy", "java.net.", "javax.net.ssl.", "jdk.http", "jdk.tls.", "sun.net.");

    private JdkProperties() {}

    /** Let the JDK see what an environment set, if it is one of these; null to clear. */
    static void writeThrough(EnvironmentHooks environment, String key, @Nullable String value) {
        if (isOfJdk(key)) {
            environment
                    .jvmState()
                    .set(
                            JvmValue.comparedByEquals(
                                    "system property " + key, () -> System.getProperty(key), text -> write(key, text)),
                            value);
        }
    }

    // A loop, not a pipeline: AWS's runtime sets a property for every invocation.
    private static boolean isOfJdk(String key) {
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static void write(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
