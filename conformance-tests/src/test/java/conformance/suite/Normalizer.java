package conformance.suite;

import java.util.regex.Pattern;

/** Takes out what differs from run to run, from JDK to JDK or from machine to machine. The only place that does. */
final class Normalizer {

    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern MEASURED = Pattern.compile("(Duration|Memory Used): [\\d.]+ (ms|MB)");
    private static final Pattern LINE_NUMBER = Pattern.compile("(\\w+\\.java):\\d+\\)");
    private static final Pattern RUNTIME_VERSION = Pattern.compile("java:\\d+\\.v\\d+");
    private static final Pattern LOADER = Pattern.compile("of loader [^;)]+");
    private static final Pattern FRAMES_LEFT_OUT = Pattern.compile("\\.\\.\\. \\d+ more");

    /** The frames of a reflective call, whose classes are the JDK's own affair. */
    private static final Pattern REFLECTION_IN_JSON = Pattern.compile(
            "\"java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\.[^\"]*\"(,\"java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\.[^\"]*\")*");

    private static final Pattern REFLECTION_IN_LOG =
            Pattern.compile("(\tat java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\..*\n)+");

    private Normalizer() {}

    static String payload(String payload) {
        return everywhere(REFLECTION_IN_JSON.matcher(payload).replaceAll("\"REFLECTION\""));
    }

    static String log(String log) {
        String text = REFLECTION_IN_LOG.matcher(log).replaceAll("\tat REFLECTION\n");
        text = FRAMES_LEFT_OUT.matcher(text).replaceAll("... N more");
        text = RUNTIME_VERSION.matcher(text).replaceAll("java:N.vN");
        return everywhere(MEASURED.matcher(text).replaceAll("$1: N $2"));
    }

    private static String everywhere(String text) {
        String changed = REQUEST_ID.matcher(text).replaceAll("ID");
        changed = TIMESTAMP.matcher(changed).replaceAll("TIME");
        changed = LOADER.matcher(changed).replaceAll("of loader LOADER");
        return LINE_NUMBER.matcher(changed).replaceAll("$1)");
    }
}
