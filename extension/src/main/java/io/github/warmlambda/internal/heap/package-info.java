/** Finds in a heap dump what keeps an object from being collected. */
@NullMarked
package io.github.warmlambda.internal.heap;

import org.jspecify.annotations.NullMarked;
