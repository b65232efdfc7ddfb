package conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Events and what comes out, as text:
 *
 * <pre>
 * {"n":1}  -> 2
 * {"n":"x"} -> ! {"errorMessage":"no number","errorType":"java.lang.IllegalStateException","stackTrace":[]}
 *     ends FATAL_ERROR
 *     | a line of the log
 * </pre>
 *
 * <p>Right of the arrow stands the payload as the caller gets it, after a {@code !} if the invocation failed. The indented lines
 * say with what reason environments ended, and what was logged.
 */
record Transcript(List<Exchange> exchanges) {

    private static final String ARROW = " -> ";

    /** One event and what came of it. */
    record Exchange(String event, String answer) {
        @Override
        public String toString() {
            return event + ARROW + answer;
        }
    }

    static Transcript parse(String text) {
        List<Exchange> exchanges = new ArrayList<>();
        String event = null;
        List<String> answer = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int arrow = line.indexOf(ARROW);
            if (line.startsWith(" ") || arrow < 0) {
                answer.add("    " + line.strip());
                continue;
            }
            if (event != null) {
                exchanges.add(new Exchange(event, String.join("\n", answer)));
            }
            event = line.substring(0, arrow).strip();
            answer = new ArrayList<>(
                    List.of(line.substring(arrow + ARROW.length()).strip()));
        }
        if (event != null) {
            exchanges.add(new Exchange(event, String.join("\n", answer)));
        }
        return new Transcript(List.copyOf(exchanges));
    }

    @Override
    public String toString() {
        return exchanges.stream().map(Exchange::toString).collect(Collectors.joining("\n"));
    }
}
