/**
 * The life of a function: which environment serves an invocation, and when one is replaced.
 */
@NullMarked
package io.github.warmlambda.internal.function;

import org.jspecify.annotations.NullMarked;
