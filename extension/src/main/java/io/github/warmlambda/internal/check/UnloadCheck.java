package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether the classes of environments that have ended can be unloaded. */
final class UnloadCheck implements FunctionCheck {

    private record Kept(int environment) {}

    UnloadCheck(CheckContext context) {}

    @Override
    public Check check() {
        return Check.UNLOADS;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.THREAD_BIRTHS);
    }

    @Override
    public Optional<String> refusal(Isolation isolation) {
        return isolation != Isolation.PROCESS ? Optional.empty() : Optional.of("""
                        UNLOADS needs isolation = CLASS_LOADER, but isolation is PROCESS: \
                        a process that ends takes its classes with it, so there is nothing to prove. Leave the check out.""");
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            if (environment.state() == State.ENDED) {
                environment
                        .end()
                        .prove(environment.name(), environment.runtime())
                        .ifPresent(message -> verdicts.add(new Kept(environment.number()), () -> message));
            }
        }
        return verdicts.all();
    }
}
