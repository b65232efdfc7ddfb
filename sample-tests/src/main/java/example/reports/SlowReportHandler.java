package example.reports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.concurrent.CountDownLatch;

/** Waits for data that never comes, if it is asked for all of it. */
public class SlowReportHandler implements RequestHandler<String, String> {

    private static final CountDownLatch DATA = new CountDownLatch(1);

    private static int reports;

    @Override
    public String handleRequest(String scope, Context context) {
        if (scope.equals("all")) {
            await();
        }
        return "report " + ++reports;
    }

    private static void await() {
        try {
            DATA.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
