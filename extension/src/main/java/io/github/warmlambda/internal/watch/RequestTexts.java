package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The texts by which the data of one request can be recognized: those of its event, its ids, its client context. */
final class RequestTexts {

    /** A shorter text is a word like any other. */
    private static final int SHORTEST = 6;

    /** A shorter text is recognized only where it is the whole text. */
    private static final int TELLING = 12;

    private static final String OF_EVENT = "a value of its event";

    private final String requestId;
    private final Set<String> brought = new LinkedHashSet<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final List<String> telling = new ArrayList<>();

    private RequestTexts(Request request, Predicate<String> known) {
        this.requestId = request.requestId();
        Payloads.texts(request.payload()).forEach(text -> add(text, OF_EVENT));
        addAll(request.clientContext(), "a value of its client context");
        addAll(request.cognitoIdentity(), "a value of its Cognito identity");
        add(request.tenantId(), "its tenant id");
        brought.addAll(meanings.keySet());
        meanings.keySet().removeIf(known);
        add(requestId, "its request id");
        List.copyOf(meanings.keySet()).forEach(this::addBytes);
        meanings.keySet().stream().filter(text -> text.length() >= TELLING).forEach(telling::add);
    }

    /**
     * The texts of a request.
     *
     * @param known tells texts that say nothing about a request, because the function's configuration has them too
     */
    static RequestTexts of(Request request, Predicate<String> known) {
        return new RequestTexts(request, known);
    }

    private void addAll(@Nullable String json, String meaning) {
        if (json != null) {
            Payloads.texts(json.getBytes(StandardCharsets.UTF_8)).forEach(text -> add(text, meaning));
        }
    }

    /** As it is in bytes that are kept as one character each. */
    private void addBytes(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        if (!bytes.equals(text)) {
            meanings.putIfAbsent(bytes, meaning(text));
        }
    }

    private void add(@Nullable String text, String meaning) {
        if (text != null && text.length() >= SHORTEST) {
            meanings.putIfAbsent(text, meaning);
        }
    }

    String requestId() {
        return requestId;
    }

    /** Which of the texts this text is or contains. */
    Optional<String> foundIn(String text) {
        if (meanings.containsKey(text)) {
            return Optional.of(text);
        }
        // No stream: asked of each text in the state.
        for (String part : telling) {
            if (text.contains(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /**
     * Which of the texts is in the output of another request that did not bring it itself.
     *
     * @param output its texts, without the escapes of JSON
     */
    Optional<String> bledInto(String output, RequestTexts other) {
        return meanings.keySet().stream()
                .filter(it -> it.length() >= TELLING || isUnlikeWords(it))
                .filter(it -> output.contains(it) && !other.brings(it))
                .findFirst();
    }

    private boolean brings(String text) {
        return brought.stream().anyMatch(own -> own.contains(text));
    }

    // A word in the output of another request may well be the function's own.
    private static boolean isUnlikeWords(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** What of the request one of its texts is. */
    String meaning(String text) {
        return meanings.getOrDefault(text, OF_EVENT);
    }
}
