package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.InsideException;
import io.github.warmlambda.internal.bridge.ThrownCopy;
import io.github.warmlambda.internal.loading.LayerFactory;
import org.jspecify.annotations.Nullable;

/** Rebuilds what was thrown in another process, as {@link ThrownInside} does for another class loader. */
public final class ThrownElsewhere {

    private ThrownElsewhere() {}

    /** A Throwable with the same text, stack trace, causes and suppressed exceptions. */
    public static Throwable rebuild(ThrownCopy thrown) {
        ThrownCopy cause = thrown.cause();
        Throwable rebuilt = create(thrown, cause == null ? null : rebuild(cause));
        rebuilt.setStackTrace(thrown.frames().toArray(StackTraceElement[]::new));
        thrown.suppressed().forEach(it -> rebuilt.addSuppressed(rebuild(it)));
        return rebuilt;
    }

    private static Throwable create(ThrownCopy thrown, @Nullable Throwable cause) {
        if (thrown.className().equals(AssertionError.class.getName())) {
            return new AssertionError(thrown.message(), cause);
        }
        Throwable shared = LayerFactory.isOfTestJvm(thrown.className()) ? createShared(thrown, cause) : null;
        if (shared != null) {
            return shared;
        }
        return thrown.assertionError()
                ? new AssertionError(thrown.message(), cause)
                : new InsideException(thrown.description(), cause);
    }

    private static @Nullable Throwable createShared(ThrownCopy thrown, @Nullable Throwable cause) {
        try {
            return Class.forName(thrown.className(), true, ThrownElsewhere.class.getClassLoader())
                    .asSubclass(Throwable.class)
                    .getConstructor(String.class, Throwable.class)
                    .newInstance(thrown.message(), cause);
        } catch (ReflectiveOperationException | ClassCastException noSuchConstructor) {
            return null;
        }
    }
}
