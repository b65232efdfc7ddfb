package io.github.warmlambda.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTests {

    @Test
    void valuesOfAllKinds() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "tea");
        value.put("number", 42L);
        value.put("truth", true);
        value.put("list", List.of(1, Optional.of("two"), List.of()));
        value.put("nothing", Optional.empty());
        value.put("map", Map.of());

        assertThat(JsonText.of(value)).isEqualTo("""
                {"text":"tea","number":42,"truth":true,"list":[1,"two",[]],"nothing":null,"map":{}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><!--",
                "\"quotes\" and \\backslashes\\",
                "\u0000\u0001\t\r\n\u007f\u2028\u2029",
                "\u00e4 \ud83c\udf75",
                "half of a pair: \ud83c",
                "&lt;b&gt;"
            })
    void textsComeBackAndEndNoElement(String text) throws Exception {
        String json = JsonText.of(text);

        assertThat(new ObjectMapper().readValue(json, String.class)).isEqualTo(text);
        assertThat(json).matches("[ -~]*").doesNotContain("<", ">", "&");
    }
}
