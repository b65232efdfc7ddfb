/**
 * What runs in the JVM of a forked environment, beside AWS's runtime and the function: it records static initializers, and
 * runs code of the test. {@link io.github.warmlambda.internal.agent.ForkAgent} and what it names come from the bootstrap loader
 * there, all else from a loader of its own, so that the function sees neither this nor the libraries that it needs.
 */
@NullMarked
package io.github.warmlambda.internal.agent;

import org.jspecify.annotations.NullMarked;
