package io.github.warmlambda.internal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON that is plain ASCII, and that may stand in a page: whatever a text has in it
 * ends no element, and half of a surrogate pair is kept as it is.
 */
final class JsonText {

    private static final int PLAIN_FROM = 0x20;
    private static final int PLAIN_TO = 0x7E;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.add(value);
        return json.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else if (value instanceof List<?> list) {
            addList(list);
        } else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            addText(value.toString());
        }
    }

    private void addMap(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            addText(String.valueOf(entry.getKey()));
            text.append(':');
            add(entry.getValue());
            separator = ',';
        }
        text.append(separator == '{' ? "{}" : "}");
    }

    private void addList(List<?> list) {
        char separator = '[';
        for (Object element : list) {
            text.append(separator);
            add(element);
            separator = ',';
        }
        text.append(separator == '[' ? "[]" : "]");
    }

    private void addText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char at = value.charAt(i);
            if (at == '"' || at == '\\') {
                text.append('\\').append(at);
            } else if (at < PLAIN_FROM || at > PLAIN_TO || at == '<' || at == '&' || at == '>') {
                text.append(String.format("\\u%04x", (int) at));
            } else {
                text.append(at);
            }
        }
        text.append('"');
    }
}
