package example;

import example.reuse.Observation;
import io.github.warmlambda.environment.Invocation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * What one invocation of a counting handler saw, as the table of the experiment shows it.
 *
 * @param thread the name of the thread, and its id, as the threads of all environments have one name
 * @param init when the static code ran
 */
public record Seen(int counter, int environment, String thread, LocalTime init) {

    /** What these invocations saw. */
    public static List<Seen> by(List<Invocation> invocations) {
        return invocations.stream().map(Seen::by).toList();
    }

    private static Seen by(Invocation invocation) {
        Observation observation = observation(invocation);
        return new Seen(
                observation.getCounter(),
                invocation.environment().number(),
                "%s #%d".formatted(observation.getThreadName(), observation.getThreadId()),
                Instant.parse(observation.getInitialized())
                        .atZone(ZoneOffset.UTC)
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MILLIS));
    }

    /** What these invocations returned. */
    public static List<Observation> observations(List<Invocation> invocations) {
        return invocations.stream().map(Seen::observation).toList();
    }

    private static Observation observation(Invocation invocation) {
        return Objects.requireNonNull(invocation.payloadAs(Observation.class));
    }
}
