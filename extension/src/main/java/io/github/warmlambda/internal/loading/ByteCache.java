package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from the bytes of resources, for all environments of this JVM.
 *
 * <p>Values are softly referenced and are to consist of JDK types alone: one that refers to a class loader would keep it.
 * A resource that was written anew takes the place of its former version.
 */
final class ByteCache {

    private static final Map<List<Object>, Slot> SLOTS = new ConcurrentHashMap<>();

    private ByteCache() {}

    /**
     * The value of a resource, computed once by one of the threads that ask for it.
     *
     * @param fingerprint names the computation with every option of it, and so the type of its value
     * @param computation must not load classes through a layer, as that could wait for the value of another resource
     */
    @SuppressWarnings("unchecked")
    static <T> T get(ClassPathResource resource, String fingerprint, Function<ClassPathResource, T> computation) {
        // A list, as the first hash code of a record takes the JVM longer than to read a class.
        List<Object> key = List.of(resource.root().path(), resource.entry(), fingerprint);
        // The lock is the slot's, as a computation inside the map would hold up unrelated keys of the same bin.
        return (T) SLOTS.computeIfAbsent(key, absent -> new Slot()).get(resource, computation);
    }

    private record Value(ClassPathResource.Version version, SoftReference<Object> reference) {}

    private static final class Slot {

        private @Nullable Value value;

        synchronized Object get(ClassPathResource resource, Function<ClassPathResource, ?> computation) {
            Value known = value;
            Object cached = known == null || !known.version.equals(resource.version()) ? null : known.reference.get();
            if (cached != null) {
                return cached;
            }
            Object computed = computation.apply(resource);
            value = new Value(resource.version(), new SoftReference<>(computed));
            return computed;
        }
    }
}
