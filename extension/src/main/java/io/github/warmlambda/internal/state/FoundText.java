package io.github.warmlambda.internal.state;

/** A text that was looked for, and where it is held. */
public record FoundText(String text, Location location) {}
