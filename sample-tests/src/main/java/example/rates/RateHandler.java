package example.rates;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks a service for exchange rates, and keeps them for as long as the execution environment lives. */
public class RateHandler implements RequestHandler<String, Double> {

    private static final URI ENDPOINT = URI.create(System.getenv("RATES_URL"));
    private static final Map<String, Double> CACHE = new ConcurrentHashMap<>();

    @Override
    public Double handleRequest(String currency, Context context) {
        return CACHE.computeIfAbsent(currency, RateHandler::fetch);
    }

    private static double fetch(String currency) {
        try (InputStream response = ENDPOINT.resolve(currency).toURL().openStream()) {
            return Double.parseDouble(new String(response.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
