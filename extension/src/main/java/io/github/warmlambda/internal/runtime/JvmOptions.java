package io.github.warmlambda.internal.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system properties that {@code JAVA_TOOL_OPTIONS} defines, by which a function on Lambda is given them. A process of its own
 * reads that variable itself; other options have no effect in the JVM that runs the tests.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup behavior</a>
 */
final class JvmOptions {

    private static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    /** Separated by white space, which quotes keep. */
    private static final Pattern OPTION = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

    private static final Pattern DEFINITION = Pattern.compile("-D([^=]+)(?:=(.*))?", Pattern.DOTALL);

    private JvmOptions() {}

    static Map<String, String> systemProperties(Map<String, String> environmentVariables) {
        String options = environmentVariables.get(VARIABLE);
        if (options == null) {
            return Map.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            Matcher definition = DEFINITION.matcher(option.group().replaceAll("['\"]", ""));
            if (definition.matches()) {
                String value = definition.group(2);
                properties.put(definition.group(1), value == null ? "" : value);
            }
        }
        return properties;
    }
}
