package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.replay.Replays;

/**
 * What checks know of the function that they judge.
 *
 * @param function its name
 * @param allowed the state that the test says may change
 * @param replays serves requests again
 * @param explanation finds the lines that wrote state
 * @param masking hides the values of its environment variables
 */
record CheckContext(String function, AllowedState allowed, Replays replays, Explanation explanation, Masking masking) {}
