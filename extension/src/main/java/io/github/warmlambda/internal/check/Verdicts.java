package io.github.warmlambda.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects what a check says, the first verdict of each key. */
final class Verdicts {

    private final Map<Record, Verdict> verdicts = new LinkedHashMap<>();

    /** Add a verdict; its message is made only if it is the first of its key. */
    void add(Record key, Supplier<String> message) {
        if (!verdicts.containsKey(key)) {
            verdicts.put(key, new Verdict(key, message.get()));
        }
    }

    List<Verdict> all() {
        return List.copyOf(verdicts.values());
    }
}
