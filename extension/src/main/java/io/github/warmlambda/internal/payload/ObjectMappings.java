package io.github.warmlambda.internal.payload;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The one mapping for events and results, chosen at its first use: the project's Jackson where that can be used, else AWS's. */
final class ObjectMappings {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private static final String JACKSON_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String JACKSON_3 = "tools.jackson.databind.ObjectMapper";

    private ObjectMappings() {}

    static ObjectMapping get() {
        return Holder.CHOSEN;
    }

    private static ObjectMapping choose() {
        ObjectMapping chosen = null;
        if (isOnClassPath(JACKSON_2)) {
            chosen = usableOrNull(Jackson2Mapping::create);
        }
        if (chosen == null && isOnClassPath(JACKSON_3)) {
            chosen = usableOrNull(Jackson3Mapping::create);
        }
        return chosen == null ? new AwsMapping() : chosen;
    }

    private static boolean isOnClassPath(String className) {
        try {
            Class.forName(className, false, ObjectMappings.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    // A test whose project mixes versions may have no object that needs them: so it is warned, and goes on.
    private static @Nullable ObjectMapping usableOrNull(Maker maker) {
        try {
            return maker.create();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOGGER.log(
                    Level.WARNING,
                    "Jackson of the test's class path cannot be used, so AWS's serializer writes events and reads responses: "
                            + e + "." + JacksonParts.described());
            return null;
        }
    }

    private interface Maker {
        ObjectMapping create() throws IOException;
    }

    private static final class Holder {
        static final ObjectMapping CHOSEN = choose();
    }
}
