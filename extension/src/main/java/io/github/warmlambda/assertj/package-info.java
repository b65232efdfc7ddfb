/**
 * AssertJ assertions on the nouns of a test; the way in is {@link io.github.warmlambda.assertj.WarmLambdaAssertions}.
 *
 * <p>A failed assertion shows its evidence unasked: the error, payload and log of an invocation; the environments of a
 * function and the static initializers that ran in them. AssertJ is an optional dependency: only this package needs it.
 */
@NullMarked
package io.github.warmlambda.assertj;

import org.jspecify.annotations.NullMarked;
