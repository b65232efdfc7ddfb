package example.deliveries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** Says on which day an order is delivered, and how many it has served. */
public final class DeliveryHandler implements RequestHandler<Map<String, String>, Map<String, Object>> {

    static int served;

    private static final int DAYS = days();

    @Override
    public Map<String, Object> handleRequest(Map<String, String> order, Context context) {
        served++;
        LocalDate day = LocalDate.parse(order.get("orderedOn")).plusDays(DAYS);
        return Map.of("day", day.toString(), "served", served, "region", System.getenv("REGION_NAME"));
    }

    private static int days() {
        try (InputStream days = DeliveryHandler.class.getResourceAsStream("/days.txt")) {
            return Integer.parseInt(new String(days.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
