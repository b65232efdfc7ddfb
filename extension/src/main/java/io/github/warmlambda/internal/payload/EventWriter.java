package io.github.warmlambda.internal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.warmlambda.environment.InvokeRequest.Event;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes each form of an event in its own way. */
final class EventWriter {

    private EventWriter() {}

    static byte[] write(Event event) {
        if (event instanceof Event.Payload payload) {
            return payload.bytes();
        }
        if (event instanceof Event.Json json) {
            Json.check("The event", json.text()).ifPresent(error -> {
                throw new IllegalArgumentException(
                        error + "\nTo send bytes that are not JSON, use invokePayload(byte[]).");
            });
            return json.text().getBytes(UTF_8);
        }
        return writeValue(((Event.Value) event).value());
    }

    private static byte[] writeValue(@Nullable Object value) {
        if (value == null) {
            return "null".getBytes(UTF_8);
        }
        if (value instanceof CharSequence text) {
            return writeObject(text.toString());
        }
        return writeObject(value);
    }

    // Jackson jars of different versions end as LinkageError.
    // A cycle in the event ends as StackOverflowError in some Jackson versions and as JsonMappingException in others.
    private static byte[] writeObject(Object value) {
        try {
            byte[] event = Json.aws().writeEvent(value);
            return event == null ? ObjectMappings.get().write(value) : event;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new IllegalArgumentException(
                    "The event of class " + value.getClass().getName() + " cannot be written as JSON"
                            + FailureReason.of(e) + "\nTo send JSON text of your own, use invokeJson(String).",
                    e);
        }
    }
}
