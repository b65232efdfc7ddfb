package io.github.warmlambda.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackTextsTests {

    @Test
    void aRecursionIsToldByOneCall() {
        assertThat(StackTexts.ofFrames(Collections.nCopies(1024, "a.B.sum(B.java:15)")))
                .containsExactly("\tat a.B.sum(B.java:15)", "\t... 1,023 more");
    }

    @Test
    void aRecursionThroughSeveralMethodsIsToldByOneCycle() {
        List<String> frames = Stream.concat(
                        IntStream.range(0, 1022).mapToObj(i -> "a.B.m" + i % 3 + "()"), Stream.of("a.B.first()"))
                .toList();

        assertThat(StackTexts.ofFrames(frames))
                .containsExactly(
                        "\tat a.B.m0()", "\tat a.B.m1()", "\tat a.B.m2()", "\t... 1,019 more", "\tat a.B.first()");
    }

    @Test
    void aLongStackIsCut() {
        List<String> frames =
                IntStream.range(0, 30).mapToObj("a.B.m%d()"::formatted).toList();

        assertThat(StackTexts.ofFrames(frames))
                .hasSize(9)
                .startsWith("\tat a.B.m0()")
                .endsWith("\tat a.B.m7()", "\t... 22 more");
    }

    @Test
    void aShortOneIsKeptAsItIs() {
        assertThat(StackTexts.ofFrames(List.of("a.B.m()", "a.B.m()", "a.B.n()")))
                .containsExactly("\tat a.B.m()", "\tat a.B.m()", "\tat a.B.n()");
    }

    @Test
    void onlyTheFramesOfALogAreShortened() {
        List<String> log = Stream.of(
                        Stream.of("START", "  looked at 3 orders"),
                        Collections.nCopies(20, "\tat a.B.sum(B.java:15)").stream(),
                        Stream.of("Caused by: x", "\tat a.C.m()", "END"))
                .flatMap(it -> it)
                .toList();

        assertThat(StackTexts.shortened(log))
                .containsExactly(
                        "START",
                        "  looked at 3 orders",
                        "\tat a.B.sum(B.java:15)",
                        "\t... 19 more",
                        "Caused by: x",
                        "\tat a.C.m()",
                        "END");
    }
}
