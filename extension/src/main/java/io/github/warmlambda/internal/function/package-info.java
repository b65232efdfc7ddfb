/**
 * The life of a function: which environment serves an invocation, when one is replaced, and what the checks say.
 */
@NullMarked
package io.github.warmlambda.internal.function;

import org.jspecify.annotations.NullMarked;
