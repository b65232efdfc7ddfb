package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the checks, as it judges the environments of a function by what they have recorded and what was looked at. */
interface FunctionCheck {

    /** Its name. */
    Check check();

    /** What it has to see; the function is watched for that while the check is on. */
    Set<Sight> sees();

    /**
     * What is wrong.
     *
     * @param environments environments that followed each other, oldest first
     */
    List<Verdict> judge(List<FunctionEnvironment> environments);

    /** Why it would judge without seeing anything, with a way out; empty if it sees what it has to. */
    default Optional<String> refusal(Isolation isolation) {
        if (isolation != Isolation.PROCESS || sees().stream().allMatch(Sight::isFromOutside)) {
            return Optional.empty();
        }
        return Optional.of("""
                %s needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. \
                Leave the check out, or give it a test class of its own.""".formatted(check()));
    }
}
