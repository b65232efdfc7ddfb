package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

/** Handlers that find what an earlier invocation left, or do not. */
public final class Reuse {

    private Reuse() {}

    public static class OnThread implements RequestHandler<String, String> {
        private static final ThreadLocal<String> LAST = new ThreadLocal<>();

        @Override
        public String handleRequest(String event, Context context) {
            String last = LAST.get();
            LAST.set(event);
            return "last " + last;
        }
    }

    public static class StartsThread implements RequestHandler<Object, String> {
        private static Thread thread;

        @Override
        public String handleRequest(Object event, Context context) {
            if (thread == null) {
                thread = new Thread(StartsThread::stay);
                thread.setDaemon(false);
                thread.start();
                return "started";
            }
            return "alive: " + thread.isAlive();
        }

        private static void stay() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // The process is gone.
            }
        }
    }

    public static class ReplacesLoader implements RequestHandler<Object, String> {
        private static final ClassLoader OWN = new URLClassLoader(new URL[0]);

        @Override
        public String handleRequest(Object event, Context context) {
            boolean own = Thread.currentThread().getContextClassLoader() == OWN;
            Thread.currentThread().setContextClassLoader(OWN);
            return "its own: " + own;
        }
    }

    public static class ChangesJvm implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String what, Context context) {
            if (what.equals("set")) {
                System.setProperty("conformance.set", "yes");
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            }
            if (what.equals("exit")) {
                System.exit(1);
            }
            boolean changed = TimeZone.getDefault().getID().equals("Asia/Kolkata");
            return "property " + System.getProperty("conformance.set") + ", zone changed: " + changed;
        }
    }

    public static class Counts implements RequestHandler<Object, Integer> {
        @Override
        public Integer handleRequest(Object event, Context context) {
            Integer next = Integer.getInteger("conformance.count", 0) + 1;
            System.setProperty("conformance.count", String.valueOf(next));
            return next;
        }
    }
}
