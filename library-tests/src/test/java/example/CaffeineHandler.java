package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/** A cache of what many requests share, with Caffeine. */
public final class CaffeineHandler implements RequestHandler<String, String> {
    private static final LoadingCache<String, String> RATES = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build(currency -> "rate of " + currency);

    @Override
    public String handleRequest(String id, Context context) {
        String currency = id.endsWith("0") ? "EUR" : "USD";
        return id + RATES.get(currency);
    }
}
