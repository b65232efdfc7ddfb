package example.clients;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import java.lang.management.ManagementFactory;

/** Runs one environment after another, and tells how many answered and how many classes are left. */
public final class ManyEnvironments {

    /** Fewer than the smallest handler's environment has. */
    private static final int CLASSES_OF_EACH = 40;

    private ManyEnvironments() {}

    /** A small handler. */
    public static class Small implements RequestHandler<String, String> {

        private static int count;

        @Override
        public String handleRequest(String event, Context context) {
            return event + " " + ++count;
        }
    }

    public static void main(String[] arguments) {
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
            // If each stayed, each would keep all of its classes; the last few may still be on their way out.
            int grown = loadedClasses() - classesOfTwenty;
            boolean grows = grown > environments * CLASSES_OF_EACH;
            System.out.println(grows ? "growth by " + grown + " classes" : "no growth");
        }
    }

    /** After a collection. */
    private static int loadedClasses() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
