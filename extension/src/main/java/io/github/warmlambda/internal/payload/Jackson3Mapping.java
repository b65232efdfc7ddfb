package io.github.warmlambda.internal.payload;

import java.io.IOException;
import java.lang.reflect.Type;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/** By the project's Jackson 3, with the modules of the class path. It knows the JDK's types itself. */
final class Jackson3Mapping implements ObjectMapping {

    private final JsonMapper mapper;

    private Jackson3Mapping(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static Jackson3Mapping create() throws IOException {
        Iterable<JacksonModule> modules = MapperBuilder.findModules(Jackson3Mapping.class.getClassLoader());
        Jackson3Mapping mapping = new Jackson3Mapping(JsonMapper.builder()
                .addModules(modules)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
        MappingProbe.use(mapping);
        return mapping;
    }

    @Override
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public Object read(byte[] json, Type type) {
        return mapper.readValue(json, mapper.constructType(type));
    }
}
