package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextSearchTests {

    private static final String FIELD = "acme.Orders.FIELD";

    private static final Map<String, List<String>> SESSION = Map.of("customers", List.of("Bob", made("Ann Smith")));

    /** Read from a request, and no constant of this class. */
    private static String made(String text) {
        return new String(text.toCharArray());
    }

    @Test
    void findsATextAndTheWayToIt() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, SESSION), text -> text.contains("Ann"), text -> text))
                .extracting(TextSearch.Found::text, found -> found.location().path())
                .containsExactly(tuple("Ann Smith", FIELD + "[\"customers\"][1]"));
    }

    @Test
    void findsKeys() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, Map.of(made("Ann Smith"), 1)), "Ann Smith"::equals, text -> text))
                .hasSize(1);
    }

    @Test
    void findsNothingElse() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, SESSION), text -> text.contains("Carl"), text -> text))
                .isEmpty();
    }

    @Test
    void aConstantOfAClassIsNoTextOfARequest() {
        assertThat(TextSearch.in(Snapshots.of(FIELD, List.of("STANDARD")), "STANDARD"::equals, text -> text))
                .isEmpty();
        assertThat(TextSearch.in(
                        Snapshots.of(FIELD, List.of(String.join("", "STAN", "DARD"))),
                        "STANDARD"::equals,
                        text -> text))
                .hasSize(1);
    }

    private static Snapshot snapshotOfLibrary(Object held) {
        StateWalker walker = new StateWalker(100, 0);
        Node library = (Node) Objects.requireNonNull(walker.see(new Object()));
        Object value = walker.see(held);
        walker.walk();
        library.opaque = true;
        library.names = new String[] {"held"};
        library.owners = new String[] {"org.lib.Client"};
        library.fields = new Object[] {value};
        Map<String, Object> roots = Map.of(FIELD, library);
        return new Snapshot(roots, roots, walker.nodes(), true, false);
    }

    @Test
    void whatALibraryHoldsIsItsAffairButNotAThreadLocal() {
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set(made("Ann Smith"));

        assertThat(TextSearch.in(snapshotOfLibrary(List.of(made("Ann Smith"))), "Ann Smith"::equals, text -> text))
                .isEmpty();
        assertThat(TextSearch.in(snapshotOfLibrary(local), "Ann Smith"::equals, text -> text))
                .hasSize(1);
    }
}
