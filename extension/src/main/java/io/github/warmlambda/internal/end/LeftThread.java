package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.runtime.Observed;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A thread that goes on, in words.
 *
 * @param stack where it is, one frame a line
 * @param birth where it was made, one frame a line; empty if that was not recorded
 */
public record LeftThread(String name, String stack, Optional<String> birth) {

    static LeftThread of(Thread thread, Observed observed) {
        return new LeftThread(
                thread.getName(),
                stack(thread),
                observed.threadBirths().of(thread).filter(text -> !text.isEmpty()));
    }

    static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Where it is and where it was made. */
    public String text() {
        return "thread \"%s\", which is here:%n%s%s"
                .formatted(
                        name,
                        stack,
                        birth.map(text -> "%nIt was made here:%n%s".formatted(text))
                                .orElse(""));
    }
}
