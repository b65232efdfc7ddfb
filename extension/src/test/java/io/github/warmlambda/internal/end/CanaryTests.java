package io.github.warmlambda.internal.end;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CanaryTests {

    @Test
    @Timeout(60)
    @SuppressWarnings("NullAway") // A canary holds what it watches, and asks it nothing.
    void isQueuedOnceTheJvmUnloadsClassesAndTellsWhatItWatches() throws InterruptedException {
        ReferenceQueue<Class<?>> queue = new ReferenceQueue<>();
        Unloading watched = new Unloading(null, null, null);
        Canary canary = Canary.of(watched, queue);

        Reference<? extends Class<?>> queued = null;
        while (queued == null) {
            System.gc();
            queued = queue.remove(50);
        }

        assertThat(queued).isSameAs(canary);
        assertThat(canary.unloading()).isSameAs(watched);
    }
}
