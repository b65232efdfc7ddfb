package example.greetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** A fake that is in place before static code asks for it. */
// tag::fake[]
@WarmLambda(value = GreetingHandler.class, beforeInit = FakeDirectoryTest.Fakes.class)
class FakeDirectoryTest {

    static class Fakes implements Runnable {
        @Override
        public void run() {
            Directories.use(() -> id -> "number " + id);
        }
    }

    @Test
    void greetsByName(Invoker<String, String> greetings) {
        assertThat(greetings.invoke("7")).isEqualTo("Hello, number 7");
    }
}
// end::fake[]
