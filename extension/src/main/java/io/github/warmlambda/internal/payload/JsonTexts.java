package io.github.warmlambda.internal.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects what in JSON can be told again: texts, also those in JSON that is a text itself, and long numbers. */
final class JsonTexts {

    /** As many digits as an account or a telephone has; shorter ones occur everywhere. */
    private static final int LONG_NUMBER = 8;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<String> texts = new ArrayList<>();

    private JsonTexts() {}

    static List<String> in(byte[] json) {
        JsonTexts texts = new JsonTexts();
        texts.collect(new String(json, StandardCharsets.UTF_8));
        return texts.texts;
    }

    private void collect(String json) {
        int before = texts.size();
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    addText(parser.getText());
                } else if (token.isNumeric() && parser.getText().length() >= LONG_NUMBER) {
                    texts.add(parser.getText());
                }
            }
        } catch (JsonProcessingException notJson) {
            texts.subList(before, texts.size()).clear();
            texts.add(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addText(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            collect(text);
        } else {
            texts.add(text);
        }
    }
}
