package io.github.warmlambda.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows values of a snapshot in a few words. */
final class NodeText {

    private static final int LONGEST = 60;
    private static final int MOST_FIELDS = 3;

    private final UnaryOperator<String> masking;

    /**
     * Texts for people.
     *
     * @param masking replaces what must not be shown, in whole texts, before they are shortened
     */
    NodeText(UnaryOperator<String> masking) {
        this.masking = masking;
    }

    String of(@Nullable Object value) {
        if (value instanceof Node node) {
            return node.label != null ? simpleName(node.type) + "." + node.label : ofNode(node);
        }
        return value instanceof String text ? quoted(text) : shortened(String.valueOf(value));
    }

    /** The values, of which the first few are shown. */
    String list(List<@Nullable Object> values) {
        String shown = values.stream().limit(MOST_FIELDS).map(this::of).collect(Collectors.joining(", "));
        return values.size() > MOST_FIELDS ? shown + ", ... (" + values.size() + " in all)" : shown;
    }

    private String ofNode(Node node) {
        String type = simpleName(node.type);
        return switch (node.content) {
            case NONE -> type + fields(node);
            case MAP -> "%s of %d %s".formatted(type, node.size, node.size == 1 ? "entry" : "entries");
            case SET, SEQUENCE -> "%s of %d".formatted(type, node.size);
            case VALUE -> type + "[" + leaves(node) + "]";
            case TEXT ->
                node.elements[0] instanceof String text && !type.equals("byte[]")
                        ? quoted(text)
                        : "%s of %d".formatted(type, node.size);
        };
    }

    private String leaves(Node node) {
        return Arrays.stream(node.elements)
                .map(it -> it instanceof Node held ? simpleName(held.type) : of(it))
                .collect(Collectors.joining(", "));
    }

    private String fields(Node node) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < node.names.length && shown.size() < MOST_FIELDS; i++) {
            if (!(node.fields[i] instanceof Node)) {
                shown.add(node.names[i] + "=" + of(node.fields[i]));
            }
        }
        return shown.isEmpty() ? "" : "[" + String.join(", ", shown) + "]";
    }

    private String quoted(String text) {
        return "\"" + cut(masking.apply(text).replace("\n", "\\n")) + "\"";
    }

    private String shortened(String text) {
        return cut(masking.apply(text));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    private static String simpleName(String type) {
        String element = type.startsWith("[") ? arrayName(type) : type;
        return element.substring(element.lastIndexOf('.') + 1);
    }

    private static String arrayName(String type) {
        int dimensions = type.lastIndexOf('[') + 1;
        String element = switch (type.charAt(dimensions)) {
            case 'L' -> type.substring(dimensions + 1, type.length() - 1);
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'D' -> "double";
            case 'F' -> "float";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'S' -> "short";
            default -> "boolean";
        };
        return element + "[]".repeat(dimensions);
    }
}
