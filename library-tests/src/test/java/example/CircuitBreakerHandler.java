package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

/** A circuit breaker of Resilience4j. */
public final class CircuitBreakerHandler implements RequestHandler<String, String> {
    private static final CircuitBreakerRegistry BREAKERS = CircuitBreakerRegistry.ofDefaults();
    private final CircuitBreaker prices = BREAKERS.circuitBreaker("prices");

    @Override
    public String handleRequest(String id, Context context) {
        return prices.executeSupplier(() -> "price for " + id);
    }
}
