package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a project has for it, an object becomes the same JSON and comes back. */
class ObjectMappingTests {

    public record Order(String id, int count) {}

    public static class Receipt {
        private String id = "";
        private List<String> lines = List.of();

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines;
        }
    }

    private static Stream<Named<ObjectMapping>> mappings() throws IOException {
        return Stream.of(
                Named.of("Jackson 2", Jackson2Mapping.create()),
                Named.of("Jackson 3", Jackson3Mapping.create()),
                Named.of("AWS", new AwsMapping()));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aRecordIsWrittenAndRead(ObjectMapping mapping) throws IOException {
        Order order = new Order("42", 2);

        byte[] json = mapping.write(order);

        assertThat(JsonComparison.same("{\"id\":\"42\",\"count\":2}", new String(json, UTF_8)))
                .isTrue();
        assertThat(mapping.read(json, Order.class)).isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void unknownPropertiesAreIgnored(ObjectMapping mapping) throws IOException {
        byte[] json = "{\"id\":\"42\",\"lines\":[\"a\",\"b\"],\"unknown\":1}".getBytes(UTF_8);

        assertThat(mapping.read(json, Receipt.class)).isInstanceOfSatisfying(Receipt.class, receipt -> {
            assertThat(receipt.getId()).isEqualTo("42");
            assertThat(receipt.getLines()).containsExactly("a", "b");
        });
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void aGenericTypeIsRead(ObjectMapping mapping) throws Exception {
        byte[] json = "[\"a\",\"b\"]".getBytes(UTF_8);
        var type = Receipt.class.getMethod("getLines").getGenericReturnType();

        assertThat(mapping.read(json, type)).isEqualTo(List.of("a", "b"));
    }

    @Test
    void allWriteTheTypesOfTheJdkAlike() throws IOException {
        for (Object value : Arrays.asList(Instant.EPOCH, Optional.of("x"), Duration.ofSeconds(90))) {
            byte[] expected = Jackson2Mapping.create().write(value);
            assertThat(Jackson3Mapping.create().write(value)).isEqualTo(expected);
            assertThat(new AwsMapping().write(value)).isEqualTo(expected);
        }
    }

    @Test
    void thePartsOfJacksonAreNamedByTheirJars() {
        assertThat(JacksonParts.described())
                .matches(
                        " The class path has jackson-annotations-[\\d.]+\\.jar, jackson-core-[\\d.]+\\.jar, .*jackson-bom.*");
    }
}
