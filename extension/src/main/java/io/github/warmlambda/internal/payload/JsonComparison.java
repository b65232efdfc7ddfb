package io.github.warmlambda.internal.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.Optional;

/** Compares and prints JSON texts by value. */
final class JsonComparison {

    // No modules: they could change how trees are read. Exact decimals: pretty() must print 1.0 as 1.0.
    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new JsonNodeFactory(true))
            .build();

    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    };

    private JsonComparison() {}

    static boolean same(String expected, String actual) {
        JsonSyntax.check("The expected text", expected).ifPresent(error -> {
            throw new IllegalArgumentException(error);
        });
        JsonNode wanted = tree(expected).orElseThrow();
        return tree(actual).filter(json -> wanted.equals(BY_VALUE, json)).isPresent();
    }

    static String pretty(String json) {
        return tree(json).map(JsonComparison::print).orElse(json);
    }

    /** The text as a tree, or empty if it is not JSON. */
    static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(TREES.readTree(text)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String print(JsonNode json) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return TREES.writer(printer).writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read cannot be printed: " + json, e);
        }
    }
}
