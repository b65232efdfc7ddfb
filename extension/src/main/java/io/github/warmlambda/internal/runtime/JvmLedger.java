package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.JvmValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which living environments have set which values of the JVM, and what the values were before.
 *
 * <p>Environments set and end in any order. So none restores what it found itself, which may be the value of one that has
 * ended since: the last value of those that live is restored, and with the last of them the value that the JVM had before all.
 * A value that somebody else has set in the meantime stays.
 */
final class JvmLedger {

    static final JvmLedger OF_THIS_JVM = new JvmLedger();

    private final Map<String, Entry<?>> entries = new HashMap<>();

    <T> void set(JvmChanges owner, JvmValue<T> value, @Nullable T newValue) {
        // Outside of the lock: the JDK may have to make the first one, with security providers of the user.
        T before = value.reader().get();
        synchronized (this) {
            owner.checkAlive();
            @SuppressWarnings("unchecked") // The name stands for one value, which has one type.
            Entry<T> entry = (Entry<T>) entries.computeIfAbsent(value.name(), name -> new Entry<>(value));
            value.writer().accept(newValue);
            entry.add(owner, before, newValue);
        }
    }

    /** Take back all that an environment has set. */
    synchronized void undo(JvmChanges owner) {
        owner.close();
        entries.values().forEach(entry -> entry.remove(owner));
        entries.values().removeIf(Entry::isEmpty);
    }

    /** One value. */
    private static final class Entry<T> {

        private final JvmValue<T> value;
        private final Map<JvmChanges, @Nullable T> settings = new LinkedHashMap<>();
        private @Nullable T original;

        Entry(JvmValue<T> value) {
            this.value = value;
        }

        void add(JvmChanges owner, @Nullable T before, @Nullable T after) {
            if (settings.isEmpty() || !value.same().test(before, latest())) {
                original = before;
            }
            settings.remove(owner);
            settings.put(owner, after);
        }

        void remove(JvmChanges owner) {
            if (!settings.containsKey(owner)) {
                return;
            }
            T set = settings.remove(owner);
            T restored = latest();
            if (value.same().test(value.reader().get(), set) && !value.same().test(set, restored)) {
                value.writer().accept(restored);
            }
        }

        private @Nullable T latest() {
            List<@Nullable T> all = new ArrayList<>(settings.values());
            return all.isEmpty() ? original : all.get(all.size() - 1);
        }

        boolean isEmpty() {
            return settings.isEmpty();
        }
    }
}
