package io.github.warmlambda.internal.payload;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** By the Jackson in AWS's serialization, for a project without one of its own that can be used. */
final class AwsMapping implements ObjectMapping {

    @Override
    public byte[] write(Object value) throws IOException {
        return Json.aws().write(value);
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) throws IOException {
        return Json.aws().read(json, type);
    }
}
