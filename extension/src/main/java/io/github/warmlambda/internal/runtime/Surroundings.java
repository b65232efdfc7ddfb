package io.github.warmlambda.internal.runtime;

import java.util.Map;

/**
 * What an environment has around its objects at one moment, in words.
 *
 * @param systemProperties its system properties
 * @param jvmValues what it has set for the whole JVM, such as the default time zone
 * @param temporaryFiles the files in its temporary directory, with their sizes
 * @param threads how many threads its code has started that are alive
 * @param classesMade how many classes its code has defined in class loaders of its own
 */
public record Surroundings(
        Map<String, String> systemProperties,
        Map<String, String> jvmValues,
        Map<String, Long> temporaryFiles,
        int threads,
        int classesMade) {}
