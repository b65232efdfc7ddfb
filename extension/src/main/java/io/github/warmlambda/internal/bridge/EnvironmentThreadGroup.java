package io.github.warmlambda.internal.bridge;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The thread group of an environment. It tells to which environment a thread belongs that carries no mark, and prints what a
 * thread of it did not catch where the JDK would print it: to the error stream, but to that of the environment.
 */
public class EnvironmentThreadGroup extends ThreadGroup {

    // Weak, because a thread group stays in its parent for ever (JDK 17).
    private final WeakReference<EnvironmentHooks> hooks;

    /** A group within that of the current thread. */
    public EnvironmentThreadGroup(String name, EnvironmentHooks hooks) {
        super(name);
        this.hooks = new WeakReference<>(hooks);
    }

    /** The environment of the current thread's group, or of one around it. */
    static Optional<EnvironmentHooks> ofCurrentThread() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null) {
            if (group instanceof EnvironmentThreadGroup ours) {
                return Optional.ofNullable(ours.hooks.get());
            }
            group = group.getParent();
        }
        return Optional.empty();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        EnvironmentHooks environment = hooks.get();
        PrintStream err = environment == null ? null : environment.streams().err();
        if (err != null) {
            err.writeBytes(text(thread, thrown));
        }
    }

    // In one piece, so that lines of other threads do not come between.
    private static byte[] text(Thread thread, @Nullable Throwable thrown) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(text, false, StandardCharsets.UTF_8);
        lines.print("Exception in thread \"" + thread.getName() + "\" ");
        if (thrown != null) {
            thrown.printStackTrace(lines);
        }
        lines.flush();
        return text.toByteArray();
    }
}
