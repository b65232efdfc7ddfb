package conformance;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Serializers that functions bring with them. */
public final class Serializers {

    static final String SERVICE = "META-INF/services/" + CustomPojoSerializer.class.getName();

    private Serializers() {}

    public static class First implements CustomPojoSerializer {
        static {
            System.out.println("static code of the serializer");
        }

        @Override
        @SuppressWarnings("unchecked") // All events are texts here.
        public <T> T fromJson(InputStream json, Type type) {
            try {
                String bytes = new String(json.readAllBytes(), StandardCharsets.UTF_8);
                return (T) (bytes + " as " + type.getTypeName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T fromJson(String json, Type type) {
            return (T) json;
        }

        @Override
        public <T> void toJson(T value, OutputStream json, Type type) {
            try {
                json.write((value + ", written as " + type.getTypeName()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static class Second extends First {}
}
