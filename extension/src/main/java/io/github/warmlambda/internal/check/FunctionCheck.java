package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.List;
import java.util.Map;

/** One of the checks, as it judges the environments of a function by what they have recorded. */
interface FunctionCheck {

    /**
     * What is wrong, each message by a key that stays the same for the same finding.
     *
     * @param environments environments that followed each other, oldest first
     */
    Map<String, String> judge(List<FunctionEnvironment> environments);
}
