package io.github.warmlambda;

import static io.github.warmlambda.LeftoversTests.FUNCTION;
import static io.github.warmlambda.LeftoversTests.event;
import static io.github.warmlambda.LeftoversTests.messages;
import static io.github.warmlambda.LeftoversTests.with;
import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporary files that invocations leave: {@link Check#NO_TMP_LEFT}. */
class TemporaryFilesLeftTests {

    @Test
    void thatAWarmInvocationLeft() {
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(event("nothing"));
            Invocation second = function.invoke(event("file"));

            assertThat(messages(function, Check.NO_TMP_LEFT))
                    .containsExactly("""
                            Invocation 2 (warm) %s left temporary files: report.csv
                              execution environment 1, request %s
                              report.csv, 3 bytes
                            They stay until the environment ends or its /tmp is full (512 MB, if not configured otherwise). Delete them before the handler returns, also when it fails.
                            If that is meant, switch the check off: withoutChecks = Check.NO_TMP_LEFT in @WarmLambda.""".formatted(FUNCTION, second.requestId()));
        }
    }

    @Test
    void thatBecameLarger() {
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(event("file"));
            assertThat(function.invoke(event("nothing"))).succeeded();
            assertThat(function).hasNoTmpLeft();

            function.invoke(event("larger file"));
            assertThatThrownBy(() -> assertThat(function).hasNoTmpLeft())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("report.csv, 7 bytes");
        }
    }

    @Test
    void thatWereThereAndAreWrittenAgain() {
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(Map.of("leave", "file of a text", "value", "abc"));
            function.invoke(Map.of("leave", "file of a text", "value", "xyz"));

            assertThat(messages(function, Check.NO_TMP_LEFT))
                    .singleElement()
                    .asString()
                    .contains("report.csv, 3 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "variable"})
    void inADirectoryThatSomethingElseNames(String by) throws IOException {
        Path directory = Files.createDirectories(Path.of(LeftoversTests.Directories.NAMED, by));
        Path file = (by.equals("class") ? directory.getParent() : directory).resolve("report.csv");
        try (LambdaFunction function = LambdaFunction.of(LeftoversTests.Leaving.class)
                .environmentVariable("DIRECTORY", directory.toString())
                .checks(Check.NO_TMP_LEFT)
                .create()) {
            function.invoke(Map.of("leave", "nothing"));
            function.invoke(Map.of("leave", "file in a directory", "value", by));

            assertThat(messages(function, Check.NO_TMP_LEFT))
                    .singleElement()
                    .asString()
                    .contains("  " + (by.equals("class") ? file : "${DIRECTORY}/report.csv") + ", 3 bytes");
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    @Test
    void thatWereDeletedAgain() {
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(event("deleted file"));
            function.invoke(event("deleted file"));

            assertThat(function).hasNoTmpLeft();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"literal text", "literal file", "literal file in a file", "literal path", "literal builder"})
    void inTheDirectoryThatTheCodeNamesLiterally(String leave) throws IOException {
        Path file = Path.of("/tmp", "wl-test-" + ProcessHandle.current().pid());
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(event("nothing"));
            function.invoke(Map.of("leave", leave, "value", file.getFileName().toString()));

            assertThat(messages(function, Check.NO_TMP_LEFT))
                    .singleElement()
                    .asString()
                    .containsPattern("  " + file + ", [03] bytes\\R");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void ofOtherProgramsAreNotTheFunctions() throws IOException {
        Path file = Files.createTempFile(Path.of("/tmp"), "wl-other-", null);
        try (LambdaFunction function = with(Check.NO_TMP_LEFT)) {
            function.invoke(event("nothing"));
            Files.writeString(file, "of the test");
            function.invoke(Map.of("leave", "read", "value", file.getFileName().toString()));

            assertThat(function).hasNoTmpLeft();
        } finally {
            Files.delete(file);
        }
    }
}
