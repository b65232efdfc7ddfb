/**
 * An execution environment that is a process of its own: a JVM that runs AWS's runtime as it is, and the Runtime API that it
 * asks for invocations.
 */
@NullMarked
package io.github.warmlambda.internal.fork;

import org.jspecify.annotations.NullMarked;
