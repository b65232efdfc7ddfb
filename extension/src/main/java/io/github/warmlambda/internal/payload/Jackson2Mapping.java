package io.github.warmlambda.internal.payload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * By the project's Jackson 2, from 2.12 on.
 *
 * <p>It uses the Jackson modules of the class path. One that does not fit (a Scala module asks for its own Jackson version)
 * would break every event of every test, so then a warning is logged and only the modules for the JDK's types are used.
 */
final class Jackson2Mapping implements ObjectMapping {

    private static final List<String> OF_JDK_TYPES = List.of(
            "com.fasterxml.jackson.datatype.jdk8.Jdk8Module", "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule");

    private final ObjectMapper mapper;

    private Jackson2Mapping(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static Jackson2Mapping create() throws IOException {
        // Our own class loader, not the thread's: that one may belong to an environment, where Jackson is another one.
        return create(() -> ObjectMapper.findModules(Jackson2Mapping.class.getClassLoader()));
    }

    static Jackson2Mapping create(Supplier<List<Module>> modulesOfClassPath) throws IOException {
        try {
            List<Module> modules = new ArrayList<>(ofJdkTypes());
            modules.addAll(modulesOfClassPath.get());
            return usable(modules);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException | IOException e) {
            Jackson2Mapping withoutThem = usable(ofJdkTypes());
            System.getLogger("io.github.warmlambda")
                    .log(Level.WARNING, "The Jackson modules of the class path cannot be used: " + e);
            return withoutThem;
        }
    }

    private static Jackson2Mapping usable(List<Module> modules) throws IOException {
        Jackson2Mapping mapping = new Jackson2Mapping(JsonMapper.builder()
                .addModules(modules)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build());
        MappingProbe.use(mapping);
        return mapping;
    }

    private static List<Module> ofJdkTypes() {
        List<Module> modules = new ArrayList<>();
        for (String name : OF_JDK_TYPES) {
            try {
                modules.add((Module) Class.forName(name).getConstructor().newInstance());
            } catch (ReflectiveOperationException notOnTheClassPath) {
                // Then Jackson itself says which module it wants, if an event has such a type.
            }
        }
        return modules;
    }

    @Override
    public byte[] write(Object value) throws IOException {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public Object read(byte[] json, Type type) throws IOException {
        return mapper.readValue(json, mapper.constructType(type));
    }
}
