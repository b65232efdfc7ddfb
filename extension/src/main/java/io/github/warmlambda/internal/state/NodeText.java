package io.github.warmlambda.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows values of a snapshot in a few words. */
final class NodeText {

    private static final int LONGEST = 60;
    private static final int MOST_FIELDS = 3;

    private NodeText() {}

    static String of(@Nullable Object value) {
        if (value instanceof Node node) {
            return node.label != null ? simpleName(node.type) + "." + node.label : ofNode(node);
        }
        return value instanceof String text ? quoted(text) : shortened(String.valueOf(value));
    }

    /** The values, of which the first few are shown. */
    static String list(List<@Nullable Object> values) {
        String shown = values.stream().limit(MOST_FIELDS).map(NodeText::of).collect(Collectors.joining(", "));
        return values.size() > MOST_FIELDS ? shown + ", ... (" + values.size() + " in all)" : shown;
    }

    private static String ofNode(Node node) {
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

    private static String leaves(Node node) {
        return Arrays.stream(node.elements)
                .map(it -> it instanceof Node held ? simpleName(held.type) : of(it))
                .collect(Collectors.joining(", "));
    }

    private static String fields(Node node) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < node.names.length && shown.size() < MOST_FIELDS; i++) {
            if (!(node.fields[i] instanceof Node)) {
                shown.add(node.names[i] + "=" + of(node.fields[i]));
            }
        }
        return shown.isEmpty() ? "" : "[" + String.join(", ", shown) + "]";
    }

    private static String quoted(String text) {
        return "\"" + shortened(text.replace("\n", "\\n")) + "\"";
    }

    private static String shortened(String text) {
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
