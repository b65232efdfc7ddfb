package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that a run of the samples ends with. */
class ExperimentTableTest {

    private static final LocalTime INIT = LocalTime.parse("08:00:00.001");
    private static final List<Seen> WARM = List.of(new Seen(1, 1, "main #31", INIT), new Seen(2, 1, "main #31", INIT));
    private static final List<Seen> COLD =
            List.of(new Seen(1, 1, "main #40", INIT.plusSeconds(1)), new Seen(1, 2, "main #41", INIT.plusSeconds(2)));

    @Test
    void showsBothExperimentsSideBySide() {
        ExperimentTable table = new ExperimentTable();
        table.cold(COLD);
        table.warm(WARM);

        assertThat(table.toString()).isEqualToNormalizingNewlines("""
                Ten invocations of one handler, a minute apart (the waiting is left out)

                         warm                                             a cold start each
                 minute  counter  environment  thread     init            counter  environment  thread     init
                      1        1            1  main #31   08:00:00.001          1            1  main #40   08:00:01.001
                      2        2            1  main #31   08:00:00.001          1            2  main #41   08:00:02.001

                 Warm: 1 environment, 1 thread, 1 run of the static code.
                 A cold start each: 2 environments, 2 threads, 2 runs of the static code.""");
    }

    @Test
    void showsOneExperimentIfTheOtherHasNotRun() {
        ExperimentTable table = new ExperimentTable();
        table.warm(WARM);

        assertThat(table.toString())
                .contains("Warm: 1 environment, 1 thread, 1 run of the static code.")
                .doesNotContain("cold start");
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(new ExperimentTable().isEmpty()).isTrue();
    }
}
