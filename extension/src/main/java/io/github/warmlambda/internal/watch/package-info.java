/** What is looked at around an invocation, and the environment and the invocation as a test sees them. */
@NullMarked
package io.github.warmlambda.internal.watch;

import org.jspecify.annotations.NullMarked;
