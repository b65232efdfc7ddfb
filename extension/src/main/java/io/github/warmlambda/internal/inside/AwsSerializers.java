package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.events.serializers.OrgJsonSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the serializer with which AWS's runtime handles a type.
 *
 * <p>AWS knows two dozen types by name, whose JSON differs from their Java properties ({@code Records}, {@code detail-type}). The
 * others of its event library, such as {@code APIGatewayV2HTTPEvent}, go through AWS's plain Jackson.
 *
 * <p>AWS's factories change static state when asked for a serializer: they register modules on a shared mapper, and hand
 * out one mutable serializer for S3. So they are called under a lock, and the serializers of Jackson, whose making
 * copies a mapper, are kept with their class.
 */
final class AwsSerializers {

    private static final String VENDOR = "com.amazonaws.services.";
    private static final String EVENT_LIBRARY = VENDOR + "lambda.runtime.events.";
    private static final Object LOCK = new Object();

    private static final ClassValue<PojoSerializer<Object>> SERIALIZERS = new ClassValue<>() {
        @Override
        protected PojoSerializer<Object> computeValue(Class<?> type) {
            synchronized (LOCK) {
                PojoSerializer<Object> serializer = create(type);
                return serializer instanceof OrgJsonSerializer ? new Locked(type) : serializer;
            }
        }
    };

    private AwsSerializers() {}

    /** The serializer for an event; for a subclass of an AWS type without fields of its own, that of the AWS type. */
    static @Nullable PojoSerializer<Object> forEvent(Class<?> type) {
        Class<?> candidate = type;
        while (!isEvent(candidate)) {
            Class<?> parent = candidate.getSuperclass();
            if (parent == null || hasFields(candidate)) {
                return null;
            }
            candidate = parent;
        }
        return SERIALIZERS.get(candidate);
    }

    static PojoSerializer<Object> of(Class<?> event) {
        return SERIALIZERS.get(event);
    }

    // The prefix first, because AWS's list loads serializers that most tests never need.
    static boolean isEvent(Class<?> type) {
        String name = type.getName();
        return name.startsWith(VENDOR)
                && !type.isEnum()
                && (name.startsWith(EVENT_LIBRARY) || LambdaEventSerializers.isLambdaSupportedEvent(name));
    }

    private static boolean hasFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()));
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> create(Class<?> type) {
        if (LambdaEventSerializers.isLambdaSupportedEvent(type.getName())) {
            return LambdaEventSerializers.serializerFor((Class<Object>) type, type.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer((Class<Object>) type);
    }

    /** Asks AWS anew for each use, because the next class of the same name changes the serializer that AWS handed out. */
    private record Locked(Class<?> type) implements PojoSerializer<Object> {

        @Override
        public Object fromJson(InputStream input) {
            synchronized (LOCK) {
                return create(type).fromJson(input);
            }
        }

        @Override
        public Object fromJson(String input) {
            synchronized (LOCK) {
                return create(type).fromJson(input);
            }
        }

        @Override
        public void toJson(Object value, OutputStream output) {
            synchronized (LOCK) {
                create(type).toJson(value, output);
            }
        }
    }
}
