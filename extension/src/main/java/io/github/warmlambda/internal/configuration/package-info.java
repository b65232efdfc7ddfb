/** What a function is configured with, and what the Lambda service makes of it. */
@NullMarked
package io.github.warmlambda.internal.configuration;

import org.jspecify.annotations.NullMarked;
