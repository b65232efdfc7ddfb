package example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the report of the samples takes from their sources. */
class SampleSourceTest {

    @Test
    void readsTheFirstSentenceWithoutTags() {
        assertThat(SampleSource.firstSentence("example.text.UpperCaseHandlerTest"))
                .isEqualTo("A handler that implements RequestStreamHandler");
        assertThat(SampleSource.firstSentence("example.records.RecordHandlerTest"))
                .isEqualTo("A record as a handler's event");
    }

    @Test
    void knowsNothingOfASourceThatIsNotThere() {
        assertThat(SampleSource.firstSentence("example.text.NoSuchTest")).isEmpty();
    }
}
