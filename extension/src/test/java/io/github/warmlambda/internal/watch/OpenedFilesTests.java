package io.github.warmlambda.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.runtime.Observed;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OpenedFilesTests {

    private static final Runnable NOTHING = () -> {};

    private final Set<String> open = new HashSet<>();
    private final OpenedFiles files = new OpenedFiles(observed());

    private Observed observed() {
        return (Observed) Proxy.newProxyInstance(
                Observed.class.getClassLoader(),
                new Class<?>[] {Observed.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isInTestJvm" -> true;
                    case "openFiles" -> (Supplier<Optional<Set<String>>>) () -> Optional.of(new HashSet<>(open));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private long invocation(Runnable code) {
        files.begin();
        code.run();
        return files.count();
    }

    private Runnable opens(String... names) {
        return () -> open.addAll(Arrays.asList(names));
    }

    @Test
    void whatInvocationsOpenAddsUpOnceTheNextOneIsOver() {
        assertThat(invocation(opens("1 socket"))).isZero();
        assertThat(invocation(opens("2 socket"))).isEqualTo(1);
        assertThat(invocation(NOTHING)).isEqualTo(2);
    }

    @Test
    void whatIsClosedDoesNotCountAnyMore() {
        invocation(opens("1 socket", "2 socket"));
        assertThat(invocation(NOTHING)).isEqualTo(2);
        assertThat(invocation(() -> open.remove("1 socket"))).isEqualTo(1);
    }

    @Test
    void whatTheJvmOpensBetweenInvocationsIsNotTheirs() {
        invocation(opens("1 socket"));
        open.add("7 library.jar");

        assertThat(invocation(NOTHING)).isEqualTo(1);
        assertThat(invocation(NOTHING)).isEqualTo(1);
    }

    @Test
    void whatTheJvmHasOpenForAMomentHidesNoGrowth() {
        invocation(opens("1 socket"));
        assertThat(invocation(opens("2 socket", "7 memory.max"))).isEqualTo(1);
        open.remove("7 memory.max");
        assertThat(invocation(opens("7 socket"))).isEqualTo(2);
        assertThat(invocation(opens("8 socket"))).isEqualTo(3);
    }

    @Test
    void whatTheJvmClosesMeanwhileHidesNoGrowth() {
        open.addAll(Set.of("7 left by a test", "8 left by a test"));

        invocation(opens("1 socket"));
        assertThat(invocation(() -> {
                    open.add("2 socket");
                    open.removeAll(Set.of("7 left by a test", "8 left by a test"));
                }))
                .isEqualTo(1);
        assertThat(invocation(NOTHING)).isEqualTo(2);
    }

    @Test
    void anInvocationThatReplacesItsConnectionKeepsOne() {
        invocation(opens("1 socket:[11]"));
        for (int connection = 12; connection < 15; connection++) {
            String last = "1 socket:[" + (connection - 1) + "]";
            String next = "1 socket:[" + connection + "]";
            assertThat(invocation(() -> {
                        open.remove(last);
                        open.add(next);
                    }))
                    .isZero();
        }
    }
}
