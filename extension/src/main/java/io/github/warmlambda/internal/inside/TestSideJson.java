package io.github.warmlambda.internal.inside;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.JsonProcessingException;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.util.DefaultIndenter;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.DeserializationFeature;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.SerializationFeature;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.json.JsonMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.github.warmlambda.internal.bridge.AwsJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON with AWS's serialization, and with the Jackson that is relocated in it. */
public final class TestSideJson implements AwsJson {

    /** Made by the test JVM, in a runtime layer that belongs to no environment. */
    public TestSideJson() {}

    @Override
    public @Nullable Fault check(String text) {
        return JsonSyntax.check(text);
    }

    @Override
    public @Nullable Object parse(String text) {
        try {
            // Of a text without a value, Jackson makes null.
            if (text.isBlank()) {
                throw new IllegalArgumentException("There is no value");
            }
            return Trees.MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public String print(@Nullable Object json) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return Trees.MAPPER.writer(printer).writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read cannot be printed: " + json, e);
        }
    }

    @Override
    public boolean isEvent(Class<?> type) {
        return AwsSerializers.isEvent(type);
    }

    @Override
    public byte @Nullable [] writeEvent(Object value) {
        PojoSerializer<Object> serializer = AwsSerializers.forEvent(value.getClass());
        return serializer == null ? null : write(serializer, value);
    }

    @Override
    public @Nullable Object readEvent(byte[] json, Class<?> type) {
        return AwsSerializers.of(type).fromJson(new ByteArrayInputStream(json));
    }

    @Override
    public byte[] write(Object value) throws IOException {
        return Values.MAPPER.writeValueAsBytes(value);
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) throws IOException {
        return Values.MAPPER.readValue(json, Values.MAPPER.constructType(type));
    }

    private static byte[] write(PojoSerializer<Object> serializer, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        serializer.toJson(value, bytes);
        return bytes.toByteArray();
    }

    /** Made by the first that writes or reads an object that is no event. */
    private static final class Values {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    /** Made by the first that reads or prints: most tests only check. */
    private static final class Trees {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // So that 1.0 is printed as 1.0.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
