package io.github.warmlambda.internal.replay;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a warm environment answered what a fresh one answers to the same event.
 *
 * <p>That costs one fresh environment for each event, and more only where the two differ: then others tell what differs by itself,
 * and the earlier requests are served again, because what does not come again is no doing of theirs.
 */
public final class ColdStartJudge {

    private static final int MOST_SAMPLES = 5;
    private static final int MOST_TRIALS = 100;

    private final Replays replays;
    private final Map<Event, Optional<Answer>> coldAnswers = new HashMap<>();

    /** A judge of the function that is replayed. */
    public ColdStartJudge(Replays replays) {
        this.replays = replays;
    }

    /** All of a request that the code gets to see, but its id and its time. */
    private record Event(
            ByteBuffer payload,
            @Nullable String clientContext,
            @Nullable String cognitoIdentity,
            @Nullable String tenantId,
            @Nullable String traceHeader) {

        static Event of(Request request) {
            return new Event(
                    ByteBuffer.wrap(request.payload()),
                    request.clientContext(),
                    request.cognitoIdentity(),
                    request.tenantId(),
                    request.traceHeader());
        }
    }

    /**
     * Judge an answer.
     *
     * @param request what was asked
     * @param served what the warm environment answered
     * @param earlier what that environment had been asked before, oldest first
     * @param counts whether a difference matters; it is explained only if one does
     * @return how the two differ; empty if they do not, or if no fresh environment answers at all
     */
    public synchronized Optional<Divergence> judge(
            Request request, ServedInvocation served, List<Request> earlier, Predicate<WarmDifference> counts) {
        Answer warm = Answer.of(request, served);
        List<WarmDifference> differences =
                differences(request, warm).stream().filter(counts).toList();
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        List<WarmDifference> again = reproduced(differences, warm, answerAfter(earlier, request));
        if (again.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> all = IntStream.range(0, earlier.size()).boxed().toList();
        List<Integer> needed = ShortestSequence.of(
                all,
                part -> !reproduced(again, warm, answerAfter(chosen(earlier, part), request))
                        .isEmpty(),
                MOST_TRIALS);
        return Optional.of(new Divergence(again, needed, new Origins(replays).of(chosen(earlier, needed), request)));
    }

    /** Where the warm answer differs from those of fresh environments, which agree with each other. */
    private List<WarmDifference> differences(Request request, Answer warm) {
        Optional<Answer> cold =
                coldAnswers.computeIfAbsent(Event.of(request), event -> answerAfter(List.of(), request));
        if (cold.isEmpty()) {
            return List.of();
        }
        ColdSamples samples = new ColdSamples(cold.get());
        List<WarmDifference> differences = samples.differences(warm);
        for (int i = 1; i < MOST_SAMPLES && !differences.isEmpty(); i++) {
            if (!addSample(samples, request)) {
                return List.of();
            }
            differences = samples.differences(warm);
        }
        return differences;
    }

    private boolean addSample(ColdSamples samples, Request request) {
        try (Replay replay = replays.begin()) {
            Optional<Answer> first = replay.serve(request).map(it -> Answer.of(request, it));
            // Where the environment ends with the event, there is no second answer to learn from.
            Optional<Answer> second = replay.serve(request).map(it -> Answer.of(request, it));
            first.ifPresent(sample -> samples.add(sample, second.orElse(sample)));
            return first.isPresent();
        }
    }

    private Optional<Answer> answerAfter(List<Request> earlier, Request request) {
        try (Replay replay = replays.begin()) {
            earlier.forEach(replay::serve);
            return replay.serve(request).map(served -> Answer.of(request, served));
        }
    }

    /** Those differences that another warm answer shows too, with the same values. */
    private static List<WarmDifference> reproduced(
            List<WarmDifference> differences, Answer warm, Optional<Answer> other) {
        return other.stream()
                .flatMap(answer -> differences.stream().filter(it -> shows(answer, it, warm)))
                .toList();
    }

    private static boolean shows(Answer other, WarmDifference difference, Answer warm) {
        if (difference.place().equals(WarmDifference.LOG)) {
            return other.lines().containsKey(difference.shape()) == warm.lines().containsKey(difference.shape());
        }
        return Objects.equals(
                other.compared().get(difference.place()), warm.compared().get(difference.place()));
    }

    private static List<Request> chosen(List<Request> earlier, List<Integer> part) {
        return part.stream().map(earlier::get).toList();
    }
}
