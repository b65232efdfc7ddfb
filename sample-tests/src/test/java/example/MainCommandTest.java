package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which builds leave the unit tests of the extension out: those of the samples, and no other. */
class MainCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[test] of [sample-tests]",
                "[clean, test] of [sample-tests/]",
                "[test] of [:warm-lambda-sample-tests]",
                "[test] of [io.github.warmlambda:warm-lambda-sample-tests]"
            })
    void leavesThemOutOf(String build) throws IOException {
        assertThat(build).matches(leavingOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[verify] of []",
                "[test] of []",
                "[test] of [extension]",
                "[test] of [extension, sample-tests]",
                "[verify] of [sample-tests]",
                "[clean, verify] of [conformance-tests]"
            })
    void keepsThemIn(String build) throws IOException {
        assertThat(build).doesNotMatch(leavingOut());
    }

    private static Pattern leavingOut() throws IOException {
        String pom = Files.readString(SampleSource.MODULE.resolve("../extension/pom.xml"));
        Matcher regex = Pattern.compile("<regex>(.*)</regex>").matcher(pom);
        assertThat(regex.find()).isTrue();
        return Pattern.compile(regex.group(1));
    }
}
