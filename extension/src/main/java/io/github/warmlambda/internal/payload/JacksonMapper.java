package io.github.warmlambda.internal.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * The one Jackson mapper for events and results, made at its first use.
 *
 * <p>It uses the Jackson modules of the class path. One that does not fit (a Scala module asks for its own Jackson version)
 * would break every event of every test, so then a warning is logged and only the modules for the JDK's types are used.
 */
final class JacksonMapper {

    private JacksonMapper() {}

    static ObjectMapper get() {
        return Holder.MAPPER;
    }

    static ObjectMapper create(Supplier<List<Module>> modulesOfClassPath) {
        try {
            return usable(withJdkModules().addModules(modulesOfClassPath.get()).build());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException | JsonProcessingException e) {
            System.getLogger(JacksonMapper.class.getName())
                    .log(Level.WARNING, "The Jackson modules of the class path cannot be used: " + e);
            return withJdkModules().build();
        }
    }

    // Our own class loader, not the thread's: that one may belong to an environment, where Jackson is another one.
    private static List<Module> findModules() {
        return ObjectMapper.findModules(JacksonMapper.class.getClassLoader());
    }

    private static JsonMapper.Builder withJdkModules() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    // A module built against another Jackson links only when it is first asked for a type, so ask once.
    private static ObjectMapper usable(ObjectMapper mapper) throws JsonProcessingException {
        Probe probe = new Probe();
        probe.list = List.of("probe");
        mapper.readValue(mapper.writeValueAsString(probe), Probe.class);
        return mapper;
    }

    static final class Probe {
        public List<String> list = List.of();
    }

    private static final class Holder {
        static final ObjectMapper MAPPER = create(JacksonMapper::findModules);
    }
}
