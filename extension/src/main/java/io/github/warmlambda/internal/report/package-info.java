/** A run as data, as a page, as a trace. */
@NullMarked
package io.github.warmlambda.internal.report;

import org.jspecify.annotations.NullMarked;
