package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** A cron expression of Quartz. */
public final class QuartzCronHandler implements RequestHandler<String, String> {
    private static final CronExpression CRON = cron();

    @Override
    public String handleRequest(String id, Context context) {
        return id + CRON.getNextValidTimeAfter(new Date(0)).getTime();
    }

    private static CronExpression cron() {
        try {
            CronExpression cron = new CronExpression("0 0 12 * * ?");
            cron.setTimeZone(TimeZone.getTimeZone("UTC"));
            return cron;
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
