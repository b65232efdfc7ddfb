package io.github.warmlambda.internal.state;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fields that change whenever an object is used, though what it is there for stays as it is: the order of last uses in a cache,
 * the number of changes of a collection, the buffers of a connection that a pool of the AWS SDK's HTTP client keeps, and the
 * counters by which that client numbers the lines of its log.
 */
final class Bookkeeping {

    /** For the classes of libraries whose names end so, as they may have been relocated: the fields that mean something. */
    private static final Map<String, Set<String>> MEANINGFUL = Map.of(
            ".PrivateMaxEntriesMap", Set.of("data"),
            ".PrivateMaxEntriesMap$Node", Set.of("key"),
            ".PoolEntry", Set.of("route", "state"));

    private static final Pattern APACHE_HTTP_CLIENT =
            Pattern.compile("(.*\\.)?org\\.apache\\.(hc\\.client5\\.)?http\\.impl\\..*");
    private static final Set<String> NUMBERS_OF_APACHE = Set.of("COUNT", "COUNTER", "INCREMENTING_ID");

    private static final Set<String> OF_JDK = Set.of("modCount", "expectedModCount");

    private Bookkeeping() {}

    static boolean isIn(Field field) {
        Class<?> type = field.getDeclaringClass();
        if (Jdk.defines(type)) {
            return OF_JDK.contains(field.getName());
        }
        String name = type.getName();
        int simpleName = name.lastIndexOf('.');
        Set<String> meaningful = simpleName < 0 ? null : MEANINGFUL.get(name.substring(simpleName));
        return meaningful == null ? isNumberOfApache(field) : !meaningful.contains(field.getName());
    }

    private static boolean isNumberOfApache(Field field) {
        return NUMBERS_OF_APACHE.contains(field.getName())
                && APACHE_HTTP_CLIENT
                        .matcher(field.getDeclaringClass().getName())
                        .matches();
    }
}
