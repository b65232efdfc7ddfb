package io.github.warmlambda.internal.heap;

import io.github.warmlambda.internal.heap.HeapRoot.Kind;
import java.io.IOException;

/** The part of a heap dump that holds the objects. */
final class HprofSegment {

    private static final int ELEMENTS = 1 << 12;

    private final HprofInput in;
    private final HprofVisitor visitor;
    private final long[] elements = new long[ELEMENTS];

    HprofSegment(HprofInput in, HprofVisitor visitor) {
        this.in = in;
        this.visitor = visitor;
    }

    void read(long length) throws IOException {
        long end = in.count() + length;
        while (in.count() < end) {
            int tag = in.u1();
            switch (tag) {
                case 0x20 -> type();
                case 0x21 -> instance();
                case 0x22 -> array();
                case 0x23 -> primitives();
                default -> root(tag);
            }
        }
    }

    private void root(int tag) throws IOException {
        long id = in.id();
        switch (tag) {
            case 0x01 -> {
                in.skip(in.idSize());
                visitor.root(Kind.NATIVE, id, 0);
            }
            case 0x02, 0x03 -> {
                int thread = in.u4();
                in.skip(Integer.BYTES);
                visitor.root(Kind.FRAME, id, thread);
            }
            case 0x04, 0x06 -> visitor.root(Kind.FRAME, id, in.u4());
            case 0x05 -> visitor.root(Kind.STATIC, id, 0);
            case 0x07, 0xFF -> visitor.root(Kind.OTHER, id, 0);
            case 0x08 -> {
                int thread = in.u4();
                in.skip(Integer.BYTES);
                visitor.root(Kind.THREAD, id, thread);
            }
            default -> throw new IOException("A heap dump has a record of an unknown kind, " + tag);
        }
    }

    private void type() throws IOException {
        long id = in.id();
        in.skip(Integer.BYTES);
        long superId = in.id();
        long loaderId = in.id();
        long[] others = {in.id(), in.id()};
        in.skip(2L * in.idSize() + Integer.BYTES);
        for (int constants = in.u2(); constants > 0; constants--) {
            in.skip(Short.BYTES);
            in.skip(HeapClass.sizeOf(in.u1(), in.idSize()));
        }
        long[][] statics = statics();
        long[] names = new long[in.u2()];
        byte[] types = new byte[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = in.id();
            types[i] = (byte) in.u1();
        }
        visitor.type(new HeapClass(id, superId, loaderId, others, statics[0], statics[1], names, types));
    }

    /** The names of the static fields that refer to objects, and what they refer to. */
    private long[][] statics() throws IOException {
        int count = in.u2();
        long[] names = new long[count];
        long[] values = new long[names.length];
        for (int i = 0; i < count; i++) {
            names[i] = in.id();
            int type = in.u1();
            if (type == HeapClass.OBJECT) {
                values[i] = in.id();
            } else {
                in.skip(HeapClass.sizeOf(type, in.idSize()));
            }
        }
        return new long[][] {names, values};
    }

    private void instance() throws IOException {
        long id = in.id();
        in.skip(Integer.BYTES);
        long classId = in.id();
        visitor.instance(id, classId, in.bytes(in.u4()));
    }

    private void array() throws IOException {
        long id = in.id();
        in.skip(Integer.BYTES);
        int length = in.u4();
        long classId = in.id();
        int first = 0;
        do {
            int count = Math.min(ELEMENTS, length - first);
            for (int i = 0; i < count; i++) {
                elements[i] = in.id();
            }
            visitor.array(id, classId, elements, first, count);
            first += count;
        } while (first < length);
    }

    private void primitives() throws IOException {
        in.skip(in.idSize() + Integer.BYTES);
        long length = in.u4();
        in.skip(length * HeapClass.sizeOf(in.u1(), in.idSize()));
    }
}
