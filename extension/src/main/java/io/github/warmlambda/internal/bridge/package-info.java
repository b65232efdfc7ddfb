/**
 * What both worlds share: the few types that the test JVM and an execution environment exchange. JDK types only; every
 * class here is loaded once, by the class loader of the test JVM, and refuses to be loaded by a layer.
 */
@NullMarked
package io.github.warmlambda.internal.bridge;

import org.jspecify.annotations.NullMarked;
