package io.github.warmlambda.internal.heap;

/** Told what is in a heap dump. Buffers are used again for the next record. */
interface HprofVisitor {

    /** The dump begins; the numbers of its objects have so many bytes. */
    default void begin(int bytesOfId) {}

    /** A text by which classes and fields are named, in UTF-8. */
    default void name(long id, byte[] text, int length) {}

    /** A class, and the number of its name. */
    default void loaded(long classId, long nameId) {}

    /** An object that is held by itself, on behalf of a thread or not (0). */
    default void root(HeapRoot.Kind kind, long id, int thread) {}

    /** A class. */
    default void type(HeapClass type) {}

    /** An object with its fields. */
    default void instance(long id, long classId, byte[] fields) {}

    /** Elements of an array of objects, the first of which has that number. */
    default void array(long id, long classId, long[] elements, int first, int count) {}
}
