package io.github.warmlambda.internal.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the code of an environment made its threads.
 *
 * <p>How it works: the constructor of a thread copies the inheritable thread-locals of its parent, which tells us, but not for
 * which thread. It takes the next number of a thread just before or after that, according to the version of the JDK. So a
 * thread that is made here only for its number is the neighbour of the one that is being made. Two threads that are made at the
 * same time may be taken for each other.
 */
public final class ThreadBirths {

    private static final int MOST_FRAMES = 20;

    /** Below its frames, a stack shows nothing of the function. */
    static final String AWS_RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";

    private static final int LIMIT = 10_000;
    private static final ThreadGroup NOWHERE = rootGroup();
    private static final boolean NUMBERED_BEFORE = isNumberedBefore();

    private final NavigableMap<Long, StackTraceElement[]> stacks = new TreeMap<>();
    private volatile boolean recording;

    ThreadBirths() {}

    /** Record from now on. */
    public void begin() {
        recording = true;
    }

    void record() {
        if (recording) {
            StackTraceElement[] stack = new Throwable().getStackTrace();
            long number = nextNumber();
            synchronized (stacks) {
                stacks.put(number, stack);
                if (stacks.size() > LIMIT) {
                    stacks.pollFirstEntry();
                }
            }
        }
    }

    /** Where a thread was made, one frame a line; empty if that was not recorded. */
    public Optional<String> of(Thread thread) {
        synchronized (stacks) {
            Map.Entry<Long, StackTraceElement[]> neighbour =
                    NUMBERED_BEFORE ? stacks.higherEntry(thread.getId()) : stacks.lowerEntry(thread.getId());
            return neighbour == null ? Optional.empty() : Optional.of(text(neighbour.getValue()));
        }
    }

    /** From the JDK's or the function's own code that made the thread down to AWS's runtime. */
    private static String text(StackTraceElement[] stack) {
        List<StackTraceElement> frames = Arrays.stream(stack)
                .dropWhile(frame -> !frame.getClassName().equals(Thread.class.getName()))
                .dropWhile(frame -> frame.getClassName().equals(Thread.class.getName()))
                .takeWhile(frame -> !frame.getClassName().startsWith(AWS_RUNTIME))
                .toList();
        String shown = frames.stream()
                .limit(MOST_FRAMES)
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining(System.lineSeparator()));
        int more = frames.size() - MOST_FRAMES;
        return more <= 0 ? shown : "%s%n\t... %d more".formatted(shown, more);
    }

    private static long nextNumber() {
        return new Thread(NOWHERE, null, "", 0, false).getId();
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /** Whether a thread has its number when it copies the thread-locals. */
    private static boolean isNumberedBefore() {
        long[] number = {0};
        InheritableThreadLocal<@Nullable Boolean> probe = new InheritableThreadLocal<>() {
            @Override
            protected @Nullable Boolean childValue(@Nullable Boolean parentValue) {
                number[0] = nextNumber();
                return parentValue;
            }
        };
        probe.set(true);
        long made = new Thread(NOWHERE, null, "", 0, true).getId();
        probe.remove();
        return made < number[0];
    }
}
