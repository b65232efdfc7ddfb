package io.github.warmlambda.internal.fork;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The thread dump that a JVM prints when it gets a SIGQUIT. */
final class ThreadDump {

    private static final String BEGIN = "Full thread dump ";
    private static final String END = "\nJNI global refs";
    private static final String MAIN = "\n\"main\" ";
    private static final String RUNTIME = "\tat com.amazonaws.services.lambda.runtime.api.client.";
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private ThreadDump() {}

    /**
     * The frames of the thread {@code main} down to AWS's runtime, one a line; empty if the JVM does not answer.
     *
     * @param log what the JVM has printed
     */
    static String framesOfMain(ForkedProcess process, Supplier<String> log) {
        int before = log.get().length();
        process.dumpThreads();
        long end = System.nanoTime() + LIMIT;
        while (System.nanoTime() < end) {
            String printed = log.get().substring(before);
            if (printed.contains(BEGIN) && printed.contains(END)) {
                return framesOfMain(printed.substring(printed.indexOf(BEGIN)));
            }
            LockSupport.parkNanos(PAUSE);
        }
        return "";
    }

    static String framesOfMain(String dump) {
        int main = dump.indexOf(MAIN);
        return main < 0
                ? ""
                : dump.substring(main + 1)
                        .lines()
                        .skip(1)
                        .takeWhile(line -> !line.isEmpty() && !line.startsWith(RUNTIME))
                        .filter(line -> line.startsWith("\tat "))
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
