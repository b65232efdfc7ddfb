/** What begins with the JVM's tests, before the first of them is found: for the launcher of JUnit alone. */
@NullMarked
package io.github.warmlambda.internal.session;

import org.jspecify.annotations.NullMarked;
