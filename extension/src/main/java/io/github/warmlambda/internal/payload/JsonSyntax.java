package io.github.warmlambda.internal.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Checks that a text is exactly one JSON value. */
final class JsonSyntax {

    private static final int SHOWN_BEFORE = 40;
    private static final int SHOWN_AFTER = 20;
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonSyntax() {}

    /** What is wrong with the text, said about its name, or empty. */
    static Optional<String> check(String name, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.of(name + " is not valid JSON: there is no value in it");
            }
            skipValue(parser);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            return Optional.of(message(name, text, tokenLocation(parser), "something follows after the value"));
        } catch (JsonProcessingException e) {
            return Optional.of(message(name, text, e.getLocation(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipValue(JsonParser parser) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    // Its successor currentTokenLocation() came with Jackson 2.13, later than the oldest version that must run.
    @SuppressWarnings("deprecation")
    private static JsonLocation tokenLocation(JsonParser parser) {
        return parser.getTokenLocation();
    }

    private static String message(String name, String text, JsonLocation place, String reason) {
        return name + " is not valid JSON, at line " + place.getLineNr() + ", column " + place.getColumnNr() + ": "
                + FailureReason.withoutPlace(reason) + "\nText there: " + excerpt(text, (int) place.getCharOffset());
    }

    private static String excerpt(String text, int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int from = Math.max(0, at - SHOWN_BEFORE);
        int to = Math.min(text.length(), at + SHOWN_AFTER);
        return (from == 0 ? "" : "...") + text.substring(from, to) + (to == text.length() ? "" : "...");
    }
}
