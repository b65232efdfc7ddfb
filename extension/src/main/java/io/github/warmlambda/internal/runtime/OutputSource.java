package io.github.warmlambda.internal.runtime;

/** What the code of an environment printed, if it does not come by itself. */
@FunctionalInterface
public interface OutputSource {

    /** Read what there is; does not wait. Returns the number of bytes, 0 if there are none. */
    int read(byte[] buffer);
}
