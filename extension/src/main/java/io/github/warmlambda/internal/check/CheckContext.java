package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.replay.Replays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What checks know of the function that they judge.
 *
 * @param function its name
 * @param configuration its configuration
 * @param library the library that a class belongs to, empty if it is own code
 * @param allowed the state that the test says may change
 * @param replays serves requests again
 * @param explanation finds the lines that wrote state
 * @param masking hides the values of its environment variables
 */
record CheckContext(
        String function,
        FunctionConfiguration configuration,
        Function<String, Optional<String>> library,
        AllowedState allowed,
        Replays replays,
        Explanation explanation,
        Masking masking) {}
