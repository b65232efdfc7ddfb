package io.github.warmlambda.internal.payload;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** As AWS's runtime does it, for a project without a Jackson that can be used. */
final class AwsMapping implements ObjectMapping {

    @Override
    public byte[] write(Object value) {
        return Json.aws().write(value);
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) {
        return Json.aws().read(json, type);
    }
}
