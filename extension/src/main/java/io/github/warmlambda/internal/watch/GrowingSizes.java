package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.state.Sizes;
import java.util.Map;

/** All that may grow with every invocation, with its size. */
final class GrowingSizes {

    static final String THREADS = "the number of threads";
    static final String FILES = "the number of temporary files";
    static final String CLASSES = "the number of classes";
    static final String OPEN_FILES = "the number of open files and sockets";

    private GrowingSizes() {}

    static Map<String, Long> of(WarmState state, OpenedFiles opened) {
        Map<String, Long> sizes = Sizes.of(state.snapshot());
        sizes.put(THREADS, (long) state.surroundings().threads());
        sizes.put(FILES, (long) state.surroundings().temporaryFiles().size());
        sizes.put(CLASSES, (long) state.classes());
        sizes.put(OPEN_FILES, opened.count());
        return sizes;
    }
}
