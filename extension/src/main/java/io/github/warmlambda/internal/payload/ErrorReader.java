package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.warmlambda.environment.FunctionError;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads AWS's error JSON: {@code {"errorMessage", "errorType", "stackTrace"}}, each of them optional. */
final class ErrorReader {

    private ErrorReader() {}

    static FunctionError read(byte[] payload) {
        String text = new String(payload, UTF_8);
        return JsonComparison.tree(text)
                .filter(ErrorReader::isError)
                .map(ErrorReader::fromJson)
                .orElseGet(() -> new FunctionError(Optional.empty(), text, List.of()));
    }

    private static boolean isError(JsonNode json) {
        return json.has("errorMessage") || json.has("errorType") || json.has("stackTrace");
    }

    private static FunctionError fromJson(JsonNode json) {
        return new FunctionError(
                text(json, "errorType"),
                text(json, "errorMessage").orElse(""),
                StreamSupport.stream(json.path("stackTrace").spliterator(), false)
                        .map(ErrorReader::text)
                        .toList());
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.hasNonNull(name) ? Optional.of(text(json.get(name))) : Optional.empty();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
