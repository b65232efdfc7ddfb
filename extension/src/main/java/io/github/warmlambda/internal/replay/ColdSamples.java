package io.github.warmlambda.internal.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fresh environments answer to an event, asked as often as it takes to tell what differs between them by itself: random
 * values, ids, durations.
 */
final class ColdSamples {

    /** Telemetry by which code tells itself that an invocation was a cold start, however it is spelt. */
    private static final String COLD_START = "coldstart";

    private final List<Answer> first = new ArrayList<>();
    private final List<Answer> repeated = new ArrayList<>();

    ColdSamples(Answer sample) {
        first.add(sample);
    }

    /**
     * Add a sample.
     *
     * @param again what the same environment answered to the same event once more; by that it shows what only first calls log
     */
    void add(Answer sample, Answer again) {
        first.add(sample);
        repeated.add(again);
    }

    /** Where a warm answer differs from all samples, though these agree. */
    List<WarmDifference> differences(Answer warm) {
        List<WarmDifference> differences = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>(warm.compared().keySet());
        places.addAll(first.get(0).compared().keySet());
        for (String place : places) {
            String here = warm.compared().get(place);
            if (!isOfTelemetry(place) && agree(place) && !Objects.equals(here, sampled(place))) {
                differences.add(new WarmDifference(
                        place,
                        place,
                        warm.values().get(place),
                        first.get(0).values().get(place)));
            }
        }
        // Of an error the log tells too, which is one difference and not two.
        if (warm.failed() == first.get(0).failed()
                && !warm.longLog()
                && first.stream().noneMatch(Answer::longLog)) {
            addLines(warm, differences);
        }
        return differences;
    }

    private void addLines(Answer warm, List<WarmDifference> differences) {
        warm.lines().forEach((shape, line) -> {
            if (first.stream().noneMatch(it -> it.lines().containsKey(shape))
                    && repeated.stream().noneMatch(it -> it.lines().containsKey(shape))) {
                differences.add(new WarmDifference(WarmDifference.LOG, shape, line, null));
            }
        });
        first.get(0).lines().forEach((shape, line) -> {
            if (!warm.lines().containsKey(shape)
                    && first.stream().allMatch(it -> it.lines().containsKey(shape))
                    && repeated.stream().allMatch(it -> it.lines().containsKey(shape))) {
                differences.add(new WarmDifference(WarmDifference.LOG, shape, null, line));
            }
        });
    }

    private boolean agree(String place) {
        return first.stream().allMatch(it -> Objects.equals(it.compared().get(place), sampled(place)));
    }

    private @Nullable String sampled(String place) {
        return first.get(0).compared().get(place);
    }

    private static boolean isOfTelemetry(String place) {
        return place.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").endsWith(COLD_START);
    }
}
