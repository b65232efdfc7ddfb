package io.github.warmlambda.internal.function;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.runtime.Surroundings;
import io.github.warmlambda.internal.state.FoundText;
import io.github.warmlambda.internal.state.Snapshot;
import io.github.warmlambda.internal.state.Spot;
import io.github.warmlambda.internal.state.TextSearch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the data of requests where it should not be: in state after the response, and in the output of other requests. */
final class RequestWatch {

    private static final int REMEMBERED = 20;

    private final Deque<RequestTexts> earlier = new ArrayDeque<>();
    private final Collection<String> configured;
    private final Snapshot initial;

    /**
     * A watch.
     *
     * @param configured texts of the function's configuration
     * @param initial the state before the first request
     */
    RequestWatch(Collection<String> configured, Snapshot initial) {
        this.configured = configured;
        this.initial = initial;
    }

    RequestTexts textsOf(Request request) {
        return RequestTexts.of(request, configured::contains);
    }

    /** The data of a request that the state holds now and did not hold before the first request. */
    List<LeftData> left(RequestTexts request, Snapshot now, Surroundings around) {
        List<LeftData> left = new ArrayList<>();
        for (FoundText found : search(now, request)) {
            request.foundIn(found.text())
                    .ifPresent(text -> left.add(new LeftData(request.meaning(text), text, found.spot())));
        }
        if (!left.isEmpty()) {
            Set<Optional<String>> before = search(initial, request).stream()
                    .map(found -> request.foundIn(found.text()))
                    .collect(Collectors.toSet());
            left.removeIf(it -> before.contains(Optional.of(it.text())));
        }
        GlobalChanges.properties(around)
                .forEach((name, value) -> request.foundIn(value)
                        .ifPresent(text ->
                                left.add(new LeftData(request.meaning(text), text, new Spot(name, name, name, "")))));
        return left;
    }

    private static List<FoundText> search(Snapshot snapshot, RequestTexts request) {
        return TextSearch.in(snapshot, text -> request.foundIn(text).isPresent());
    }

    /** The data of earlier requests in the output of this one, which is remembered from now on. */
    List<ForeignData> foreign(RequestTexts request, ServedInvocation served) {
        List<ForeignData> foreign = new ArrayList<>();
        String response = new String(served.payload(), StandardCharsets.UTF_8);
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
