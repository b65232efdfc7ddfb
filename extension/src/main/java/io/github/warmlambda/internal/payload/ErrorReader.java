package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.warmlambda.environment.FunctionError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads AWS's error JSON: {@code {"errorMessage", "errorType", "stackTrace"}}, each of them optional. */
final class ErrorReader {

    private ErrorReader() {}

    static FunctionError read(byte[] payload) {
        String text = new String(payload, UTF_8);
        return parse(text) instanceof Map<?, ?> json && isError(json)
                ? fromJson(json)
                : new FunctionError(Optional.empty(), text, List.of());
    }

    private static @Nullable Object parse(String text) {
        try {
            return Json.aws().parse(text);
        } catch (IllegalArgumentException notJson) {
            return null;
        }
    }

    private static boolean isError(Map<?, ?> json) {
        return json.containsKey("errorMessage") || json.containsKey("errorType") || json.containsKey("stackTrace");
    }

    private static FunctionError fromJson(Map<?, ?> json) {
        List<?> frames = json.get("stackTrace") instanceof List<?> list ? list : List.of();
        return new FunctionError(
                Optional.ofNullable(json.get("errorType")).map(ErrorReader::text),
                Optional.ofNullable(json.get("errorMessage"))
                        .map(ErrorReader::text)
                        .orElse(""),
                frames.stream().map(ErrorReader::text).toList());
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.aws().print(value);
    }
}
