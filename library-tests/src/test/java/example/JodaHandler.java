package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;

/** A formatter of Joda-Time. */
public final class JodaHandler implements RequestHandler<String, String> {
    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd EEEE")
            .withLocale(Locale.ENGLISH)
            .withZone(DateTimeZone.forID("Europe/Berlin"));

    @Override
    public String handleRequest(String id, Context context) {
        return id
                + FORMAT.print(new DateTime(2026, 1, 2, 3, 4, DateTimeZone.UTC).plusDays(id.length()))
                + FORMAT.parseDateTime("2026-01-02 Friday").getYear();
    }
}
