package io.github.warmlambda.internal.payload;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes objects that are no events of AWS's as JSON, and reads them. */
interface ObjectMapping {

    byte[] write(Object value) throws IOException;

    @Nullable
    Object read(byte[] json, Type type) throws IOException;
}
