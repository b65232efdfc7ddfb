/**
 * Events to bytes, and bytes to results.
 */
@NullMarked
package io.github.warmlambda.internal.payload;

import org.jspecify.annotations.NullMarked;
