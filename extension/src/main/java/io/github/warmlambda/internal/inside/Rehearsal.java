package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * Reads and writes what most events are made of, as AWS's runtime does. It makes the JVM load the libraries that AWS relocated,
 * which all environments share, before the first of them is needed. Nothing of an environment is read by that.
 */
public final class Rehearsal implements Runnable {

    private static final String EVENT = "{\"list\":[\"text\",1,1.5,true,null]}";

    /** Made by the runtime layer. */
    public Rehearsal() {}

    @Override
    @SuppressWarnings("rawtypes") // As AWS's runtime finds the type of an event.
    public void run() {
        PojoSerializer<Map> serializer = JacksonFactory.getInstance().getSerializer(Map.class);
        serializer.toJson(serializer.fromJson(EVENT), new ByteArrayOutputStream());
    }
}
