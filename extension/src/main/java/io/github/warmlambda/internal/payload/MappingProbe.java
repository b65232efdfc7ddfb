package io.github.warmlambda.internal.payload;

import java.io.IOException;
import java.util.List;

/** An object of a mapping's first use: what was built against another version links only when it is asked for a type. */
final class MappingProbe {

    public List<String> list = List.of("probe");

    static void use(ObjectMapping mapping) throws IOException {
        mapping.read(mapping.write(new MappingProbe()), MappingProbe.class);
    }
}
