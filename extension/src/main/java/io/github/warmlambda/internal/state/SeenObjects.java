package io.github.warmlambda.internal.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a walk has seen, in the order in which it saw them, each with its node. Told apart by identity; a map of the
 * JDK would compute the identity of an object twice, and a walk sees ten thousands.
 */
final class SeenObjects {

    private static final int FEWEST = 1 << 9;

    private Object[] objects;
    private Node[] nodes;
    private int count;

    /** For each slot the identity of an object, and below it its number plus one; 0 if the slot is free. */
    private long[] slots;

    /** With room for so many objects, and for more as they come. */
    SeenObjects(int expected) {
        int room = Integer.highestOneBit(Math.max(FEWEST, expected)) * 2;
        objects = new Object[room];
        nodes = new Node[room];
        slots = new long[2 * room];
    }

    /** The node of an object that was seen before, or null. */
    @Nullable
    Node find(Object object, int identity) {
        long entry = slots[slotOf(object, identity)];
        return entry == 0 ? null : nodes[(int) entry - 1];
    }

    /** Remember an object that was not seen before, with a new node. */
    Node add(Object object, int identity) {
        if (count == objects.length) {
            grow();
        }
        Node node = new Node(object.getClass().getName(), identity, count);
        objects[count] = object;
        nodes[count] = node;
        slots[slotOf(object, identity)] = (long) identity << Integer.SIZE | ++count;
        return node;
    }

    int size() {
        return count;
    }

    /** The nodes of all objects, without the objects. */
    Node[] nodes() {
        return Arrays.copyOf(nodes, count);
    }

    Object object(int number) {
        return objects[number];
    }

    Node node(int number) {
        return nodes[number];
    }

    private int slotOf(Object object, int identity) {
        int mask = slots.length - 1;
        int slot = (identity ^ identity >>> 16) & mask;
        while (slots[slot] != 0 && !isOf(slots[slot], object, identity)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    // Most objects are told apart without a look at the other one, which is far away in memory.
    private boolean isOf(long entry, Object object, int identity) {
        return entry >>> Integer.SIZE == identity && objects[(int) entry - 1] == object;
    }

    private void grow() {
        objects = Arrays.copyOf(objects, 2 * count);
        nodes = Arrays.copyOf(nodes, 2 * count);
        long[] before = slots;
        slots = new long[4 * count];
        for (long entry : before) {
            if (entry != 0) {
                slots[slotOf(objects[(int) entry - 1], (int) (entry >>> Integer.SIZE))] = entry;
            }
        }
    }
}
