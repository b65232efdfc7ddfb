package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Location;
import io.github.warmlambda.internal.state.TextSearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Looks for the data of requests where it should not be: in state after the response, and in the output of other requests. */
final class RequestWatch {

    private static final int REMEMBERED = 20;

    /** Data of requests where it should not be. */
    record Seen(List<LeftData> left, List<ForeignData> foreign) {

        static final Seen NOTHING = new Seen(List.of(), List.of());
    }

    private final Deque<RequestTexts> earlier = new ArrayDeque<>();
    private final Collection<String> configured;
    private final UnaryOperator<String> masking;
    private final WarmState initial;

    /**
     * A watch.
     *
     * @param configured texts of the function's configuration
     * @param masking replaces what must not be shown
     * @param initial the state before the first request
     */
    RequestWatch(Collection<String> configured, UnaryOperator<String> masking, WarmState initial) {
        this.configured = configured;
        this.masking = masking;
        this.initial = initial;
    }

    /** Look for the data of a request that is over, and for the data of earlier ones in what came out of it. */
    Seen look(Request request, ServedInvocation served, WarmState now) {
        RequestTexts texts = RequestTexts.of(request, configured::contains);
        return new Seen(left(texts, now), foreign(texts, served));
    }

    /** The data of a request that the state holds now and did not hold before the first request. */
    private List<LeftData> left(RequestTexts request, WarmState now) {
        List<LeftData> left = search(now, request);
        if (!left.isEmpty()) {
            Set<String> before =
                    search(initial, request).stream().map(LeftData::text).collect(Collectors.toSet());
            left.removeIf(data -> before.contains(data.text()));
        }
        return left;
    }

    private List<LeftData> search(WarmState state, RequestTexts request) {
        List<LeftData> found = new ArrayList<>();
        TextSearch.in(state.snapshot(), text -> request.foundIn(text).isPresent(), masking)
                .forEach(it -> add(it.text(), it.location(), request, found));
        GlobalChanges.texts(state)
                .forEach((name, value) -> add(value, new Location(name, name, name, ""), request, found));
        return found;
    }

    private static void add(String text, Location location, RequestTexts request, List<LeftData> found) {
        request.foundIn(text).ifPresent(data -> found.add(new LeftData(request.meaning(data), data, location)));
    }

    /** The data of earlier requests in the output of this one, which is remembered from now on. */
    private List<ForeignData> foreign(RequestTexts request, ServedInvocation served) {
        List<ForeignData> foreign = new ArrayList<>();
        String response = String.join("\n", Payloads.texts(served.payload()));
        for (RequestTexts other : earlier) {
            if (foreign.isEmpty()) {
                find(other, request, response, "response").ifPresent(foreign::add);
                find(other, request, served.log().text(), "log").ifPresent(foreign::add);
            }
        }
        earlier.addFirst(request);
        if (earlier.size() > REMEMBERED) {
            earlier.removeLast();
        }
        return foreign;
    }

    private static Optional<ForeignData> find(RequestTexts other, RequestTexts request, String output, String where) {
        return other.bledInto(output, request)
                .map(text -> new ForeignData(other.meaning(text), text, other.requestId(), where));
    }
}
