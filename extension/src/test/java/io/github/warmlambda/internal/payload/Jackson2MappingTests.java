package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class Jackson2MappingTests {

    @Test
    void modulesOfTheClassPathAreUsed() throws Exception {
        ObjectMapping mapping = Jackson2Mapping.create(
                () -> List.of(new SimpleModule("users").addSerializer(Thread.class, ToStringSerializer.instance)));

        assertThat(new String(mapping.write(Thread.currentThread()), UTF_8)).startsWith("\"Thread[");
    }

    @Test
    void aModuleThatIsNotOneOfThisJacksonDoesNotBreakTheMapper() throws Exception {
        assertWrites(() -> {
            throw new ServiceConfigurationError("not a subtype");
        });
    }

    @Test
    void aModuleThatCannotBeRegisteredDoesNotBreakTheMapper() throws Exception {
        assertWrites(() -> List.of(new SimpleModule("broken") {
            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                throw new NoClassDefFoundError("of another Jackson");
            }
        }));
    }

    @Test
    void aModuleThatFailsAtItsFirstUseDoesNotBreakTheMapper() throws Exception {
        assertWrites(() -> List.of(new SimpleModule("lazy") {
            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                context.addSerializers(new FailingSerializers());
            }
        }));
    }

    private static void assertWrites(Supplier<List<Module>> modules) throws Exception {
        assertThat(new String(Jackson2Mapping.create(modules).write(Instant.EPOCH), UTF_8))
                .isEqualTo("\"1970-01-01T00:00:00Z\"");
    }

    private static final class FailingSerializers extends Serializers.Base {
        @Override
        public com.fasterxml.jackson.databind.JsonSerializer<?> findSerializer(
                com.fasterxml.jackson.databind.SerializationConfig config,
                com.fasterxml.jackson.databind.JavaType type,
                com.fasterxml.jackson.databind.BeanDescription description) {
            throw new NoSuchMethodError("of another Jackson");
        }
    }
}
