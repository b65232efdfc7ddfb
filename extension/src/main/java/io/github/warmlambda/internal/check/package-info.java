/** What each check says of the environments of a function. */
@NullMarked
package io.github.warmlambda.internal.check;

import org.jspecify.annotations.NullMarked;
