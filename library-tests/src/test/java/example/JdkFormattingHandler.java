package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Formats and a fixed pool of the JDK. */
public final class JdkFormattingHandler implements RequestHandler<String, String> {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.GERMANY);
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

    @Override
    public String handleRequest(String id, Context context) {
        try {
            String date = FORMAT.format(LocalDate.of(2026, 1, 2));
            String price = NumberFormat.getCurrencyInstance(Locale.US).format(new BigDecimal("4.50"));
            return POOL.submit(() -> id + date + price).get()
                    + UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
