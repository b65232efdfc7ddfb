package io.github.warmlambda.internal.watch;

import io.github.warmlambda.internal.state.Sizes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that may grow with every invocation, with its size.
 *
 * @param own what own code keeps, by static field, and what can be counted
 * @param ofLibraries what libraries keep, by static field; empty if nobody looked
 */
record GrowingSizes(Map<String, Long> own, Optional<Map<String, Long>> ofLibraries) {

    static final String THREADS = "the number of threads";
    static final String FILES = "the number of temporary files";
    static final String CLASSES = "the number of classes that the code has made";
    static final String OPEN_FILES = "the number of open files and sockets";

    static GrowingSizes of(WarmState state, OpenedFiles opened) {
        Sizes.ByRoot sizes = Sizes.of(state.snapshot());
        Map<String, Long> own = new LinkedHashMap<>(sizes.own());
        own.put(THREADS, (long) state.surroundings().threads());
        own.put(FILES, (long) state.surroundings().temporaryFiles().size());
        own.put(CLASSES, (long) state.surroundings().classesMade());
        own.put(OPEN_FILES, opened.count());
        return new GrowingSizes(own, sizes.ofLibraries());
    }
}
