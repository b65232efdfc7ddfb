package io.github.warmlambda.internal.end;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * A class that nobody holds. Once it is gone, the JVM has unloaded classes: those of an environment that had ended before, and
 * that are still there, are held. So nobody needs to ask for a collection.
 */
final class Canary extends WeakReference<Class<?>> {

    private final Unloading unloading;

    private Canary(Class<?> type, ReferenceQueue<Class<?>> queue, Unloading unloading) {
        super(type, queue);
        this.unloading = unloading;
    }

    /** Begin to watch an environment that has ended. */
    static Canary of(Unloading unloading, ReferenceQueue<Class<?>> queue) {
        try {
            Class<?> hidden = MethodHandles.lookup()
                    .defineHiddenClass(ClassFile.BYTES, false)
                    .lookupClass();
            return new Canary(hidden, queue, unloading);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Unloading unloading() {
        return unloading;
    }

    private static final class ClassFile {

        static final byte[] BYTES = read();

        private static byte[] read() {
            String name = Unloaded.class.getName();
            try (InputStream file =
                    Unloaded.class.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
                if (file == null) {
                    throw new IllegalStateException("The class file of " + name + " is missing");
                }
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The class of which a copy is unloaded. */
    private static final class Unloaded {}
}
