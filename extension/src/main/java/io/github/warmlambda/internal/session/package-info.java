/** What begins and ends with the tests of a JVM: for the launcher of JUnit alone. */
@NullMarked
package io.github.warmlambda.internal.session;

import org.jspecify.annotations.NullMarked;
