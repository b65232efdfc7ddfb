package io.github.warmlambda.internal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shortens stack traces in texts: a recursion of a thousand calls is told by one of them, and where it came from. */
public final class StackTexts {

    private static final int FRAMES_SHOWN = 8;
    private static final int WORTH_CUTTING = 2;
    private static final int LONGEST_CYCLE = 20;
    private static final Pattern FRAME = Pattern.compile("\\s+at \\S.*");

    private StackTexts() {}

    /** The lines, with the frames of each stack trace among them cut to what tells most. */
    public static List<String> shortened(List<String> lines) {
        List<String> shortened = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (String line : lines) {
            if (FRAME.matcher(line).matches()) {
                frames.add(line);
            } else {
                shortened.addAll(shortenedFrames(frames));
                frames.clear();
                shortened.add(line);
            }
        }
        shortened.addAll(shortenedFrames(frames));
        return shortened;
    }

    /** The frames of an exception as lines, likewise. */
    public static List<String> ofFrames(List<String> frames) {
        return shortenedFrames(frames.stream().map(frame -> "\tat " + frame).toList());
    }

    private static List<String> shortenedFrames(List<String> frames) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < frames.size()) {
            if (lines.size() >= FRAMES_SHOWN && frames.size() - next > WORTH_CUTTING) {
                lines.add(more(frames.get(next), frames.size() - next));
                return lines;
            }
            int cycle = cycleAt(next, frames);
            int end = cycle == 0 ? next + 1 : endOfRepetition(next, cycle, frames);
            lines.addAll(frames.subList(next, cycle == 0 ? end : next + cycle));
            if (cycle > 0) {
                lines.add(more(frames.get(next), end - next - cycle));
            }
            next = end;
        }
        return lines;
    }

    /** How many frames from here on are repeated, or 0. */
    private static int cycleAt(int start, List<String> frames) {
        for (int length = 1; length <= LONGEST_CYCLE && start + 2 * length < frames.size(); length++) {
            if (endOfRepetition(start, length, frames) - start >= Math.max(4, 3 * length)) {
                return length;
            }
        }
        return 0;
    }

    private static int endOfRepetition(int start, int length, List<String> frames) {
        int end = start + length;
        while (end < frames.size() && frames.get(end).equals(frames.get(end - length))) {
            end++;
        }
        return end;
    }

    private static String more(String frame, int count) {
        return frame.substring(0, frame.indexOf("at ")) + String.format(Locale.ROOT, "... %,d more", count);
    }
}
