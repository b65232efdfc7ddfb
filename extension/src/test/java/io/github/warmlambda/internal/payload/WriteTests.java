package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.warmlambda.environment.InvokeRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteTests {

    @Test
    void nullIsWrittenAsNull() {
        assertThat(json(null)).isEqualTo("null");
    }

    @Test
    void aStringIsWrittenAsJsonString() {
        assertThat(json("say \"hi\"")).isEqualTo("\"say \\\"hi\\\"\"");
    }

    @Test
    void anyCharacterSequenceIsWrittenAsJsonString() {
        assertThat(json(new StringBuilder("hé"))).isEqualTo("\"hé\"");
    }

    @Test
    void aRecordIsWrittenWithItsComponents() {
        assertThat(json(new Order("42", Optional.of(2), List.of("a"))))
                .isEqualTo("{\"id\":\"42\",\"count\":2,\"tags\":[\"a\"]}");
    }

    @Test
    void javaTimeIsWrittenAsIsoText() {
        assertThat(json(new Times(
                        Instant.ofEpochSecond(1), LocalDate.of(2026, 1, 2), Duration.ofSeconds(3), new Date(1500))))
                .isEqualTo("{\"instant\":\"1970-01-01T00:00:01Z\",\"day\":\"2026-01-02\","
                        + "\"length\":\"PT3S\",\"date\":\"1970-01-01T00:00:01.500+00:00\"}");
    }

    @Test
    void annotationsOfBothJacksonPackagesCount() {
        assertThat(json(new Annotated("42", "x"))).isEqualTo("{\"ID\":\"42\",\"secret_name\":\"x\"}");
    }

    @Test
    void jsonTextIsSentAsItIs() {
        assertThat(new String(
                        Payloads.write(InvokeRequest.ofJson(" {\"a\" : 1.0}\n").event()), UTF_8))
                .isEqualTo(" {\"a\" : 1.0}\n");
    }

    @Test
    void bytesAreSentAsTheyAre() {
        assertThat(Payloads.write(InvokeRequest.ofPayload(new byte[] {0, -1}).event()))
                .containsExactly(0, -1);
    }

    @Test
    void jsonTextThatIsNotValidIsRefusedWithItsPlace() {
        assertRefused("{\n  \"a\": 1,\n  b: 2\n}", """
                The event is not valid JSON, at line 3, column 3: Unexpected character ('b' (code 98)): was expecting \
                double-quote to start field name
                Text there: {
                  "a": 1,
                  b: 2
                }
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void onlyTheNeighbourhoodOfAnErrorIsShown() {
        assertRefused("[" + "1, ".repeat(100) + "x" + ", 1".repeat(100) + "]", """
                The event is not valid JSON, at line 1, column 303: Unrecognized token 'x': was expecting (JSON String, \
                Number, Array, Object or token 'null', 'true' or 'false')
                Text there: ...1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, x, 1, 1, 1, 1, 1, 1, ...
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void jsonTextWithASecondValueIsRefused() {
        assertRefused("{} {}", """
                The event is not valid JSON, at line 1, column 4: something follows after the value
                Text there: {} {}
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void emptyTextIsRefused() {
        assertRefused(" ", """
                The event is not valid JSON: there is no value in it
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void aTextThatEndsTooEarlyIsRefused() {
        assertRefused("{\"a\":", """
                The event is not valid JSON, at line 1, column 6: Unexpected end-of-input within/between Object entries
                Text there: {"a":
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void anObjectThatCannotBeWrittenIsNamedWithItsPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(new Basket(List.of(Map.of("odd.key", new Opaque())))))
                .withMessage("The event of class " + Basket.class.getName()
                        + " cannot be written as JSON, at items[0].odd.key: No serializer found for class "
                        + Opaque.class.getName() + " and no properties discovered to create BeanSerializer (to avoid"
                        + " exception, disable SerializationFeature.FAIL_ON_EMPTY_BEANS)"
                        + "\nTo send JSON text of your own, use invokeJson(String).");
    }

    @Test
    void aGetterThatThrowsIsNamedWithItsPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(new Failing()))
                .withMessage("The event of class " + Failing.class.getName()
                        + " cannot be written as JSON, at total: no total yet"
                        + "\nTo send JSON text of your own, use invokeJson(String).");
    }

    @Test
    void aLinkageErrorIsNamedWithItsKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(new Unlinked()))
                .withMessage("The event of class " + Unlinked.class.getName()
                        + " cannot be written as JSON: java.lang.NoSuchFieldError: NEW_FEATURE"
                        + "\nTo send JSON text of your own, use invokeJson(String).");
    }

    @Test
    void aCycleIsRefusedWithAShortMessage() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(new Basket(cycle)))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("The event of class " + Basket.class.getName() + " cannot be written as JSON")
                        .hasSizeLessThan(600));
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payloads.write(InvokeRequest.ofJson(text).event()))
                .withMessage(message);
    }

    private static String json(@Nullable Object value) {
        return new String(Payloads.write(InvokeRequest.of(value).event()), UTF_8);
    }

    record Order(String id, Optional<Integer> count, List<String> tags) {}

    record Times(Instant instant, LocalDate day, Duration length, Date date) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Annotated(@JsonProperty("ID") String id, String secretName) {}

    record Basket(List<?> items) {}

    static final class Opaque {}

    static final class Failing {
        public int getTotal() {
            throw new IllegalStateException("no total yet");
        }
    }

    static final class Unlinked {
        public int getTotal() {
            throw new NoSuchFieldError("NEW_FEATURE");
        }
    }
}
