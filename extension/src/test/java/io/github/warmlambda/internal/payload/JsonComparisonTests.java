package io.github.warmlambda.internal.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonComparisonTests {

    @Test
    void theOrderOfPropertiesDoesNotMatter() {
        assertThat(Payloads.sameJson("{\"a\":1,\"b\":{}}", "{ \"b\" : { }, \"a\" : 1 }"))
                .isTrue();
    }

    @Test
    void theOrderOfElementsMatters() {
        assertThat(Payloads.sameJson("[1,2]", "[2,1]")).isFalse();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(Payloads.sameJson("{\"a\":[1]}", "{\"a\":[1.0]}")).isTrue();
        assertThat(Payloads.sameJson("100", "1e2")).isTrue();
        assertThat(Payloads.sameJson("0.1", "0.10000000000000000001")).isFalse();
        assertThat(Payloads.sameJson("1", "\"1\"")).isFalse();
    }

    @Test
    void aMissingPropertyIsNotNull() {
        assertThat(Payloads.sameJson("{\"a\":null}", "{}")).isFalse();
        assertThat(Payloads.sameJson("{}", "{\"a\":null}")).isFalse();
    }

    @Test
    void whatIsNotJsonDiffersFromEveryJson() {
        assertThat(Payloads.sameJson("{}", "")).isFalse();
        assertThat(Payloads.sameJson("{}", "{} {}")).isFalse();
    }

    @Test
    void anExpectedTextThatIsNotJsonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payloads.sameJson("{'a':1}", "{}"))
                .withMessage("""
                        The expected text is not valid JSON, at line 1, column 2: Unexpected character (''' (code 39)): \
                        was expecting double-quote to start field name
                        Text there: {'a':1}""");
    }

    @Test
    void prettyIndentsAndKeepsNumbers() {
        assertThat(Payloads.pretty("{\"a\":[1.0,12345678901234567890.10],\"b\":{}}"))
                .isEqualTo("{\n  \"a\" : [\n    1.0,\n    12345678901234567890.10\n  ],\n  \"b\" : { }\n}");
    }

    @Test
    void prettyKeepsWhatIsNotJson() {
        assertThat(Payloads.pretty("<html>")).isEqualTo("<html>");
    }
}
