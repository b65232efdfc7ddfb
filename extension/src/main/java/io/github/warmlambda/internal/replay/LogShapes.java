package io.github.warmlambda.internal.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines that a function's own code wrote to the log, each by its shape: without numbers, ids and times. */
final class LogShapes {

    private static final Pattern OF_THE_PLATFORM = Pattern.compile(
            "(?:START|END|REPORT) RequestId: .*|XRAY TraceId: .*|(?:INIT|RESTORE)_.*|.*\"type\" *: *\"platform\\..*");

    private static final Pattern FRAME = Pattern.compile("\\s+(?:at |\\.\\.\\. \\d+ ).*");

    private static final Pattern IDENTITY =
            Pattern.compile("@[0-9a-f]{4,16}\\b|\\b[0-9a-f]{8,}\\b|\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Of more lines than that, many tell what libraries did when they did it first. */
    private static final int MOST = 100;

    private LogShapes() {}

    /** Whether so much was written that the lines are not compared. */
    static boolean isLong(String log) {
        return log.lines().limit(MOST + 1L).count() > MOST;
    }

    /** By shape, the first line of it. */
    static Map<String, String> of(String log, TimelessText timeless) {
        Map<String, String> shapes = new LinkedHashMap<>();
        log.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !OF_THE_PLATFORM.matcher(line).matches())
                .filter(line -> !FRAME.matcher(line).matches())
                .forEach(line -> shapes.putIfAbsent(shape(timeless.of(line)), line));
        return shapes;
    }

    private static String shape(String line) {
        String anonymous = IDENTITY.matcher(line).replaceAll("<id>");
        return NUMBER.matcher(anonymous).replaceAll("<number>");
    }
}
