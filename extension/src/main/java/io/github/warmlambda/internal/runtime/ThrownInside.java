package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.InsideException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds what was thrown inside from classes of the test JVM. A kept Throwable pins the class loader of its type and, by its
 * backtrace, those of all classes on its stack; even {@link Throwable#setStackTrace} does not let go of them.
 *
 * <p>The exception may be of a class of the user's, so nothing that it says or does is relied on.
 */
final class ThrownInside {

    private static final int MAX_DEPTH = 50;
    private static final StackTraceElement[] NO_FRAMES = {};

    private ThrownInside() {}

    /** A Throwable with the same text, stack trace, causes and suppressed exceptions. */
    static Throwable rebuild(Throwable thrown) {
        try {
            return rebuild(thrown, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        } catch (Throwable hostile) {
            return new InsideException(thrown.getClass().getName() + ", which cannot be described", null);
        }
    }

    /** The type and message of a Throwable, whatever its own methods do. */
    static String describe(Throwable thrown) {
        String message = messageOf(thrown);
        return message == null ? thrown.getClass().getName() : thrown.getClass().getName() + ": " + message;
    }

    /** What was rebuilt, with the frames of the test that asked for it below its own; to be thrown there. */
    static RuntimeException fromTestSide(Throwable rebuilt) {
        Stream<StackTraceElement> inside = Arrays.stream(rebuilt.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("java.lang.invoke."));
        Stream<StackTraceElement> test = Arrays.stream(Thread.currentThread().getStackTrace())
                .dropWhile(frame -> !frame.getMethodName().equals("inside"))
                .dropWhile(frame -> frame.getMethodName().equals("inside"));
        rebuilt.setStackTrace(Stream.concat(inside, test).toArray(StackTraceElement[]::new));
        if (rebuilt instanceof Error error) {
            throw error;
        }
        return rebuilt instanceof RuntimeException exception
                ? exception
                : new InsideException(describe(rebuilt), rebuilt);
    }

    private static Throwable rebuild(Throwable thrown, Set<Throwable> seen, int depth) {
        seen.add(thrown);
        Throwable cause = causeOf(thrown);
        Throwable rebuilt = create(
                thrown,
                cause == null || seen.contains(cause) || depth == MAX_DEPTH ? null : rebuild(cause, seen, depth + 1));
        rebuilt.setStackTrace(framesOf(thrown));
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (seen.size() < MAX_DEPTH && seen.add(suppressed)) {
                rebuilt.addSuppressed(rebuild(suppressed, seen, depth + 1));
            }
        }
        return rebuilt;
    }

    private static Throwable create(Throwable thrown, @Nullable Throwable cause) {
        if (thrown.getClass() == AssertionError.class) {
            return new AssertionError(messageOf(thrown), cause);
        }
        Throwable shared = isOfTestJvm(thrown.getClass()) ? createShared(thrown, cause) : null;
        if (shared != null) {
            return shared;
        }
        return thrown instanceof AssertionError
                ? new AssertionError(messageOf(thrown), cause)
                : new InsideException(describe(thrown), cause);
    }

    /** Whether a class comes from the test JVM itself, such as those by which a test framework tells what a test wants. */
    private static boolean isOfTestJvm(Class<?> type) {
        return type.getClassLoader() == ThrownInside.class.getClassLoader();
    }

    private static @Nullable Throwable createShared(Throwable thrown, @Nullable Throwable cause) {
        try {
            Constructor<?> constructor = thrown.getClass().getConstructor(String.class, Throwable.class);
            return (Throwable) constructor.newInstance(messageOf(thrown), cause);
        } catch (ReflectiveOperationException noSuchConstructor) {
            return null;
        }
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable hostile) {
            return "(getMessage() threw " + hostile.getClass().getName() + ")";
        }
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable hostile) {
            return null;
        }
    }

    private static StackTraceElement[] framesOf(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (Throwable hostile) {
            return NO_FRAMES;
        }
    }
}
