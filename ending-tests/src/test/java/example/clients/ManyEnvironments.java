package example.clients;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Runs one environment after another, and tells how many answered and how many classes are left. */
public final class ManyEnvironments {

    /** Fewer than the smallest handler's environment has. */
    private static final int CLASSES_OF_EACH = 40;

    private static final Duration LONGEST_WAY_OUT = Duration.ofSeconds(20);
    private static final long STEP_MILLIS = 200;

    private ManyEnvironments() {}

    /** A small handler. */
    public static class Small implements RequestHandler<String, String> {

        private static int count;

        @Override
        public String handleRequest(String event, Context context) {
            return event + " " + ++count;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        int environments = Integer.parseInt(arguments[1]);
        boolean close = Boolean.parseBoolean(arguments[2]);
        try (LambdaFunction function =
                LambdaFunction.of(arguments[0]).closeOnEnd(close).create()) {
            int answers = 0;
            int classesOfTwenty = 0;
            for (int i = 1; i <= environments; i++) {
                function.coldStart();
                answers += function.invoke("x").error().isEmpty() ? 1 : 0;
                if (i == 20) {
                    classesOfTwenty = loadedClasses();
                }
            }
            System.out.println(answers + " answers");
            int grown = grown(classesOfTwenty, environments * CLASSES_OF_EACH);
            boolean grows = grown > environments * CLASSES_OF_EACH;
            System.out.println(grows ? "growth by " + grown + " classes" : "no growth");
        }
    }

    /**
     * If each stayed, each would keep all of its classes for ever; the last few may still be on their way out, for as long as the
     * machine lets their threads wait.
     */
    private static int grown(int before, int most) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAY_OUT.toNanos();
        int grown = loadedClasses() - before;
        while (grown > most && System.nanoTime() < deadline) {
            Thread.sleep(STEP_MILLIS);
            grown = loadedClasses() - before;
        }
        return grown;
    }

    /** After a collection. */
    private static int loadedClasses() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
