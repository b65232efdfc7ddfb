/** Bodies of lambdas and method references, lifted out of the class that they are in to run inside an environment. */
@NullMarked
package io.github.warmlambda.internal.instrumentation.lifting;

import org.jspecify.annotations.NullMarked;
