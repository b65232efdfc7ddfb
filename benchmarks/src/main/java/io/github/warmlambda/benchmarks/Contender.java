package io.github.warmlambda.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of several that are measured in turn, so that a machine that gets slower or faster does so for all. */
record Contender(String name, Measurement measurement) {

    /** Does it once, and tells how long it took. */
    interface Measurement {
        long nanos() throws Exception;
    }

    /** Measure all, once in each round. */
    static Map<String, Sample> inTurn(int rounds, List<Contender> contenders) throws Exception {
        long[][] nanos = new long[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < nanos.length; i++) {
                nanos[i][round] = contenders.get(i).measurement.nanos();
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        for (int i = 0; i < nanos.length; i++) {
            samples.put(contenders.get(i).name, new Sample(nanos[i]));
        }
        return samples;
    }
}
