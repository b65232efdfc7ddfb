package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("for environments of other tests that invoke shorten the wait")
class HandOverTests {

    private final HandOver handOver = new HandOver();
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void whatIsThereAlreadyIsAskedForOnce() {
        handOver.awaitTask(() -> questions.incrementAndGet() > 0);

        assertThat(questions).hasValue(1);
    }

    @Test
    void whatNeverComesIsNotWaitedForLong() {
        handOver.awaitTask(this::never);

        assertThat(questions).hasPositiveValue();
    }

    @Test
    void afterAWaitInVainTheNextIsSkipped() {
        handOver.awaitTask(this::never);
        questions.set(0);

        handOver.awaitTask(this::never);

        assertThat(questions).hasValue(0);
    }

    @Test
    void theMoreWaitsWereInVainTheMoreAreSkipped() {
        assertThat(waitsUntilAsked()).isEqualTo(1);
        assertThat(waitsUntilAsked()).isEqualTo(2);
        assertThat(waitsUntilAsked()).isEqualTo(4);
    }

    @Test
    void aWaitThatPaysIsFollowedByTheNext() {
        waitsUntilAsked();
        waitsUntilAsked();
        for (int i = 0; i < 4; i++) {
            handOver.awaitTask(() -> true);
        }
        handOver.awaitTask(this::never);

        assertThat(questions).hasPositiveValue();
    }

    @Test
    void whereAnotherEnvironmentInvokesNobodyStaysAwake() {
        HandOver other = new HandOver();
        other.begin();
        try {
            handOver.awaitTask(this::never);
        } finally {
            other.end();
        }

        assertThat(questions).hasValue(1);
    }

    private int waitsUntilAsked() {
        questions.set(0);
        int waits = 0;
        while (questions.get() == 0) {
            handOver.awaitTask(this::never);
            waits++;
        }
        return waits;
    }

    private boolean never() {
        questions.incrementAndGet();
        return false;
    }
}
