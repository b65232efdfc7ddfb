package io.github.warmlambda.internal.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTests {

    @Test
    void makesItOnce() {
        Iterator<String> made = List.of("first", "second").iterator();
        Memo<String> memo = new Memo<>(made::next);

        assertThat(memo.get()).isEqualTo("first");
        assertThat(memo.get()).isEqualTo("first");
    }

    @Test
    void triesAgainWhatFailedAndTellsEachTimeWhy() {
        Iterator<Runnable> attempts = List.<Runnable>of(
                        () -> {
                            throw new IllegalStateException("disk full");
                        },
                        () -> {})
                .iterator();
        Memo<String> memo = new Memo<>(() -> {
            attempts.next().run();
            return "made";
        });

        assertThatThrownBy(memo::get).isInstanceOf(IllegalStateException.class).hasMessage("disk full");
        assertThat(memo.get()).isEqualTo("made");
    }
}
