package io.github.warmlambda.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.runtime.Observed;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenedFilesTests {

    private final Set<String> open = new HashSet<>();
    private final OpenedFiles files = new OpenedFiles(observed());

    private Observed observed() {
        return (Observed) Proxy.newProxyInstance(
                Observed.class.getClassLoader(),
                new Class<?>[] {Observed.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isInTestJvm" -> true;
                    case "openFiles" -> Optional.of(new HashSet<>(open));
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
    void whatInvocationsOpenAddsUp() {
        assertThat(invocation(opens("1 socket"))).isEqualTo(1);
        assertThat(invocation(opens("2 socket"))).isEqualTo(2);
    }

    @Test
    void whatIsClosedDoesNotCountAnyMore() {
        assertThat(invocation(opens("1 socket", "2 socket"))).isEqualTo(2);
        assertThat(invocation(() -> open.remove("1 socket"))).isEqualTo(1);
    }

    @Test
    void whatTheJvmOpensBetweenInvocationsIsNotTheirs() {
        invocation(opens("1 socket"));
        open.add("7 library.jar");

        assertThat(invocation(() -> {})).isEqualTo(1);
    }

    @Test
    void whatTheJvmClosesMeanwhileHidesNoGrowth() {
        open.addAll(Set.of("7 left by a test", "8 left by a test"));

        assertThat(invocation(opens("1 socket"))).isEqualTo(1);
        assertThat(invocation(() -> {
                    open.add("2 socket");
                    open.removeAll(Set.of("7 left by a test", "8 left by a test"));
                }))
                .isEqualTo(2);
    }

    @Test
    void anInvocationThatReplacesItsConnectionKeepsOne() {
        assertThat(invocation(opens("1 socket:[11]"))).isEqualTo(1);
        assertThat(invocation(() -> {
                    open.remove("1 socket:[11]");
                    open.add("1 socket:[12]");
                }))
                .isEqualTo(1);
    }
}
