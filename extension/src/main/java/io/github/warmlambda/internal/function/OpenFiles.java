package io.github.warmlambda.internal.function;

import java.io.File;
import java.util.OptionalLong;

/** The open files and sockets of the JVM, which the operating system does not tell apart by environment. */
final class OpenFiles {

    static final String NAME = "the number of open files and sockets of the JVM";

    private static final File DESCRIPTORS = new File("/proc/self/fd");

    private OpenFiles() {}

    /** How many there are, or empty where the operating system does not tell. */
    static OptionalLong count() {
        String[] names = DESCRIPTORS.list();
        return names == null ? OptionalLong.empty() : OptionalLong.of(names.length);
    }
}
