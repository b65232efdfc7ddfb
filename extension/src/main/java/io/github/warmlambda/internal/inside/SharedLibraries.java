package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * Reads and writes an event as AWS's runtime does. It makes the JVM load the libraries that AWS relocated,
 * which all environments share, before the first of them is needed. Nothing of an environment is read by that.
 */
public final class SharedLibraries implements Runnable {

    private final String event;

    /** Made by the runtime layer, with JSON that has in it what most events are made of. */
    public SharedLibraries(String event) {
        this.event = event;
    }

    @Override
    @SuppressWarnings("rawtypes") // As AWS's runtime finds the type of an event.
    public void run() {
        PojoSerializer<Map> serializer = JacksonFactory.getInstance().getSerializer(Map.class);
        serializer.toJson(serializer.fromJson(event), new ByteArrayOutputStream());
    }
}
