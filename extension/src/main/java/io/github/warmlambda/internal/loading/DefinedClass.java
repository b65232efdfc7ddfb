package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;

/**
 * A class that a function layer has defined. Not to be kept beyond the life of its environment.
 *
 * @param staticCode what is known of runs of its static initializer
 */
public record DefinedClass(Class<?> type, StaticCode staticCode) {}
