package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JdkValuesTests {

    private record Own() {}

    /** A list of the user's own class. */
    private static final class OwnList extends ArrayList<String> {
        private static final long serialVersionUID = 1;
    }

    private static Object copy(Object value) {
        return JdkValues.copy(value).orElseThrow().value();
    }

    private static List<Object> values() {
        return List.of("text", 1, 1.5, 'c', true, Instant.EPOCH, TimeUnit.DAYS, Optional.of("text"), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreCopiedAsTheyAre(Object value) {
        assertThat(copy(value)).isEqualTo(value);
    }

    @Test
    void nullIsAValue() {
        assertThat(copy(null)).isNull();
    }

    @Test
    void collectionsAreCopiedWithTheirElements() {
        List<String> inner = new ArrayList<>(List.of("a"));
        Object copy = copy(Map.of("list", inner));
        inner.add("b");

        assertThat(copy).isEqualTo(Map.of("list", List.of("a")));
    }

    @Test
    void arraysAreCopied() {
        int[] numbers = {1, 2};
        Object copy = copy(numbers);
        numbers[0] = 5;

        assertThat(copy).isEqualTo(new int[] {1, 2});
    }

    @Test
    void whatTheUserDefinedIsNoValueWhereverItStands() {
        assertThat(JdkValues.copy(new Own())).isEmpty();
        assertThat(JdkValues.copy(new OwnList())).isEmpty();
        assertThat(JdkValues.copy(List.of(Map.of("key", new Own())))).isEmpty();
    }

    @Test
    void aCollectionThatHoldsItselfIsNoValue() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThat(JdkValues.copy(list)).isEmpty();
    }
}
