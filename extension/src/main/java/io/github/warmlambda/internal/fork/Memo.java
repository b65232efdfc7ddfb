package io.github.warmlambda.internal.fork;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made once for this JVM, with its first use. Static code is no place for that: one that fails leaves a class that
 * nobody can use again, and hides the cause from all who try later.
 */
final class Memo<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Memo(Supplier<T> maker) {
        this.maker = maker;
    }

    /** What was made; what could not be made is tried again by each that asks. */
    synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
