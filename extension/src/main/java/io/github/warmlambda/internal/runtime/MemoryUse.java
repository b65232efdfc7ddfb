package io.github.warmlambda.internal.runtime;

/**
 * Memory in MB.
 *
 * @param size what the function is configured with
 * @param used the most that was used
 */
record MemoryUse(int size, long used) {}
