/**
 * The nouns of a test: {@link io.github.warmlambda.environment.ExecutionEnvironment},
 * {@link io.github.warmlambda.environment.Invocation}, and the values that they hand out.
 *
 * <p>The words are AWS's own, see
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment</a>.
 */
@NullMarked
package io.github.warmlambda.environment;

import org.jspecify.annotations.NullMarked;
