/**
 * One execution environment: its thread, its life, its in-memory Runtime API, its log.
 */
@NullMarked
package io.github.warmlambda.internal.runtime;

import org.jspecify.annotations.NullMarked;
