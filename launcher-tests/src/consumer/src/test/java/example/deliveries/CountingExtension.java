package example.deliveries;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An extension that the consumer registers for all tests, as a service. */
public final class CountingExtension implements BeforeEachCallback {

    static final AtomicInteger TESTS = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext context) {
        TESTS.incrementAndGet();
    }
}
