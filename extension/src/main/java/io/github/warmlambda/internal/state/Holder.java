package io.github.warmlambda.internal.state;

/** Whose affair it is what an object holds, as seen from the root that leads to it. */
enum Holder {
    OWN_CODE,

    /** Own code's, in a thread-local. */
    OWN_CODE_OF_THREAD,

    /** A library's, in a thread-local: it belongs to the request that the thread is at, but for buffers that are used again. */
    LIBRARY_OF_THREAD,

    /** A library's: a statement's last parameters, the rows of a database in memory. */
    LIBRARY;

    /** Whose it is what an object of this holder has as its content. */
    Holder ofContent(Node node) {
        boolean ofThread = node.threadLocal || this == OWN_CODE_OF_THREAD || this == LIBRARY_OF_THREAD;
        if (node.own || this == OWN_CODE || this == OWN_CODE_OF_THREAD) {
            return ofThread ? OWN_CODE_OF_THREAD : OWN_CODE;
        }
        return ofThread ? LIBRARY_OF_THREAD : LIBRARY;
    }

    /** Whose it is what is in the fields of an object of this holder. */
    Holder ofFields(Node node) {
        if (node.opaque) {
            return this == OWN_CODE || this == LIBRARY ? LIBRARY : LIBRARY_OF_THREAD;
        }
        return ofContent(node);
    }
}
