package example;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the two experiments saw, side by side: ten warm invocations, and ten cold starts. */
public final class ExperimentTable {

    private static final ExperimentTable OF_THIS_RUN = new ExperimentTable();

    private static final String CELLS = "  %7s  %11s  %-9s  %-12s";

    private final List<Seen> warm = new ArrayList<>();
    private final List<Seen> cold = new ArrayList<>();

    /** The table of this run, in which each experiment that has run has written what it saw. */
    public static ExperimentTable ofThisRun() {
        return OF_THIS_RUN;
    }

    /** Write what the invocations of one warm environment saw. */
    public void warm(List<Seen> invocations) {
        warm.addAll(invocations);
    }

    /** Write what invocations saw that had a cold start each. */
    public void cold(List<Seen> invocations) {
        cold.addAll(invocations);
    }

    /** Whether no experiment has run. */
    boolean isEmpty() {
        return warm.isEmpty() && cold.isEmpty();
    }

    @Override
    public String toString() {
        List<Half> halves = Stream.of(new Half("warm", warm), new Half("a cold start each", cold))
                .filter(half -> !half.seen.isEmpty())
                .toList();
        int rows = halves.stream().mapToInt(half -> half.seen.size()).max().orElse(0);
        return Stream.of(
                        Stream.of("Ten invocations of one handler, a minute apart (the waiting is left out)", ""),
                        Stream.of(line("      ", halves, Half::title), line("minute", halves, Half::head)),
                        IntStream.range(0, rows)
                                .mapToObj(row -> line("%6d".formatted(row + 1), halves, half -> half.row(row))),
                        Stream.of(""),
                        halves.stream().map(Half::conclusion))
                .flatMap(Function.identity())
                .map(String::stripTrailing)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String first, List<Half> halves, Function<Half, String> part) {
        return halves.stream().map(part).collect(Collectors.joining("  ", " " + first, ""));
    }

    private record Half(String name, List<Seen> seen) {

        String title() {
            return "  %-45s".formatted(name);
        }

        String head() {
            return CELLS.formatted("counter", "environment", "thread", "init");
        }

        String row(int index) {
            if (index >= seen.size()) {
                return CELLS.formatted("", "", "", "");
            }
            Seen row = seen.get(index);
            return CELLS.formatted(row.counter(), row.environment(), row.thread(), row.init());
        }

        String conclusion() {
            return " %s: %s, %s, %s of the static code."
                    .formatted(
                            Character.toUpperCase(name.charAt(0)) + name.substring(1),
                            count(Seen::environment, "environment"),
                            count(Seen::thread, "thread"),
                            count(Seen::init, "run"));
        }

        private String count(Function<Seen, Object> property, String noun) {
            long different = seen.stream().map(property).distinct().count();
            return different + " " + noun + (different == 1 ? "" : "s");
        }
    }
}
