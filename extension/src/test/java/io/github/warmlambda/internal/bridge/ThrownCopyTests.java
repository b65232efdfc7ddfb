package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThrownCopyTests {

    @SuppressWarnings("serial")
    private static final class Hostile extends AssertionError {

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message for you");
        }
    }

    @Test
    void holdsTypeMessageFramesCauseAndWhatWasSuppressed() {
        IOException cause = new IOException("disk");
        IllegalStateException thrown = new IllegalStateException("outer", cause);
        thrown.addSuppressed(new RuntimeException("second"));

        ThrownCopy copy = ThrownCopy.of(thrown);

        assertThat(copy.description()).isEqualTo("java.lang.IllegalStateException: outer");
        assertThat(copy.frames()).containsExactly(thrown.getStackTrace());
        assertThat(copy.cause()).isEqualTo(ThrownCopy.of(cause));
        assertThat(copy.suppressed())
                .extracting(ThrownCopy::description)
                .containsExactly("java.lang.RuntimeException: second");
    }

    @Test
    void oneWithoutAMessageIsDescribedByItsType() {
        assertThat(ThrownCopy.of(new IOException()).description()).isEqualTo("java.io.IOException");
    }

    @Test
    void aCircleOfCausesEnds() {
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        ThrownCopy copy = ThrownCopy.of(first);
        int depth = 0;
        for (ThrownCopy cause = copy.cause(); cause != null; cause = cause.cause()) {
            depth++;
        }

        assertThat(depth).isEqualTo(16);
    }

    @Test
    void anAssertionErrorWhoseMessageThrowsIsAnAssertionErrorStill() {
        ThrownCopy copy = ThrownCopy.of(new Hostile());

        assertThat(copy.assertionError()).isTrue();
        assertThat(copy.description()).isEqualTo(Hostile.class.getName() + ": which cannot be described");
    }
}
