package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimap;
import com.google.common.collect.Table;
import com.google.common.hash.Hashing;
import com.google.common.util.concurrent.RateLimiter;
import java.nio.charset.StandardCharsets;

/** Guava's collections, a memoized supplier, a rate limiter. */
public final class GuavaSuppliersHandler implements RequestHandler<String, String> {
    private static final Supplier<ImmutableMap<String, Integer>> PRICES =
            Suppliers.memoize(() -> ImmutableMap.of("tea", 4, "coffee", 5));
    private static final Splitter SPLITTER = Splitter.on('-').trimResults();
    private static final RateLimiter LIMITER = RateLimiter.create(1_000);

    @Override
    public String handleRequest(String id, Context context) {
        LIMITER.acquire();
        Multimap<String, String> parts = ArrayListMultimap.create();
        SPLITTER.split(id).forEach(part -> parts.put(id, part));
        Table<String, String, Integer> table = HashBasedTable.create();
        table.put(id, "tea", PRICES.get().get("tea"));
        return Joiner.on('+').join(parts.get(id)) + table + Hashing.sha256().hashString(id, StandardCharsets.UTF_8);
    }
}
