package io.github.warmlambda.internal.heap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be known of a heap dump before a search in it: its classes, what is held by itself, and what is sought. */
final class HeapIndex implements HprofVisitor {

    private static final String MARKER = HeapMarker.class.getName().replace('.', '/');
    private static final Set<String> SYSTEM_LOADERS = Set.of(
            "jdk/internal/loader/ClassLoaders$AppClassLoader", "jdk/internal/loader/ClassLoaders$PlatformClassLoader");

    /** The texts that are recognized; of the others there are too many to keep. */
    private static final Map<Integer, String> KNOWN = Stream.concat(
                    SYSTEM_LOADERS.stream(),
                    Stream.of(
                            MARKER,
                            HeapMarker.FIELD,
                            "java/lang/Thread",
                            "tid",
                            "java/lang/ref/Reference",
                            "java/lang/ref/SoftReference",
                            "referent"))
            .collect(Collectors.toMap(HeapIndex::hash, text -> text));

    private final Map<String, Long> names = new HashMap<>();
    private final Map<Long, Long> nameOfClass = new HashMap<>();
    private final Map<Long, HeapClass> classes = new HashMap<>();
    private final Map<Long, HeapRoot> roots = new HashMap<>();
    private final Map<Long, Long> threadIds = new HashMap<>();
    private final Map<Integer, Long> threads = new HashMap<>();
    private final Set<Long> systemLoaders = new HashSet<>(Set.of(0L));
    private int idSize = Long.BYTES;
    private long marker;
    private long sought;

    @Override
    public void begin(int bytesOfId) {
        idSize = bytesOfId;
    }

    private static int hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hash(bytes, bytes.length);
    }

    private static int hash(byte[] bytes, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public void name(long id, byte[] text, int length) {
        String known = KNOWN.get(hash(text, length));
        if (known != null && known.equals(new String(text, 0, length, StandardCharsets.UTF_8))) {
            names.put(known, id);
        }
    }

    @Override
    public void loaded(long classId, long nameId) {
        nameOfClass.put(classId, nameId);
    }

    @Override
    public void root(HeapRoot.Kind kind, long id, int thread) {
        HeapRoot known = roots.get(id);
        if (known == null || known.kind().compareTo(kind) > 0) {
            roots.put(id, new HeapRoot(kind, id, thread));
        }
        if (kind == HeapRoot.Kind.THREAD) {
            threads.put(thread, id);
        }
    }

    @Override
    public void type(HeapClass type) {
        classes.put(type.id(), type);
    }

    @Override
    public void instance(long id, long classId, byte[] fields) {
        if (isNamed(classId, MARKER)) {
            marker = id;
            sought = value(fields, classId, MARKER, HeapMarker.FIELD);
        } else if (extendsNamed(classId, "java/lang/Thread")) {
            threadIds.put(id, value(fields, classId, "java/lang/Thread", "tid"));
        } else if (SYSTEM_LOADERS.stream().anyMatch(name -> isNamed(classId, name))) {
            systemLoaders.add(id);
        }
    }

    /** The object that is sought; 0 if it is gone. */
    long sought() {
        return sought;
    }

    /** The object that refers to it only to mark it. */
    long marker() {
        return marker;
    }

    int idSize() {
        return idSize;
    }

    Map<Long, HeapClass> classes() {
        return classes;
    }

    @Nullable
    HeapClass classOf(long id) {
        return classes.get(id);
    }

    long nameOfClass(long id) {
        return nameOfClass.getOrDefault(id, 0L);
    }

    /** Why an object is held by itself, or null. A class of the test JVM is not unloaded before the JVM ends. */
    @Nullable
    HeapRoot root(long id) {
        HeapRoot root = roots.get(id);
        HeapClass type = classes.get(id);
        if (root == null && type != null && systemLoaders.contains(type.loaderId())) {
            return new HeapRoot(HeapRoot.Kind.STATIC, id, 0);
        }
        return root;
    }

    /** The id that the JDK gave a thread on whose behalf an object is held, or 0. */
    long threadIdOf(HeapRoot root) {
        Long thread = root.kind() == HeapRoot.Kind.THREAD ? Long.valueOf(root.id()) : threads.get(root.thread());
        return thread == null ? 0 : threadIds.getOrDefault(thread, 0L);
    }

    /** Whether this is the field by which a reference refers to an object weakly, or softly. */
    boolean isReferent(HeapClass declaring, int field) {
        return isNamed(declaring.id(), "java/lang/ref/Reference")
                && declaring.fieldNames()[field] == names.getOrDefault("referent", 0L);
    }

    boolean isSoft(long classId) {
        return extendsNamed(classId, "java/lang/ref/SoftReference");
    }

    private boolean isNamed(long classId, String name) {
        return nameOfClass.getOrDefault(classId, 0L).equals(names.get(name));
    }

    private boolean extendsNamed(long classId, String name) {
        HeapClass type = classes.get(classId);
        while (type != null) {
            if (isNamed(type.id(), name)) {
                return true;
            }
            type = classes.get(type.superId());
        }
        return false;
    }

    /** The value of a field of 8 bytes, or of one that refers to an object. */
    private long value(byte[] fields, long classId, String declaring, String name) {
        int position = 0;
        for (HeapClass type = classes.get(classId); type != null; type = classes.get(type.superId())) {
            for (int i = 0; i < type.fieldNames().length; i++) {
                if (isNamed(type.id(), declaring) && names.getOrDefault(name, 0L) == type.fieldNames()[i]) {
                    return read(fields, position, HeapClass.sizeOf(type.fieldTypes()[i], idSize));
                }
                position += HeapClass.sizeOf(type.fieldTypes()[i], idSize);
            }
        }
        return 0;
    }

    static long read(byte[] bytes, int position, int size) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return size == Long.BYTES ? buffer.getLong(position) : buffer.getInt(position) & 0xFFFF_FFFFL;
    }
}
