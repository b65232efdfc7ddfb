package io.github.warmlambda.internal.inside;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonFactory;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonLocation;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonParser;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonProcessingException;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonToken;
import io.github.warmlambda.internal.bridge.AwsJson.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Checks that a text is exactly one JSON value. */
final class JsonSyntax {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonSyntax() {}

    static @Nullable Fault check(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return fault(parser.currentLocation(), "");
            }
            skipValue(parser);
            return parser.nextToken() == null
                    ? null
                    : fault(parser.currentTokenLocation(), "something follows after the value");
        } catch (JsonProcessingException e) {
            return fault(e.getLocation(), e.getOriginalMessage());
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

    private static Fault fault(JsonLocation at, String reason) {
        return new Fault(at.getLineNr(), at.getColumnNr(), (int) at.getCharOffset(), reason);
    }
}
