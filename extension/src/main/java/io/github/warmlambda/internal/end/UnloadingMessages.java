package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.heap.Retention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The texts of {@link Unloading}.
 *
 * @param environment the environment in words
 * @param packageName the package of the handler, whose fields are shown first
 */
record UnloadingMessages(String environment, String packageName) {

    private static final int THREADS_SHOWN = 3;
    private static final String WAY_OUT = """
            Each environment that ends so keeps its memory until the test JVM ends. \
            Let the function's code end what it began, %sor give the test isolation = PROCESS.""";

    String held(Retention retention, Optional<String> thread, List<LeftThread> threads, List<String> open) {
        String begin = retention.begin() + thread.map(" \"%s\""::formatted).orElse("");
        String path = retention.path().stream().map("  -> %s%n"::formatted).collect(Collectors.joining());
        return "%s This holds them:%n  %s%n%s%s".formatted(problem(), begin, path, rest(threads, open));
    }

    String unseen(List<LeftThread> threads, List<String> open) {
        return "%s A heap dump does not show what holds them: a ClassValue of a class of the JDK may, or native code.%n%s"
                .formatted(problem(), rest(threads, open));
    }

    String unknown(List<LeftThread> threads, List<String> open) {
        return "%s This JVM gives no heap dump that would show what holds them.%n%s"
                .formatted(problem(), rest(threads, open));
    }

    String suspected(List<LeftThread> threads, List<String> open) {
        return "%s%n%sTo see what holds them, and to fail the test, say checks = Check.UNLOADS."
                .formatted(problem(), rest(threads, open) + System.lineSeparator());
    }

    private String problem() {
        return "%s has ended, but its classes cannot be unloaded."
                .formatted(Character.toUpperCase(environment.charAt(0)) + environment.substring(1));
    }

    private static String rest(List<LeftThread> threads, List<String> open) {
        StringBuilder text = new StringBuilder();
        threads.stream().limit(THREADS_SHOWN).forEach(thread -> text.append("There is %s%n".formatted(thread.text())));
        if (threads.size() > THREADS_SHOWN) {
            int more = threads.size() - THREADS_SHOWN;
            text.append("and %d more %s.%n".formatted(more, more == 1 ? "thread" : "threads"));
        }
        if (!open.isEmpty()) {
            text.append("Static fields of its code hold something that can be closed:%n".formatted());
            open.forEach(field -> text.append("  %s%n".formatted(field)));
        }
        return text + WAY_OUT.formatted(open.isEmpty() ? "" : "say closeOnEnd = true, ");
    }
}
