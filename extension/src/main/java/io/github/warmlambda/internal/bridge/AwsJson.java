package io.github.warmlambda.internal.bridge;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON for the test's side, by the libraries that AWS's runtime carries relocated: so a test needs no library of its own for it,
 * and none that its project has can be in the way. All methods may be called by several threads at once.
 */
public interface AwsJson {

    /** Where a text is not exactly one JSON value, or null if it is one. Builds no objects of it. */
    @Nullable
    Fault check(String text);

    /**
     * Read JSON as maps, lists, texts, numbers, truth values and null. Fractions are exact.
     *
     * @throws IllegalArgumentException if the text is not exactly one JSON value
     */
    @Nullable
    Object parse(String text);

    /** Write what {@link #parse} returns over several lines, separated by {@code \n}. */
    String print(@Nullable Object json);

    /** Whether AWS's runtime has a way of its own to read and write a type: then it is one of AWS's event library. */
    boolean isEvent(Class<?> type);

    /** Write an event as AWS's runtime reads it, a subclass without fields of its own as its parent; or null if it is no event. */
    byte @Nullable [] writeEvent(Object value);

    /** Read an event as AWS's runtime reads it. */
    @Nullable
    Object readEvent(byte[] json, Class<?> type);

    /** Write any other object, dates and times as ISO has them. */
    byte[] write(Object value) throws IOException;

    /** Read any other object. Unknown properties are ignored. */
    @Nullable
    Object read(byte[] json, Type type) throws IOException;

    /**
     * What is wrong with a text.
     *
     * @param line from 1
     * @param column from 1
     * @param offset of the character, from 0
     * @param reason in words; empty if there is no value at all
     */
    record Fault(int line, int column, int offset, String reason) {}
}
