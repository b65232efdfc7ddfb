package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Handlers in a runtime that serves several requests at once. */
public final class Concurrency {

    private static final String TRACE_KEY = "AWS_LAMBDA_X_TRACE_ID";

    private Concurrency() {}

    public static class Tells implements RequestHandler<Object, String> {
        private static final AtomicInteger INSTANCES = new AtomicInteger();

        public Tells() {
            INSTANCES.incrementAndGet();
        }

        @Override
        public String handleRequest(Object event, Context context) {
            return "instances " + INSTANCES
                    + ", context " + context.getXrayTraceId() + ", thread-local "
                    + SdkInternalThreadLocal.get(TRACE_KEY) + ", property "
                    + System.getProperty("com.amazonaws.xray.traceHeader");
        }
    }

    public static class ThreadName implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            return Thread.currentThread().getName().replaceAll("[12]$", "N");
        }
    }

    public static class Child implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            AtomicReference<String> seen = new AtomicReference<>();
            Thread child = new Thread(() -> seen.set(SdkInternalThreadLocal.get(TRACE_KEY)));
            child.start();
            try {
                child.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "child thread sees " + seen;
        }
    }
}
