package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.JvmState;
import io.github.warmlambda.internal.bridge.JvmValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** What one environment has changed in the JVM. */
final class JvmChanges implements JvmState {

    private static final long UNDO_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private final Map<Object, Runnable> others = new LinkedHashMap<>();
    private final Map<String, String> values = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    @Override
    public <T> void set(JvmValue<T> value, @Nullable T newValue) {
        JvmLedger.OF_THIS_JVM.set(this, value, newValue);
        values.put(value.name(), describe(newValue));
    }

    @Override
    public void changed(Object key, Runnable undo) {
        synchronized (others) {
            if (!closed) {
                others.put(key, undo);
                return;
            }
        }
        // By a thread that goes on running after the end.
        undo.run();
        checkAlive();
    }

    @Override
    public void undone(Object key) {
        synchronized (others) {
            others.remove(key);
        }
    }

    /** What has been set and not been undone, in words. */
    Map<String, String> described() {
        Map<String, String> described = new TreeMap<>(values);
        synchronized (others) {
            others.keySet().forEach(key -> described.put(describe(key), "there"));
        }
        return described;
    }

    // An object of the user's has no toString that is ours to call.
    private static String describe(@Nullable Object value) {
        boolean ofJdk = value == null || value.getClass().getClassLoader() == null;
        if (value instanceof TimeZone zone && ofJdk) {
            return zone.getID();
        }
        boolean isText = value instanceof String || value instanceof Locale || value instanceof ObjectName;
        return value == null || ofJdk && isText
                ? String.valueOf(value)
                : value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
    }

    /** Undo everything. From now on changes are refused. */
    void undo() {
        JvmLedger.OF_THIS_JVM.undo(this);
        Deque<Runnable> undos = new ArrayDeque<>();
        synchronized (others) {
            others.values().forEach(undos::push);
            others.clear();
        }
        if (!undos.isEmpty()) {
            runAside(undos);
        }
    }

    void close() {
        synchronized (others) {
            closed = true;
        }
    }

    void checkAlive() {
        if (closed) {
            throw new EnvironmentEnded();
        }
    }

    /** Beside the thread that ends the environment, because an MBean may have code that never returns. */
    private static void runAside(Deque<Runnable> undos) {
        Thread thread = new Thread(null, () -> undos.forEach(JvmChanges::run), "warm-lambda-undo", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(UNDO_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable undo) {
        try {
            undo.run();
        } catch (Throwable ofTheUser) {
            // The other changes are still to be undone.
        }
    }
}
