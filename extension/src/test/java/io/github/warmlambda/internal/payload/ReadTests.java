package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.GenericType;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadTests {

    @Test
    void aRecordIsReadAndUnknownPropertiesAreIgnored() {
        assertThat(this.<Receipt>read("{\"id\":\"42\",\"note\":null,\"other\":[]}", Receipt.class))
                .isEqualTo(new Receipt("42", Optional.empty(), null));
    }

    @Test
    void aTimeKeepsItsOffset() {
        assertThat(this.<Receipt>read("{\"at\":\"2026-01-02T03:04:05+02:00\"}", Receipt.class))
                .isEqualTo(new Receipt(null, Optional.empty(), OffsetDateTime.parse("2026-01-02T03:04:05+02:00")));
    }

    @Test
    void aGenericTypeKeepsItsArguments() {
        Type type = new GenericType<List<Receipt>>() {}.type();

        assertThat(this.<List<Receipt>>read("[{\"id\":\"42\"}]", type))
                .containsExactly(new Receipt("42", Optional.empty(), null));
    }

    @Test
    void aJsonStringIsReadAsItsText() {
        assertThat(this.<String>read("\"a\\nb\"", String.class)).isEqualTo("a\nb");
    }

    @Test
    void nullIsReadAsNull() {
        assertThat(this.<Receipt>read("null", Receipt.class)).isNull();
    }

    @Test
    void voidIsReadAsNullFromAnything() {
        assertThat(this.<Object>read("not json", Void.class)).isNull();
        assertThat(this.<Object>read("not json", void.class)).isNull();
    }

    @Test
    void bytesAndStreamsAreReadAsTheyAre() throws Exception {
        InputStream stream = read("not json", InputStream.class);

        assertThat(this.<byte[]>read("not json", byte[].class)).isEqualTo("not json".getBytes(UTF_8));
        assertThat(stream.readAllBytes()).isEqualTo("not json".getBytes(UTF_8));
    }

    @Test
    void aPayloadOfAnotherTypeIsNamedWithItsPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[{\"at\":{}}]", new GenericType<List<Receipt>>() {}.type()))
                .withMessage("Cannot read the response of request 42 as java.util.List<" + Receipt.class.getName()
                        + ">, at [0].at: Unexpected token (START_OBJECT), expected one of [VALUE_STRING, VALUE_NUMBER_INT,"
                        + " VALUE_NUMBER_FLOAT] for java.time.OffsetDateTime value\nPayload: [{\"at\":{}}]");
    }

    @Test
    void aLongPayloadIsShortened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("1".repeat(600) + "x", Integer.class))
                .satisfies(e -> assertThat(e.getMessage())
                        .endsWith("\nPayload: " + "1".repeat(500) + "... (601 characters in all)"));
    }

    @Test
    void anEmptyPayloadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("", Receipt.class))
                .withMessage("Cannot read the response of request 42 as " + Receipt.class.getName()
                        + ": No content to map due to end-of-input\nPayload: (empty)");
    }

    @Test
    void awsErrorJsonIsReadAsError() {
        assertThat(error("{\"errorMessage\":\"boom\",\"errorType\":\"a.B\",\"stackTrace\":[\"a.B.c(B.java:1)\"]}"))
                .isEqualTo(new FunctionError(Optional.of("a.B"), "boom", List.of("a.B.c(B.java:1)")));
    }

    @Test
    void anErrorMayMissAnyPart() {
        assertThat(error("{\"errorMessage\":\"boom\"}"))
                .isEqualTo(new FunctionError(Optional.empty(), "boom", List.of()));
        assertThat(error("{\"errorType\":\"a.B\",\"errorMessage\":null,\"stackTrace\":null}"))
                .isEqualTo(new FunctionError(Optional.of("a.B"), "", List.of()));
    }

    @Test
    void whatIsNotAwsErrorJsonBecomesTheMessage() {
        assertThat(error("boom")).isEqualTo(new FunctionError(Optional.empty(), "boom", List.of()));
        assertThat(error("{\"a\":1}")).isEqualTo(new FunctionError(Optional.empty(), "{\"a\":1}", List.of()));
        assertThat(error("")).isEqualTo(new FunctionError(Optional.empty(), "", List.of()));
    }

    private <T> @Nullable T read(String payload, Type type) {
        return Payloads.read(payload.getBytes(UTF_8), type, "the response of request 42");
    }

    private static FunctionError error(String payload) {
        return Payloads.readError(payload.getBytes(UTF_8));
    }

    record Receipt(
            @Nullable String id,
            Optional<String> note,
            @Nullable OffsetDateTime at) {}
}
