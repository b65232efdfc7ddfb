package io.github.warmlambda.internal.configuration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Replaces the values of environment variables by the names of the variables, because they may be secrets. */
public final class Masking implements UnaryOperator<String> {

    /** A shorter value is replaced only where it is the whole text: it may be a part of any word. */
    private static final int LONG = 8;

    /** The names by values, also as JSON escapes them; the longest value first, as another may be a part of it. */
    private final List<Map.Entry<String, String>> names;

    private Masking(Map<String, String> variables) {
        Map<String, String> byValue = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            byValue.putIfAbsent(value, name);
            byValue.putIfAbsent(escaped(value), name);
        });
        this.names = byValue.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> it) -> -it.getKey().length()))
                .map(it -> Map.entry(it.getKey(), it.getValue()))
                .toList();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** For the variables that the function's owner set, and those of the developer's shell that are passed on. */
    public static Masking of(FunctionConfiguration configuration) {
        Map<String, String> variables = new TreeMap<>();
        for (String name : configuration.passEnvironment()) {
            variables.put(name, Objects.requireNonNullElse(System.getenv(name), ""));
        }
        variables.putAll(configuration.environmentVariables());
        variables.values().removeIf(String::isEmpty);
        return new Masking(variables);
    }

    @Override
    public String apply(String text) {
        String masked = text;
        for (Map.Entry<String, String> variable : names) {
            String value = variable.getKey();
            String name = "${" + variable.getValue() + "}";
            if (value.length() >= LONG) {
                masked = masked.replace(value, name);
            } else if (masked.equals(value) || masked.equals('"' + value + '"')) {
                masked = name;
            }
        }
        return masked;
    }
}
