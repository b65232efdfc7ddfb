package io.github.warmlambda.environment;

/**
 * What an invocation changed in the state that the warm process carries over: static fields of the function's classes, its
 * handler object, and all that they reach.
 *
 * @param path where, from the static field on, such as {@code com.acme.Orders.CACHE.size} or
 *     {@code com.acme.Orders.lastCustomer.name}; fields of the handler object begin with {@code com.acme.Orders.this}
 * @param before the value before the invocation, shortened; values of environment variables are replaced by their names
 * @param after the value after it, in the same form
 * @param kind how it changed
 * @since 0.1
 */
public record StateChange(String path, String before, String after, Kind kind) {

    /**
     * How state changed.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A field of one of the function's classes was assigned. */
        ASSIGNED,

        /** A collection, map, array or text has become larger. */
        GROWN,

        /** A collection, map, array or text has become smaller. */
        SHRUNK,

        /** The content of an object of the JDK was changed in place: an entry, an element, a counter, a text. */
        MUTATED
    }
}
