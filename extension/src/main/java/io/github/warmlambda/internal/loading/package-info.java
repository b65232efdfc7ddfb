/**
 * The class loaders of an execution environment: the runtime layer, the function layer, and the index of the class path that
 * both read from.
 */
@NullMarked
package io.github.warmlambda.internal.loading;

import org.jspecify.annotations.NullMarked;
