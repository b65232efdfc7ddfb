package io.github.warmlambda.internal.bridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Java's serialization, for values of the JDK between two processes; an {@link Optional} is one, too. */
public final class JdkSerialization {

    private JdkSerialization() {}

    /**
     * Write an object.
     *
     * @throws IOException if it, or something in it, is not serializable
     */
    public static byte[] write(@Nullable Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Output output = new Output(bytes)) {
            output.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Read an object that our own other side wrote. */
    public static @Nullable Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream input = new Input(new ByteArrayInputStream(bytes))) {
            return input.readObject();
        }
    }

    private static final class Output extends ObjectOutputStream {

        Output(OutputStream output) throws IOException {
            super(output);
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object object) {
            return object instanceof Optional<?> optional ? new OptionalValue(optional.orElse(null)) : object;
        }
    }

    private static final class Input extends ObjectInputStream {

        Input(InputStream input) throws IOException {
            super(input);
            enableResolveObject(true);
        }

        @Override
        protected @Nullable Object resolveObject(@Nullable Object object) {
            return object instanceof OptionalValue optional ? Optional.ofNullable(optional.value) : object;
        }
    }

    @SuppressWarnings("serial") // What is in it is written like all else.
    private record OptionalValue(@Nullable Object value) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
