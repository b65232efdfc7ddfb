package conformance.suite;

import java.util.regex.Pattern;

/** Takes out what differs from run to run, from JDK to JDK or from machine to machine. The only place that does. */
final class Normalizer {

    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LOG_STREAM = Pattern.compile("\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern MEASURED = Pattern.compile("(Duration|Memory Used): [\\d.]+ (ms|MB)");
    private static final Pattern LINE_NUMBER = Pattern.compile("(\\w+\\.java):\\d+\\)");
    private static final Pattern NATIVE_LOG_TIME =
            Pattern.compile("^\\[ERROR] \\[\\d+] LAMBDA_RUNTIME", Pattern.MULTILINE);
    private static final Pattern RUNTIME_API = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern RUNTIME_VERSION = Pattern.compile("java:\\d+\\.v\\d+");
    private static final Pattern LOADER = Pattern.compile("of loader [^;)]+");
    private static final Pattern FRAMES_LEFT_OUT = Pattern.compile("\\.\\.\\. \\d+ more");

    /** What a REPORT line tells of an environment in a process of its own, and no line of AWS's does. */
    private static final Pattern START_OF_JVM = Pattern.compile("\tJVM Start: [\\d.]+ ms");

    /** The frames of a reflective call, whose classes are the JDK's own affair. */
    private static final Pattern REFLECTION_IN_JSON = Pattern.compile(
            "\"java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\.[^\"]*\"(,\"java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\.[^\"]*\")*");

    /** As many frames of a recursion as the JDK keeps. */
    private static final Pattern RECURSION_IN_JSON = Pattern.compile("(\"[^\"]+\")(?:,\\1){2,}+");

    private static final Pattern RECURSION_IN_LOG = Pattern.compile("(\tat .*\n)\\1{2,}+");

    private static final Pattern REFLECTION_IN_LOG =
            Pattern.compile("(\tat java\\.base/(jdk\\.internal\\.reflect|java\\.lang\\.reflect)\\..*\n)+");

    private Normalizer() {}

    static String payload(String payload) {
        String text = everywhere(REFLECTION_IN_JSON.matcher(payload).replaceAll("\"REFLECTION\""));
        return RECURSION_IN_JSON.matcher(text).replaceAll("$1,\"RECURSION\"");
    }

    static String log(String log) {
        String text = REFLECTION_IN_LOG.matcher(log).replaceAll("\tat REFLECTION\n");
        text = FRAMES_LEFT_OUT.matcher(text).replaceAll("... N more");
        text = TIMESTAMP.matcher(text).replaceAll("TIME");
        text = START_OF_JVM.matcher(text).replaceAll("");
        text = NATIVE_LOG_TIME.matcher(text).replaceAll("[ERROR] [MILLIS] LAMBDA_RUNTIME");
        text = RUNTIME_API.matcher(text).replaceAll("http://RUNTIME_API/");
        text = RUNTIME_VERSION.matcher(text).replaceAll("java:N.vN");
        text = everywhere(MEASURED.matcher(text).replaceAll("$1: N $2"));
        return RECURSION_IN_LOG.matcher(text).replaceAll("$1\tat RECURSION\n");
    }

    private static String everywhere(String text) {
        String changed = REQUEST_ID.matcher(text).replaceAll("ID");
        changed = LOG_STREAM.matcher(changed).replaceAll("STREAM");
        changed = LOADER.matcher(changed).replaceAll("of loader LOADER");
        return LINE_NUMBER.matcher(changed).replaceAll("$1)");
    }
}
