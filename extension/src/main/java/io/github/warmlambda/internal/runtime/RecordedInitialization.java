package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.StaticInitialization;
import java.util.Optional;

/**
 * A static initialization, and what a check needs to know of it beside.
 *
 * @param initialization the run
 * @param start when it began, by {@link System#nanoTime()}, which all processes of a machine share on Linux
 * @param userLoader the class loader that defined the class, if user code defined it in one of its own
 * @param judged false if the test itself caused the run
 */
public record RecordedInitialization(
        StaticInitialization initialization, long start, Optional<String> userLoader, boolean judged) {}
