package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges whether warm invocations changed what all code of the process shares: system properties, the default locale and time
 * zone and their like, and the contexts of loggers.
 */
final class GlobalCheck implements FunctionCheck {

    /** As many changes that differ in numbers alone are one finding. */
    private static final int MANY = 3;

    private record Changed(String path) {}

    private final GlobalMessages messages;
    private final AllowedState allowed;

    GlobalCheck(CheckContext context) {
        messages = new GlobalMessages(context.function());
        allowed = context.allowed();
    }

    @Override
    public Check check() {
        return Check.NO_GLOBAL_CHANGE;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.GLOBALS);
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Map<String, GlobalChange> changes = new LinkedHashMap<>();
        for (FunctionEnvironment environment : environments) {
            for (FunctionInvocation invocation : WatchedInvocations.warm(environment, sees())) {
                for (StateChange change : invocation.requireAftermath(sees()).globals()) {
                    if (!allowed.allows(change.path())) {
                        changes.putIfAbsent(change.path(), new GlobalChange(invocation, change));
                    }
                }
            }
        }
        Verdicts verdicts = new Verdicts();
        changes.values().stream()
                .collect(Collectors.groupingBy(GlobalChange::shape, LinkedHashMap::new, Collectors.toList()))
                .forEach((shape, alike) -> addVerdicts(shape, alike, verdicts));
        return verdicts.all();
    }

    private void addVerdicts(String shape, List<GlobalChange> alike, Verdicts verdicts) {
        if (alike.size() >= MANY) {
            verdicts.add(new Changed(shape), () -> messages.many(alike));
        } else {
            alike.forEach(it -> verdicts.add(new Changed(it.path()), () -> messages.one(it)));
        }
    }
}
