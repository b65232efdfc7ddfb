package io.github.warmlambda.internal.runtime;

/**
 * The time of an environment, by {@link System#nanoTime()}.
 *
 * @param init when its Init phase began
 * @param end when it ended, or now if it lives
 */
public record LifeSpan(long begin, long init, long end) {}
