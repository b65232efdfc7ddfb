package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.InsideException;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown inside, less all that would hold the layers. A kept Throwable pins the class loader of its type and, by its
 * backtrace, those of all classes that were on the stack of the thread that made it; even {@link Throwable#setStackTrace} does
 * not let go of them. So this one has no backtrace, and the Throwable for the test is made by the thread of the test.
 *
 * <p>The exception may be of a class of the user's, so nothing that it says or does is relied on.
 */
public final class ThrownInside extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_DEPTH = 50;
    private static final StackTraceElement[] NO_FRAMES = {};

    private final String description;
    private final @Nullable Class<?> sharedType;
    private final boolean assertion;
    private final StackTraceElement[] frames;

    private ThrownInside(Throwable thrown, @Nullable ThrownInside cause) {
        super(messageOf(thrown), cause, true, false);
        this.description = describe(thrown);
        this.sharedType = isOfTestJvm(thrown.getClass()) ? thrown.getClass() : null;
        this.assertion = thrown instanceof AssertionError;
        this.frames = framesOf(thrown);
    }

    private ThrownInside(String description) {
        super(description, null, false, false);
        this.description = description;
        this.sharedType = null;
        this.assertion = false;
        this.frames = NO_FRAMES;
    }

    /** To be called where it was thrown. */
    static ThrownInside of(Throwable thrown) {
        try {
            return copy(thrown, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        } catch (Throwable hostile) {
            return new ThrownInside(thrown.getClass().getName() + ", which cannot be described");
        }
    }

    private static ThrownInside copy(Throwable thrown, Set<Throwable> seen, int depth) {
        seen.add(thrown);
        Throwable cause = causeOf(thrown);
        ThrownInside copy = new ThrownInside(
                thrown,
                cause == null || seen.contains(cause) || depth == MAX_DEPTH ? null : copy(cause, seen, depth + 1));
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (seen.size() < MAX_DEPTH && seen.add(suppressed)) {
                copy.addSuppressed(copy(suppressed, seen, depth + 1));
            }
        }
        return copy;
    }

    /** The type and message of a Throwable, whatever its own methods do. */
    public static String describe(Throwable thrown) {
        String message = messageOf(thrown);
        return message == null ? thrown.getClass().getName() : thrown.getClass().getName() + ": " + message;
    }

    /** A Throwable of the test JVM's classes with the same text, frames, causes and suppressed exceptions. */
    Throwable rebuild() {
        Throwable rebuilt = create(getCause() instanceof ThrownInside cause ? cause.rebuild() : null);
        rebuilt.setStackTrace(frames);
        for (Throwable suppressed : getSuppressed()) {
            rebuilt.addSuppressed(((ThrownInside) suppressed).rebuild());
        }
        return rebuilt;
    }

    /** What was rebuilt, with the frames of the test that asked for it below its own; to be thrown there. */
    static RuntimeException forTest(Throwable rebuilt) {
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

    private Throwable create(@Nullable Throwable cause) {
        Throwable shared = sharedType == null ? null : createShared(sharedType, cause);
        if (shared != null) {
            return shared;
        }
        return assertion ? new AssertionError(getMessage(), cause) : new InsideException(description, cause);
    }

    /** Whether a class comes from the test JVM itself, such as those by which a test framework tells what a test wants. */
    private static boolean isOfTestJvm(Class<?> type) {
        return type.getClassLoader() == ThrownInside.class.getClassLoader();
    }

    private @Nullable Throwable createShared(Class<?> type, @Nullable Throwable cause) {
        try {
            Constructor<?> constructor = type.getConstructor(String.class, Throwable.class);
            return (Throwable) constructor.newInstance(getMessage(), cause);
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
            return Arrays.stream(thrown.getStackTrace())
                    .filter(Objects::nonNull)
                    .toArray(StackTraceElement[]::new);
        } catch (Throwable hostile) {
            return NO_FRAMES;
        }
    }
}
