package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextSearchTests {

    private static final String FIELD = "acme.Orders.FIELD";

    private static final Map<String, List<String>> SESSION = Map.of("customers", List.of("Bob", "Ann Smith"));

    @Test
    void findsATextAndTheWayToIt() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, SESSION), text -> text.contains("Ann"), text -> text))
                .extracting(TextSearch.Found::text, found -> found.location().path())
                .containsExactly(tuple("Ann Smith", FIELD + "[\"customers\"][1]"));
    }

    @Test
    void findsKeys() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, Map.of("Ann Smith", 1)), "Ann Smith"::equals, text -> text))
                .hasSize(1);
    }

    @Test
    void findsNothingElse() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, SESSION), text -> text.contains("Carl"), text -> text))
                .isEmpty();
    }
}
