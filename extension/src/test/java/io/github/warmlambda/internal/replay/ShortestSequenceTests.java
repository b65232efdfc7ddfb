package io.github.warmlambda.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestSequenceTests {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 98, 99})
    void findsTheOneThatItTakes(int needed) {
        assertThat(ShortestSequence.of(HUNDRED, part -> part.contains(needed), 1_000))
                .containsExactly(needed);
    }

    @Test
    void findsSeveralInTheirOrder() {
        List<Integer> needed = List.of(3, 40, 41, 97);

        assertThat(ShortestSequence.of(HUNDRED, part -> part.containsAll(needed), 1_000))
                .isEqualTo(needed);
    }

    @Test
    void findsAsManyAsItTakesWhicheverTheyAre() {
        assertThat(ShortestSequence.of(HUNDRED, part -> part.size() >= 3, 1_000))
                .hasSize(3);
    }

    @Test
    void asksNoMoreOftenThanItMay() {
        List<List<Integer>> trials = new ArrayList<>();

        List<Integer> found = ShortestSequence.of(
                HUNDRED,
                part -> {
                    trials.add(part);
                    return part.containsAll(List.of(1, 50, 99));
                },
                7);

        assertThat(trials).hasSize(7);
        assertThat(found).contains(1, 50, 99).isSubsetOf(HUNDRED);
    }

    @Test
    void aSequenceOfOneIsTheShortest() {
        assertThat(ShortestSequence.of(
                        List.of(1),
                        part -> {
                            throw new AssertionError("asked");
                        },
                        10))
                .containsExactly(1);
    }
}
