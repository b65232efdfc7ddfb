package io.github.warmlambda.internal.payload;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.InvokeRequest;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events to bytes, and bytes to results: the one door of this package.
 *
 * <p>All methods may be called by several threads at once. What of AWS's serialization and of the project's
 * Jackson is needed is loaded by the first call that needs it.
 */
public final class Payloads {

    private Payloads() {}

    /** Load ahead what every event in JSON needs of Jackson. */
    public static void prepare() {
        Json.check("This text", "{}");
    }

    /** Load ahead what events and responses that are objects need of Jackson. */
    public static void prepareObjects() {
        Map<String, Object> event = Map.of("list", List.of("text", 1, 1.5, true));
        read(write(new InvokeRequest.Event.Value(event)), Map.class, "the response");
    }

    /**
     * Write an event as the bytes that AWS would deliver.
     *
     * <p>JSON text is checked and sent as it is, bytes are sent as they are. Of objects, null becomes {@code null}, a
     * character sequence becomes a JSON string, an AWS event goes through AWS's serializer, and all else
     * through the project's Jackson, or through AWS's serializer if it has none.
     *
     * @param event the event
     * @return the bytes; those of the caller, not a copy, if the event was given as bytes
     * @throws IllegalArgumentException if JSON text is not valid, or if an object cannot be written
     */
    public static byte[] write(InvokeRequest.Event event) {
        return EventWriter.write(event);
    }

    /**
     * Read a payload as an object.
     *
     * <p>{@code byte[]} and {@code InputStream} get the bytes as they are, {@code Void} gets null. AWS's event and response
     * types go through AWS's serializer, all else as {@link #write} does; unknown properties are ignored.
     *
     * @param payload the bytes
     * @param type the type to read, with its type arguments
     * @param what where the payload comes from, for the message: {@code "the response of request 42"}
     * @param <T> the type to read
     * @return the object, or null if the payload is {@code null}
     * @throws IllegalArgumentException if the payload is not JSON of that type
     */
    public static <T> @Nullable T read(byte[] payload, Type type, String what) {
        return PayloadReader.read(payload, type, what);
    }

    /**
     * Read the JSON with which AWS reports an error.
     *
     * @param payload the bytes; what is not AWS's JSON becomes the message
     * @return the error
     */
    public static FunctionError readError(byte[] payload) {
        return ErrorReader.read(payload);
    }

    /**
     * The texts in JSON, also in JSON that is itself a text, and its long numbers.
     *
     * @param json the bytes; what is not JSON is one text
     * @return the texts, in their order
     */
    public static List<String> texts(byte[] json) {
        return JsonTexts.in(json);
    }

    /**
     * Take JSON apart into its values, each as JSON.
     *
     * @param json any text; what is not JSON is one value
     * @return the values by their paths, such as {@code .items[0].price}; that of a value alone is empty
     */
    public static Map<String, String> leaves(String json) {
        return JsonLeaves.in(json);
    }

    /**
     * Compare two JSON texts by value.
     *
     * <p>The order of properties does not matter, that of array elements does. Numbers are compared by value, so that 1
     * equals 1.0: JSON has one number type, and writers differ in how they print a whole one.
     *
     * @param expected JSON text
     * @param actual any text; it differs from every JSON if it is none
     * @return whether both say the same
     * @throws IllegalArgumentException if the expected text is not valid JSON
     */
    public static boolean sameJson(String expected, String actual) {
        return JsonComparison.same(expected, actual);
    }

    /**
     * Indent JSON text for people.
     *
     * @param json JSON text
     * @return the text over several lines separated by {@code \n}, or as it was if it is not JSON
     */
    public static String pretty(String json) {
        return JsonComparison.pretty(json);
    }
}
