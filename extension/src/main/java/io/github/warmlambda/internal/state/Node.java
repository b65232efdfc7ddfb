package io.github.warmlambda.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * One object of a snapshot: the fields that the function's classes gave it, and what it holds as a container of the JDK. Values
 * are nodes, or values of immutable JDK types, or null.
 */
final class Node {

    /** What a node holds beside its fields. */
    enum Content {
        /** Nothing that can be seen. */
        NONE,
        /** Keys and a value for each. */
        MAP,
        /** Elements whose order means nothing. */
        SET,
        /** Elements in order. */
        SEQUENCE,
        /** One value, as in an atomic reference or a thread-local. */
        VALUE,
        /** A text that grows and shrinks, or numbers that are kept as their hash: the one element is compared. */
        TEXT
    }

    static final String[] NO_NAMES = {};
    static final @Nullable Object[] NOTHING = {};

    /** Stands for all objects beyond the limit of a snapshot. */
    static final Node UNSEEN = new Node("...", 0, -1);

    final String type;

    /** Tells two objects apart without holding them. */
    final int identity;

    /** The number of this node in its snapshot. */
    final int index;

    /** The name of an enum constant, or null. */
    @Nullable
    String label;

    /** Whether it is of a library: another one in its place is a change, what is in its fields is not. */
    boolean opaque;

    /** Whether it is an object of own code, whoever holds it. */
    boolean own;

    /** Whether own code holds it, rather than a library; the one that was seen first counts. */
    boolean heldByOwnCode;

    /** Whether it is a thread-local, of which the value belongs to what the thread is at. */
    boolean threadLocal;

    String[] names = NO_NAMES;

    /** The class that declares each field. */
    String[] owners = NO_NAMES;

    /** The value of each field that {@link #names} names. */
    @Nullable
    Object[] fields = NOTHING;

    Content content = Content.NONE;

    @Nullable
    Object[] keys = NOTHING;

    @Nullable
    Object[] elements = NOTHING;

    Node(String type, int identity, int index) {
        this.type = type;
        this.identity = identity;
        this.index = index;
    }

    /** Whether it is an object of own code that a library holds. */
    boolean isOwnHeldByLibrary() {
        return own && !heldByOwnCode && fields.length > 0;
    }

    /** Whether both stand for one object, as far as a token can tell. */
    boolean isSame(Node other) {
        return identity == other.identity && type.equals(other.type);
    }

    /** How many entries, elements or characters it holds; more than are kept here, if it is beyond the limit. */
    int size;

    void hold(Content kind, int newSize, @Nullable Object[] newElements) {
        content = kind;
        size = newSize;
        elements = newElements;
    }

    /** Whether all that it holds is kept here. */
    boolean isComplete() {
        return content == Content.TEXT || content == Content.VALUE || elements.length + keys.length >= size;
    }

    @Override
    public String toString() {
        return type;
    }
}
