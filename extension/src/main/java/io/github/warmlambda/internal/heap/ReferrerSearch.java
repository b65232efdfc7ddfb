package io.github.warmlambda.internal.heap;

import org.jspecify.annotations.Nullable;

/** One step of the search, away from what is sought: finds all objects that refer to one that leads to it. */
final class ReferrerSearch implements HprofVisitor {

    private final HeapIndex index;
    private final Links known;
    private final boolean softly;
    private final Links found = new Links();

    /**
     * A step.
     *
     * @param known the objects that lead to what is sought
     * @param softly whether soft references are followed too
     */
    ReferrerSearch(HeapIndex index, Links known, boolean softly) {
        this.index = index;
        this.known = known;
        this.softly = softly;
    }

    /** The objects that were not known to lead to it. */
    Links found() {
        return found;
    }

    @Override
    public void type(HeapClass type) {
        if (known.contains(type.id())) {
            return;
        }
        for (int i = 0; i < type.statics().length; i++) {
            add(type.id(), type.statics()[i], type.staticNames()[i]);
        }
        add(type.id(), type.superId(), Links.BY_LOADER);
        add(type.id(), type.loaderId(), Links.BY_LOADER);
        for (long other : type.others()) {
            add(type.id(), other, Links.BY_LOADER);
        }
    }

    @Override
    public void instance(long id, long classId, byte[] fields) {
        if (id == index.marker() || known.contains(id)) {
            return;
        }
        add(id, classId, Links.BY_CLASS);
        int position = 0;
        @Nullable HeapClass type = index.classOf(classId);
        while (type != null) {
            for (int i = 0; i < type.fieldNames().length; i++) {
                int size = HeapClass.sizeOf(type.fieldTypes()[i], index.idSize());
                if (type.fieldTypes()[i] == HeapClass.OBJECT && isFollowed(classId, type, i)) {
                    add(id, HeapIndex.read(fields, position, size), type.fieldNames()[i]);
                }
                position += size;
            }
            type = index.classOf(type.superId());
        }
    }

    private boolean isFollowed(long classId, HeapClass declaring, int field) {
        return !index.isReferent(declaring, field) || softly && index.isSoft(classId);
    }

    @Override
    public void array(long id, long classId, long[] elements, int first, int count) {
        if (known.contains(id)) {
            return;
        }
        add(id, classId, Links.BY_CLASS);
        for (int i = 0; i < count; i++) {
            add(id, elements[i], Links.BY_ELEMENT - first - i);
        }
    }

    private void add(long from, long to, long label) {
        if (known.contains(to)) {
            found.add(from, to, label);
        }
    }
}
