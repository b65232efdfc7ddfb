package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizesTests {

    private static long sizeOf(Object value) {
        return Sizes.of(Snapshots.of("acme.Orders.FIELD", value)).own().getOrDefault("acme.Orders.FIELD", 0L);
    }

    @Test
    void growWithElements() {
        assertThat(sizeOf(new ArrayList<>(List.of(1, 2, 3)))).isEqualTo(sizeOf(new ArrayList<>(List.of(1, 2))) + 1);
    }

    @Test
    void growWithTexts() {
        assertThat(sizeOf(new String[] {"tea!"})).isEqualTo(sizeOf(new String[] {"tea"}) + 1);
    }

    @Test
    void growWithWhatElementsHold() {
        List<Object> inner = new ArrayList<>();
        long before = sizeOf(List.of(inner));
        inner.add(1);

        assertThat(sizeOf(List.of(inner))).isEqualTo(before + 1);
    }

    @Test
    void whatTwoFieldsShareCountsForTheFirst() {
        List<Integer> shared = new ArrayList<>(List.of(1, 2, 3));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("acme.Orders.FIRST", shared);
        fields.put("acme.Orders.SECOND", shared);

        assertThat(Sizes.of(Snapshots.of(fields)).own()).containsOnlyKeys("acme.Orders.FIRST");
    }
}
