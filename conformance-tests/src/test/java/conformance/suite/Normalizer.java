package conformance.suite;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out what differs from run to run, from JDK to JDK or from machine to machine. The only place that does. */
final class Normalizer {

    private static final List<Replacement> EVERYWHERE = List.of(
            replace("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"),
            replace("\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}", "STREAM"),
            replace("of loader [^;)]+", "of loader LOADER"),
            replace("(\\w+\\.java):\\d+\\)", "$1)"));

    private static final List<Replacement> IN_PAYLOADS = List.of(
            // The frames of a reflective call, whose classes are the JDK's own affair.
            replace("\"java\\.base/(jdk\\.internal|java\\.lang)\\.reflect\\.[^\"]*\"", "\"REFLECTION\""),
            replace("(\"REFLECTION\",)*\"REFLECTION\"", "\"REFLECTION\""),
            // Where exactly the stack ends, by chance.
            replace(
                    "(\"cause\":\\{[^{}]*\"errorType\":\"java.lang.StackOverflowError\",\"stackTrace\":\\[)[^]]*",
                    "$1\"RECURSION\""),
            // As many frames of a recursion as the JDK keeps.
            replace("(\"[^\"]+\")(?:,\\1){2,}+", "$1,\"RECURSION\""));

    private static final List<Replacement> IN_LOGS = List.of(
            replace("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", "TIME"),
            replace("(Duration|Memory Used): [\\d.]+ (ms|MB)", "$1: N $2"),
            replace("SegmentId: [0-9a-f]{16}", "SegmentId: N"),
            replace("java:\\d+\\.v\\d+", "java:N.vN"),
            // What a REPORT line tells of an environment in a process of its own, and no line of AWS's does.
            replace("\tJVM Start: [\\d.]+ ms", ""),
            replace("\\[ERROR] \\[\\d+] LAMBDA_RUNTIME", "[ERROR] [MILLIS] LAMBDA_RUNTIME"),
            replace("http://127\\.0\\.0\\.1:\\d+/(ID/)?", "http://RUNTIME_API/"),
            // The JDK counts the pools of the whole JVM.
            replace("pool-\\d+-thread-", "pool-N-thread-"),
            replace("\\.\\.\\. \\d+ more", "... N more"),
            // Where exactly the stack ends, by chance.
            replace("(StackOverflowError).*\n(\tat .*\n)+", "$1\n\tat RECURSION\n"),
            replace(".*VM warning: Potentially dangerous stack overflow.*\n", ""),
            replace(frames("java\\.base/(jdk\\.internal|java\\.lang)\\.reflect\\."), "\tat REFLECTION\n"),
            // The class loader is the one that AWS's runtime made, or ours.
            replace(
                    frames(
                            "java\\.base/java\\.lang\\.Class",
                            "java\\.base/java\\.net\\.URLClassLoader",
                            "java\\.base/jdk\\.internal\\.loader",
                            "java\\.base/java\\.security",
                            "io\\.github\\.warmlambda\\.internal\\.loading"),
                    "\tat LOADING\n"),
            // Below the code: AWS's runtime, and what drives it in the test JVM.
            replace(
                    frames(
                            "com\\.amazonaws\\.services\\.lambda\\.runtime\\.api\\.client",
                            "io\\.github\\.warmlambda\\.internal\\.(inside|runtime)",
                            "java\\.base/java\\.lang\\.Thread\\.run"),
                    ""));

    private Normalizer() {}

    static String payload(String payload) {
        return apply(IN_PAYLOADS, apply(EVERYWHERE, payload));
    }

    static String log(String log) {
        return apply(IN_LOGS, apply(EVERYWHERE, log));
    }

    private static String apply(List<Replacement> replacements, String text) {
        String result = text;
        for (Replacement replacement : replacements) {
            result = replacement.pattern.matcher(result).replaceAll(replacement.with);
        }
        return result;
    }

    /** Lines of a stack trace, one after another, whose classes begin so. A reflective call between them is one of them. */
    private static String frames(String... classes) {
        String own = "\tat (" + String.join("|", classes) + ").*\n";
        return own + "((\tat REFLECTION\n)?" + own + ")*";
    }

    private static Replacement replace(String regex, String with) {
        return new Replacement(Pattern.compile(regex), with);
    }

    private record Replacement(Pattern pattern, String with) {}
}
