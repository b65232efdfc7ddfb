package io.github.warmlambda.internal.payload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what in JSON can be told again: texts, also those in JSON that is a text itself, and long numbers. */
final class JsonTexts {

    /** As many digits as an account or a telephone has; shorter ones occur everywhere. */
    private static final int LONG_NUMBER = 8;

    private final List<String> texts = new ArrayList<>();

    private JsonTexts() {}

    static List<String> in(byte[] json) {
        JsonTexts texts = new JsonTexts();
        texts.parse(new String(json, StandardCharsets.UTF_8));
        return texts.texts;
    }

    private void parse(String json) {
        try {
            collect(Json.aws().parse(json));
        } catch (IllegalArgumentException notJson) {
            texts.add(json);
        }
    }

    private void collect(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            object.values().forEach(this::collect);
        } else if (json instanceof List<?> array) {
            array.forEach(this::collect);
        } else if (json instanceof String text) {
            addText(text);
        } else if (json instanceof Number number) {
            addNumber(number);
        }
    }

    private void addText(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            parse(text);
        } else {
            texts.add(text);
        }
    }

    private void addNumber(Number number) {
        String text = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
        if (text.length() >= LONG_NUMBER) {
            texts.add(text);
        }
    }
}
