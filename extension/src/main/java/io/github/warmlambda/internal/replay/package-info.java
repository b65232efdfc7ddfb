/**
 * Compares what a warm environment answered with what a fresh one answers to the same event, and finds the requests that make the
 * difference, by serving them again. {@link io.github.warmlambda.internal.replay.ColdStartJudge} is the door.
 */
@NullMarked
package io.github.warmlambda.internal.replay;

import org.jspecify.annotations.NullMarked;
