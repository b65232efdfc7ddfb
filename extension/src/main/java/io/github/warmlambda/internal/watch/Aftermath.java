package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.end.LeftThread;
import io.github.warmlambda.internal.state.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an invocation left behind in its environment, as far as it was looked at.
 *
 * @param seen what was looked at
 * @param differences what it changed in static fields and the handler object
 * @param cut whether there was more state than can be looked at
 * @param globals what it changed in system properties and in values of the whole JVM
 * @param files the temporary files that it left or wrote, with their sizes
 * @param leftData data of its request that can still be reached
 * @param foreignData data of earlier requests in its response or its log
 * @param leftThreads the threads that it started and that go on with work
 */
public record Aftermath(
        Set<Sight> seen,
        List<Difference> differences,
        boolean cut,
        List<StateChange> globals,
        Map<String, Long> files,
        List<LeftData> leftData,
        List<ForeignData> foreignData,
        List<LeftThread> leftThreads) {

    /** Of an invocation that ended its environment, so that nothing is carried over. */
    public static final Aftermath NOTHING = new Aftermath(
            EnumSet.allOf(Sight.class), List.of(), false, List.of(), Map.of(), List.of(), List.of(), List.of());
}
