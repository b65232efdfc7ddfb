/**
 * What the static fields and the handler object of an environment hold between two invocations, and how that differs from one
 * moment to the next. A snapshot holds names, JDK values and identity tokens, never an object or class of the function.
 */
@NullMarked
package io.github.warmlambda.internal.state;

import org.jspecify.annotations.NullMarked;
