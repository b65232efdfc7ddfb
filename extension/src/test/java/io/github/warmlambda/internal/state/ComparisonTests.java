package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StateChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final String FIELD = "acme.Orders.FIELD";

    private static List<StateChange> changes(Object value, Runnable change) {
        Snapshot before = Snapshots.of(FIELD, value);
        change.run();
        return Comparison.of(before, Snapshots.of(FIELD, value), UnaryOperator.identity()).stream()
                .map(Difference::change)
                .toList();
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        assertThat(changes(new ArrayList<>(List.of("tea")), () -> {})).isEmpty();
    }

    @Test
    void aFieldThatWasAssigned() {
        assertThat(Comparison.of(Snapshots.of(FIELD, "Ann"), Snapshots.of(FIELD, "Bob"), UnaryOperator.identity()))
                .extracting(Difference::change)
                .containsExactly(new StateChange(FIELD, "\"Ann\"", "\"Bob\"", Kind.ASSIGNED));
    }

    @Test
    void aListThatGrew() {
        List<String> list = new ArrayList<>(List.of("tea"));

        assertThat(changes(list, () -> list.add("coffee")))
                .containsExactly(new StateChange(FIELD + ".size", "1", "2", Kind.GROWN));
    }

    @Test
    void aListThatShrank() {
        List<String> list = new ArrayList<>(List.of("tea", "coffee"));

        assertThat(changes(list, () -> list.remove("coffee")))
                .containsExactly(new StateChange(FIELD + ".size", "2", "1", Kind.SHRUNK));
    }

    @Test
    void anEntryThatWasReplaced() {
        Map<String, Integer> map = new HashMap<>(Map.of("tea", 4));

        assertThat(changes(map, () -> map.put("tea", 5)))
                .containsExactly(new StateChange(FIELD + "[\"tea\"]", "4", "5", Kind.MUTATED));
    }

    @Test
    void objectsThatHoldEachOtherAreComparedOnce() {
        List<Object> ann = new ArrayList<>();
        List<Object> bob = new ArrayList<>(List.of(ann, "Bob"));
        ann.add(bob);

        assertThat(changes(ann, () -> bob.set(1, "Ben")))
                .containsExactly(new StateChange(FIELD + "[0][1]", "\"Bob\"", "\"Ben\"", Kind.MUTATED));
    }

    @Test
    void whatMustNotBeShownIsMasked() {
        assertThat(Comparison.of(
                        Snapshots.of(FIELD, "Ann"),
                        Snapshots.of(FIELD, "secret"),
                        text -> text.replace("secret", "${NAME}")))
                .singleElement()
                .extracting(difference -> difference.change().after())
                .isEqualTo("\"${NAME}\"");
    }

    @Test
    void aFieldOfAClassThatWasNotThereBeforeIsLateAndNoChange() {
        assertThat(Comparison.of(Snapshots.of(Map.of()), Snapshots.of(FIELD, "Ann"), UnaryOperator.identity()))
                .isEmpty();
    }
}
