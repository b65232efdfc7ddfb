package io.github.warmlambda.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints tables in Markdown. What handlers print goes nowhere. */
final class Report {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final StringBuilder PRINTED = new StringBuilder();
    private static final double SMALL = 0.25;

    private Report() {}

    /** From here on, only the report is printed. */
    static void mute() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** All that was printed. */
    static String printed() {
        return PRINTED.toString();
    }

    static void title(String title) {
        print("\n### " + title + "\n\n");
    }

    static void header(String... cells) {
        row((Object[]) cells);
        print("|" + " --- |".repeat(cells.length) + "\n");
    }

    static void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        print(line + "\n");
    }

    static void print(String text) {
        PRINTED.append(text);
        OUT.print(text);
        OUT.flush();
    }

    /** A ratio as {@code 1/45} or {@code 1.21}, with the goal and whether it is met. */
    static String ratio(double ratio, double most) {
        String goal = most < SMALL ? format("1/%.0f", 1 / most) : format("%.2f", most);
        return ratio(ratio) + (ratio <= most ? " (goal " + goal + ": met)" : " (goal " + goal + ": **missed**)");
    }

    static String ratio(double ratio) {
        return ratio < SMALL ? format("1/%.1f", 1 / ratio) : format("%.2f", ratio);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
