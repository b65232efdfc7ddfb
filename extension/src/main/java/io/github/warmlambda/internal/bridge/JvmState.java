package io.github.warmlambda.internal.bridge;

import org.jspecify.annotations.Nullable;

/** What one environment changes in the JVM that it shares with others. All of it is undone when the environment ends. */
public interface JvmState {

    /** Set a value. It is restored if it is still this one when the environment ends. */
    <T> void set(JvmValue<T> value, @Nullable T newValue);

    /**
     * A change of another kind was made.
     *
     * @param key identifies it, for {@link #undone}; its equals is called
     * @param undo undoes it, if that is still to do; may call code of the user
     */
    void changed(Object key, Runnable undo);

    /** The environment itself undid a change. */
    void undone(Object key);
}
