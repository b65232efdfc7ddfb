package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/** A cache of Ehcache for what all requests share. */
public final class EhcacheHandler implements RequestHandler<String, String> {
    private static final CacheManager CACHES = CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(
                    "rates",
                    CacheConfigurationBuilder.newCacheConfigurationBuilder(
                                    String.class, String.class, ResourcePoolsBuilder.heap(10))
                            .withExpiry(ExpiryPolicyBuilder.timeToLiveExpiration(Duration.ofMinutes(5))))
            .build(true);
    private static final Cache<String, String> RATES = CACHES.getCache("rates", String.class, String.class);

    @Override
    public String handleRequest(String id, Context context) {
        String rate = RATES.get("EUR");
        if (rate == null) {
            rate = "rate of EUR";
            RATES.put("EUR", rate);
        }
        return id + rate;
    }
}
