package io.github.warmlambda.environment;

/**
 * Something that a {@link Check} found.
 *
 * @param check the check that found it
 * @param message what was found, with its evidence and the way out
 * @since 0.1
 */
public record Finding(Check check, String message) {}
