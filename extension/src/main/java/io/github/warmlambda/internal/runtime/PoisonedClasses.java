package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.StaticInitialization;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names the first cause where a class cannot be used any more. When a static initializer throws, the JVM says why just once;
 * from then on there is a {@link NoClassDefFoundError}, and on AWS the cause stands in the log of another invocation.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-12.html#jls-12.4.2">Initialization (JLS 12.4.2)</a>
 */
final class PoisonedClasses {

    private static final Pattern UNUSABLE = Pattern.compile("Could not initialize class ([^\\s\"\\\\]+)");

    private PoisonedClasses() {}

    /** A line for each class that a text says could not be initialized. */
    static List<String> explain(String text, List<RecordedInitialization> initializations) {
        return UNUSABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .flatMap(className -> firstFailure(className, initializations).stream())
                .map(PoisonedClasses::line)
                .toList();
    }

    private static Optional<StaticInitialization> firstFailure(
            String className, List<RecordedInitialization> initializations) {
        return initializations.stream()
                .map(RecordedInitialization::initialization)
                .filter(it -> it.className().equals(className) && it.failure().isPresent())
                .findFirst();
    }

    private static String line(StaticInitialization failed) {
        return "WARM_LAMBDA Class %s cannot be used since its static initializer threw %s (%s phase%s, thread \"%s\")"
                .formatted(
                        failed.className(),
                        failed.failure().orElse("").lines().findFirst().orElse(""),
                        failed.phase(),
                        failed.requestId().map(id -> ", request " + id).orElse(""),
                        failed.thread());
    }
}
