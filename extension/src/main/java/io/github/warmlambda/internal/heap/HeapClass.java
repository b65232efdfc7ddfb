package io.github.warmlambda.internal.heap;

/**
 * A class in a heap dump.
 *
 * @param loaderId its class loader, or 0
 * @param others what else the class object refers to: signers and protection domain
 * @param staticNames the names of its static fields that refer to objects
 * @param statics what they refer to
 * @param fieldNames the names of the fields that it declares
 * @param fieldTypes their types, as HPROF numbers them
 */
record HeapClass(
        long id,
        long superId,
        long loaderId,
        long[] others,
        long[] staticNames,
        long[] statics,
        long[] fieldNames,
        byte[] fieldTypes) {

    static final int OBJECT = 2;

    /** The number of bytes of a value. */
    static int sizeOf(int type, int idSize) {
        return switch (type) {
            case OBJECT -> idSize;
            case 4, 8 -> 1; // boolean, byte
            case 5, 9 -> 2; // char, short
            case 6, 10 -> 4; // float, int
            case 7, 11 -> 8; // double, long
            default -> throw new IllegalArgumentException("type " + type);
        };
    }
}
