package io.github.warmlambda.internal.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import org.junit.jupiter.api.Test;

class HeapDumpTests {

    private static final class Kept {}

    private static final class Registry {
        private static final List<Object> ALL = new ArrayList<>();
    }

    private static Retention retentionOf(WeakReference<?> object) {
        return HeapDump.retentionOf(object).orElseThrow();
    }

    @Test
    void aStaticFieldIsNamedWithTheWayFromIt() {
        Kept kept = new Kept();
        Registry.ALL.add(kept);
        WeakReference<Kept> reference = new WeakReference<>(kept);
        kept = null;
        try {
            Retention retention = retentionOf(reference);

            assertThat(retention.kind()).isEqualTo(Retention.Kind.STRONG);
            assertThat(retention.begin() + " " + String.join(" ", retention.path()))
                    .contains(Registry.class.getName() + ".ALL");
        } finally {
            Registry.ALL.clear();
        }
    }

    @Test
    void whatOnlySoftReferencesKeepIsNoLeak() {
        SoftReference<Kept> soft = new SoftReference<>(new Kept());
        Registry.ALL.add(soft);
        try {
            assertThat(retentionOf(new WeakReference<>(soft.get())).kind()).isEqualTo(Retention.Kind.SOFT);
        } finally {
            Registry.ALL.clear();
        }
    }

    @Test
    void aLocalVariableOfAnotherThreadIsNamedWithTheThread() throws InterruptedException {
        Exchanger<WeakReference<Kept>> handOver = new Exchanger<>();
        CountDownLatch release = new CountDownLatch(1);
        Thread keeper = new Thread(() -> {
            Kept kept = new Kept();
            try {
                handOver.exchange(new WeakReference<>(kept));
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                Reference.reachabilityFence(kept);
            }
        });
        keeper.start();
        try {
            Retention retention = retentionOf(handOver.exchange(null));

            assertThat(retention.kind()).isEqualTo(Retention.Kind.STRONG);
            assertThat(retention.begin()).isEqualTo("a local variable of thread");
            assertThat(retention.threadId()).isEqualTo(keeper.getId());
        } finally {
            release.countDown();
            keeper.join();
        }
    }

    @Test
    void whatWasCollectedIsKeptByNothing() {
        WeakReference<Kept> cleared = new WeakReference<>(new Kept());
        cleared.clear();

        assertThat(retentionOf(cleared).kind()).isEqualTo(Retention.Kind.NOTHING);
    }
}
