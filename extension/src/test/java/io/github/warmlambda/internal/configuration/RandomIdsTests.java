package io.github.warmlambda.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomIdsTests {

    @Test
    void idsAreRandomUuids() {
        assertThat(Stream.generate(RandomIds::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(4);
                    assertThat(id.variant()).isEqualTo(2);
                    assertThat(UUID.fromString(id.toString())).isEqualTo(id);
                });
    }
}
