package io.github.warmlambda.internal.heap;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** A heap dump that is taken to find out what keeps one object. It stops the JVM for a moment, so it is not for every day. */
public final class HeapDump {

    private static final int LONGEST_PATH = 200;

    private final HprofFile file;
    private final HeapIndex index;

    private HeapDump(HprofFile file, HeapIndex index) {
        this.file = file;
        this.index = index;
    }

    /** What keeps an object, or empty if the JVM or its disk does not let us see. */
    public static Optional<Retention> retentionOf(WeakReference<?> object) {
        try {
            Path directory = Files.createTempDirectory("warm-lambda-heap");
            Path dump = directory.resolve("heap.hprof");
            try {
                dump(dump, object);
                return Optional.of(read(new HprofFile(dump)).find());
            } finally {
                Files.deleteIfExists(dump);
                Files.deleteIfExists(directory);
            }
        } catch (IOException | JMException | RuntimeException unavailable) {
            return Optional.empty();
        }
    }

    private static void dump(Path file, WeakReference<?> object) throws JMException {
        HeapMarker marker = new HeapMarker();
        marker.object = object.get();
        // By name: the package of the interface belongs to one make of JVM.
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                        "dumpHeap",
                        new Object[] {file.toString(), true},
                        new String[] {String.class.getName(), boolean.class.getName()});
        Reference.reachabilityFence(marker);
        marker.object = null;
    }

    private static HeapDump read(HprofFile file) throws IOException {
        HeapIndex index = new HeapIndex();
        file.read(index);
        return new HeapDump(file, index);
    }

    private Retention find() throws IOException {
        if (index.sought() == 0) {
            return Retention.without(Retention.Kind.NOTHING);
        }
        Retention strong = search(false);
        if (strong != null) {
            return strong;
        }
        return Retention.without(search(true) == null ? Retention.Kind.UNSEEN : Retention.Kind.SOFT);
    }

    private @Nullable Retention search(boolean softly) throws IOException {
        Links known = new Links();
        Links latest = new Links();
        latest.add(index.sought(), index.sought(), Links.BY_LOADER);
        for (int length = 0; length < LONGEST_PATH && !latest.isEmpty(); length++) {
            Optional<HeapRoot> root = nearestRoot(latest);
            known.addAll(latest);
            if (root.isPresent()) {
                return retention(known, root.get());
            }
            ReferrerSearch step = new ReferrerSearch(index, known, softly);
            file.read(step);
            latest = step.found();
        }
        return null;
    }

    private Optional<HeapRoot> nearestRoot(Links objects) {
        long own = Thread.currentThread().getId();
        return Arrays.stream(objects.ids())
                .mapToObj(index::root)
                .filter(Objects::nonNull)
                .filter(root -> index.threadIdOf(root) != own)
                .min(Comparator.comparing(HeapRoot::kind));
    }

    private Retention retention(Links links, HeapRoot root) throws IOException {
        return new Retention(
                Retention.Kind.STRONG,
                root.kind().text,
                index.threadIdOf(root),
                HeapPath.describe(file, index, links, root.id()));
    }
}
