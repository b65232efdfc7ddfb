package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryContentTests {

    /** As Caffeine's and Guava's caches. */
    public static final class Cache {

        private final Map<String, String> entries;

        Cache(Map<String, String> entries) {
            this.entries = entries;
        }

        public Map<String, String> asMap() {
            return entries;
        }
    }

    /** As the arguments of a builder. */
    public static final class AsksForMore {
        public Map<String, String> asMap(String prefix) {
            throw new AssertionError("called");
        }
    }

    private static Node filled(Object object) {
        StateWalker walker = new StateWalker(100, 0);
        Node node = new Node("a.Library", 1, 0);
        LibraryContent.fill(object, node, walker);
        return node;
    }

    @Test
    void aCacheIsSeenByItsMap() {
        Node node = filled(new Cache(Map.of("42", "Ann")));

        assertThat(node.content).isEqualTo(Node.Content.MAP);
        assertThat(node.keys).containsExactly("42");
        assertThat(node.elements).containsExactly("Ann");
    }

    @Test
    void aListIsSeenByItsElements() {
        Node node = filled(new AbstractList<String>() {
            @Override
            public String get(int index) {
                return "element " + index;
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Iterator<String> iterator() {
                return List.of("element 0", "element 1").iterator();
            }
        });

        assertThat(node.elements).containsExactly("element 0", "element 1");
    }

    @Test
    void ofAllElseNothingIsAsked() {
        assertThat(filled(new AsksForMore()).content).isEqualTo(Node.Content.NONE);
        assertThat(filled(new Object()).content).isEqualTo(Node.Content.NONE);
    }

    @Test
    void whatHasNoEndIsLeft() {
        Node node = filled(new AbstractCollection<String>() {
            @Override
            public Iterator<String> iterator() {
                return Stream.generate(() -> "again").iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        });

        assertThat(node.content).isEqualTo(Node.Content.NONE);
    }
}
