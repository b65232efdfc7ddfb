package io.github.warmlambda.internal.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class JsonLeavesTests {

    @Test
    void valuesByTheirPaths() {
        assertThat(JsonLeaves.in("{\"items\":[{\"price\":1.50},{}],\"none\":null,\"names\":[]}"))
                .containsExactly(
                        entry(".items[0].price", "1.50"),
                        entry(".items[1]", "{ }"),
                        entry(".none", "null"),
                        entry(".names", "[ ]"));
    }

    @Test
    void jsonInAText() {
        assertThat(JsonLeaves.in("{\"body\":\"{\\\"ok\\\":true}\",\"note\":\"[draft\"}"))
                .containsExactly(entry(".body.ok", "true"), entry(".note", "\"[draft\""));
    }

    @Test
    void whatIsNoJsonIsOneValue() {
        assertThat(JsonLeaves.in("<html>")).containsExactly(entry("", "<html>"));
        assertThat(JsonLeaves.in("")).containsExactly(entry("", ""));
    }
}
