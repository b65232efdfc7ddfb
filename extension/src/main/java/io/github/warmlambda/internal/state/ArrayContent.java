package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.state.Node.Content;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What arrays hold: objects are walked, short texts are kept, other numbers are compared by a hash. */
final class ArrayContent {

    /** A longer one is told apart from others, and not searched. */
    static final int MAX_TEXT = 32 * 1024;

    private ArrayContent() {}

    static void fill(Object array, Node node, StateWalker walker) {
        if (array instanceof Object[] objects) {
            node.hold(Content.SEQUENCE, objects.length, Node.NOTHING);
            if (walker.spend(objects.length)) {
                @Nullable Object[] elements = new @Nullable Object[objects.length];
                for (int i = 0; i < objects.length; i++) {
                    elements[i] = walker.see(objects[i]);
                }
                node.elements = elements;
            }
        } else {
            node.hold(Content.TEXT, Array.getLength(array), new Object[] {contentOf(array)});
        }
    }

    /** Bytes as a text of one character each, or their hash if they are many. */
    static Object contentOf(byte[] bytes) {
        return bytes.length > MAX_TEXT ? Arrays.hashCode(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Object contentOf(Object array) {
        if (array instanceof byte[] bytes) {
            return contentOf(bytes);
        } else if (array instanceof char[] chars) {
            return chars.length > MAX_TEXT ? Arrays.hashCode(chars) : new String(chars);
        } else if (array instanceof int[] numbers) {
            return Arrays.hashCode(numbers);
        } else if (array instanceof long[] numbers) {
            return Arrays.hashCode(numbers);
        } else if (array instanceof double[] numbers) {
            return Arrays.hashCode(numbers);
        } else if (array instanceof float[] numbers) {
            return Arrays.hashCode(numbers);
        } else if (array instanceof short[] numbers) {
            return Arrays.hashCode(numbers);
        }
        return Arrays.hashCode((boolean[]) array);
    }
}
