/** The end of an environment: what of its code is closed and stopped, and whether its class loaders can be collected. */
@NullMarked
package io.github.warmlambda.internal.end;

import org.jspecify.annotations.NullMarked;
