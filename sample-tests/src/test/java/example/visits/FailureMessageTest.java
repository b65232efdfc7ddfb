package example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the message of a real failure, with other ids of requests. */
class FailureMessageTest {

    private static final Path README =
            Path.of(System.getProperty("basedir", "")).resolve("../README.md");

    @Test
    void readmeShowsAMessageAsItIs() {
        try (LambdaFunction visits = LambdaFunction.of(VisitHandler.class).create()) {
            visits.watchState();
            visits.invoke("Ann");
            visits.invoke("Bob");

            assertThat(visits.findings(Check.NO_STATE_LEAK))
                    .singleElement()
                    .extracting(Finding::message)
                    .satisfies(message -> assertThat(withoutIds(shown()))
                            .as("the message in README.md, but for the ids of requests")
                            .isEqualTo(withoutIds(message)));
        }
    }

    /** The block of README that is marked as text. */
    private static String shown() {
        try {
            String readme = Files.readString(README);
            int begin = readme.indexOf("```text\n") + "```text\n".length();
            return readme.substring(begin, readme.indexOf("\n```", begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIds(String text) {
        return text.strip().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(id)");
    }
}
