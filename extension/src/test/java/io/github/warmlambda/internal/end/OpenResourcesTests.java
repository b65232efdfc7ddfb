package io.github.warmlambda.internal.end;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class OpenResourcesTests {

    private final List<String> closed = new ArrayList<>();

    private Held held(String name) {
        AutoCloseable resource = () -> closed.add(name);
        return new Held("acme.Orders." + name, resource);
    }

    private static Held failing(Throwable thrown) {
        AutoCloseable resource = () -> {
            throw sneaky(thrown);
        };
        return new Held("acme.Orders.BROKEN", resource);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void theLastIsClosedFirst() {
        assertThat(OpenResources.close(List.of(held("FIRST"), held("SECOND")))).isEmpty();
        assertThat(closed).containsExactly("SECOND", "FIRST");
    }

    @Test
    void oneThatFailsIsNamedAndTheOthersAreClosed() {
        assertThat(OpenResources.close(List.of(held("FIRST"), failing(new StackOverflowError("deep")))))
                .singleElement()
                .asString()
                .startsWith("  acme.Orders.BROKEN: java.lang.StackOverflowError: deep");
        assertThat(closed).containsExactly("FIRST");
    }

    @Test
    void oneThatCannotBeClosedByDesignIsNoFailure() {
        assertThat(OpenResources.close(List.of(failing(new UnsupportedOperationException()))))
                .isEmpty();
    }

    @Test
    void anExecutorIsNotClosedAsItWouldWaitForItsTasks() {
        ExecutorService executor = new ForkJoinPool(1);
        try {
            OpenResources.close(List.of(new Held("acme.Orders.EXECUTOR", executor)));

            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdownNow();
        }
    }
}
