package io.github.warmlambda.internal.heap;

import java.util.Arrays;

/**
 * For each object that leads to the sought one, the next object on the way, and by what it refers to it. Without an object for
 * each: there may be a million.
 */
final class Links {

    /** It is of a class that leads on. */
    static final long BY_CLASS = -1;

    /** It is the class loader, or what else belongs to a class. */
    static final long BY_LOADER = -2;

    /** The first of the elements of an array: what is below it is a position. */
    static final long BY_ELEMENT = -3;

    private long[] keys = new long[1 << 10];
    private long[] nexts = new long[1 << 10];
    private long[] labels = new long[1 << 10];
    private int size;

    /** Add a link, unless the object has one. Objects have no number 0. */
    boolean add(long from, long to, long label) {
        if (2 * size > keys.length) {
            grow();
        }
        int slot = slotOf(from);
        if (keys[slot] == from) {
            return false;
        }
        keys[slot] = from;
        nexts[slot] = to;
        labels[slot] = label;
        size++;
        return true;
    }

    void addAll(Links others) {
        for (int i = 0; i < others.keys.length; i++) {
            if (others.keys[i] != 0) {
                add(others.keys[i], others.nexts[i], others.labels[i]);
            }
        }
    }

    boolean contains(long id) {
        return id != 0 && keys[slotOf(id)] == id;
    }

    long next(long id) {
        return nexts[slotOf(id)];
    }

    /** The number of a name, or what the constants say. */
    long label(long id) {
        return labels[slotOf(id)];
    }

    /** All objects. */
    long[] ids() {
        return Arrays.stream(keys).filter(key -> key != 0).toArray();
    }

    boolean isEmpty() {
        return size == 0;
    }

    private int slotOf(long id) {
        int mask = keys.length - 1;
        long mixed = id * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        Links larger = new Links();
        larger.keys = new long[2 * keys.length];
        larger.nexts = new long[2 * keys.length];
        larger.labels = new long[2 * keys.length];
        larger.addAll(this);
        keys = larger.keys;
        nexts = larger.nexts;
        labels = larger.labels;
    }
}
