package example.micronaut;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

@Singleton
public class Counter {

    private final AtomicInteger count = new AtomicInteger();

    int next() {
        return count.incrementAndGet();
    }
}
