package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.Duration;

/** A cache of what many requests share, with Guava. */
public final class GuavaCacheHandler implements RequestHandler<String, String> {
    private static final LoadingCache<String, String> RATES = CacheBuilder.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(5))
            .recordStats()
            .build(CacheLoader.from(currency -> "rate of " + currency));

    @Override
    public String handleRequest(String id, Context context) {
        String currency = id.length() % 2 == 0 ? "EUR" : "EUR";
        return id + RATES.getUnchecked(currency);
    }
}
