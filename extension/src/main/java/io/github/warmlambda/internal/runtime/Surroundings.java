package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.FileMark;
import java.util.Map;

/**
 * What an environment has around its objects at one moment, in words.
 *
 * @param systemProperties its system properties
 * @param jvmValues what it has set for the whole JVM, such as the default time zone
 * @param temporaryFiles the files in its temporary directory, each with what tells whether it is written
 * @param threads how many threads its code has started that are alive
 * @param classesMade how many classes its code has defined in class loaders of its own
 */
public record Surroundings(
        Map<String, String> systemProperties,
        Map<String, String> jvmValues,
        Map<String, FileMark> temporaryFiles,
        int threads,
        int classesMade) {}
