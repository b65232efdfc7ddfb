package io.github.warmlambda.internal.instrumentation.lifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.internal.instrumentation.World;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@SuppressWarnings("serial") // Lambdas for inside are serializable so that they tell their bodies, never to be sent.
class StaticReferencesTests {

    @Test
    void readsWritesAndCallsAreFoundWithTheirPlaces() {
        List<StaticReference> found = find(Direct.class);
        assertThat(found)
                .extracting(StaticReference::memberName, StaticReference::method, StaticReference::sourceMethod)
                .containsExactly(
                        tuple("count", false, "read"), tuple("count", false, "write"), tuple("next", true, "call"));
        assertThat(found)
                .extracting(StaticReference::line)
                .doesNotHaveDuplicates()
                .allMatch(line -> line > 0);
    }

    @Test
    void lambdasAndMethodReferencesAreFoundInTheirSourceMethod() {
        assertThat(find(Functions.class))
                .extracting(StaticReference::memberName, StaticReference::sourceMethod)
                .containsExactlyInAnyOrder(
                        tuple("count", "lambda"), tuple("next", "reference"), tuple("count", "nested"));
    }

    @Test
    void bodiesOfInsideCallsAreFine() {
        assertThat(find(Inside.class)).isEmpty();
    }

    @Test
    void constantsClassLiteralsConstructorsAndNestedClassesAreFine() {
        assertThat(find(Harmless.class)).isEmpty();
    }

    private static List<StaticReference> find(Class<?> type) {
        return StaticReferences.find(World.bytesOf(type), Handler.class.getName());
    }

    static class Handler {
        static final int LIMIT = 42;
        static int count;

        static int next() {
            return ++count;
        }

        static class Part {
            static int size;
        }
    }

    static class Direct {
        int read() {
            return Handler.count;
        }

        void write() {
            Handler.count = 1;
        }

        int call() {
            return Handler.next();
        }
    }

    static class Functions {
        Supplier<Integer> lambda() {
            return () -> Handler.count;
        }

        Supplier<Integer> reference() {
            return Handler::next;
        }

        Supplier<Supplier<Integer>> nested() {
            return () -> () -> Handler.count + 1;
        }
    }

    static class Inside {
        InsideCall<Integer> lambda() {
            return () -> Handler.count;
        }

        InsideCall<Integer> reference() {
            return Handler::next;
        }

        InsideAction action(int value) {
            return () -> Handler.count = value;
        }

        InsideCall<Integer> nested() {
            return () -> {
                Supplier<Integer> inner = () -> Handler.count;
                Supplier<Integer> reference = Handler::next;
                return inner.get() + reference.get();
            };
        }
    }

    static class Harmless {
        Object use() {
            Handler.Part.size = Handler.LIMIT;
            return List.of(Handler.class, new Handler());
        }
    }
}
