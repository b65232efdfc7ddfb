package io.github.warmlambda.internal.heap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way from an object that is held by itself to the one that is sought, in words. */
final class HeapPath implements HprofVisitor {

    private static final int SHOWN = 25;

    private final HeapIndex index;
    private final Links links;
    private final List<Long> objects = new ArrayList<>();
    private final Map<Long, Long> classes = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    private HeapPath(HeapIndex index, Links links, long root) {
        this.index = index;
        this.links = links;
        for (long id = root; id != index.sought(); id = links.next(id)) {
            objects.add(id);
            classes.put(id, 0L);
        }
    }

    static List<String> describe(HprofFile file, HeapIndex index, Links links, long root) throws IOException {
        HeapPath path = new HeapPath(index, links, root);
        file.read(path);
        path.prepareNames();
        file.read(path);
        return path.steps();
    }

    private void prepareNames() {
        for (long id : objects) {
            long classId = classes.getOrDefault(id, 0L);
            names.put(index.nameOfClass(classId == 0 ? id : classId), "");
            names.put(links.label(id), "");
            HeapClass type = index.classOf(classId);
            while (type != null) {
                names.put(index.nameOfClass(type.id()), "");
                type = index.classOf(type.superId());
            }
        }
    }

    @Override
    public void instance(long id, long classId, byte[] fields) {
        classes.computeIfPresent(id, (key, unknown) -> classId);
    }

    @Override
    public void array(long id, long classId, long[] elements, int first, int count) {
        classes.computeIfPresent(id, (key, unknown) -> classId);
    }

    @Override
    public void name(long id, byte[] text, int length) {
        names.computeIfPresent(id, (key, unknown) -> new String(text, 0, length, StandardCharsets.UTF_8));
    }

    /** One step for each reference, up to the first object that is of a class of the loader: all of those hold it. */
    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (long id : objects) {
            long label = links.label(id);
            if (label == Links.BY_CLASS) {
                steps.add("an object of class " + className(links.next(id)));
                return steps;
            } else if (label == Links.BY_LOADER) {
                steps.add("class " + className(id));
                return steps;
            }
            steps.add(step(id, label));
        }
        steps.add("its class loader");
        return steps.size() <= SHOWN ? steps : shortened(steps);
    }

    private static List<String> shortened(List<String> steps) {
        List<String> shown = new ArrayList<>(steps.subList(0, SHOWN / 2));
        shown.add("... %d more ...".formatted(steps.size() - SHOWN));
        shown.addAll(steps.subList(steps.size() - SHOWN / 2, steps.size()));
        return shown;
    }

    private String step(long id, long label) {
        if (index.classOf(id) != null) {
            return "static field " + className(id) + "." + names.get(label);
        } else if (label <= Links.BY_ELEMENT) {
            return "element [" + (Links.BY_ELEMENT - label) + "]";
        }
        return "field " + declaring(classes.getOrDefault(id, 0L), label) + "." + names.get(label);
    }

    private String declaring(long classId, long fieldName) {
        for (HeapClass type = index.classOf(classId); type != null; type = index.classOf(type.superId())) {
            for (long name : type.fieldNames()) {
                if (name == fieldName) {
                    return className(type.id());
                }
            }
        }
        return className(classId);
    }

    private String className(long classId) {
        return names.getOrDefault(index.nameOfClass(classId), "?").replace('/', '.');
    }
}
