package io.github.warmlambda.internal.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a walk has seen, in the order in which it saw them, each with its node. Told apart by identity; a map of the
 * JDK would compute the identity of an object twice, and a walk sees ten thousands.
 */
final class SeenObjects {

    private static final int FIRST_SLOTS = 1 << 10;

    private Object[] objects = new Object[FIRST_SLOTS / 2];
    private Node[] nodes = new Node[FIRST_SLOTS / 2];
    private int count;

    /** For each slot the number of an object, plus one. */
    private int[] slots = new int[FIRST_SLOTS];

    /** The node of an object that was seen before, or null. */
    @Nullable
    Node find(Object object, int identity) {
        int slot = slotOf(object, identity);
        return slots[slot] == 0 ? null : nodes[slots[slot] - 1];
    }

    /** Remember an object that was not seen before, with a new node. */
    Node add(Object object, int identity) {
        if (count == objects.length) {
            grow();
        }
        Node node = new Node(object.getClass().getName(), identity, count);
        objects[count] = object;
        nodes[count] = node;
        slots[slotOf(object, identity)] = ++count;
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
        while (slots[slot] != 0 && objects[slots[slot] - 1] != object) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        objects = Arrays.copyOf(objects, 2 * count);
        nodes = Arrays.copyOf(nodes, 2 * count);
        slots = new int[4 * count];
        for (int i = 0; i < count; i++) {
            slots[slotOf(objects[i], nodes[i].identity)] = i + 1;
        }
    }
}
