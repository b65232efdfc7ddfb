package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StandardStreamsTests {

    private final PrintStream out = stream();
    private final PrintStream err = stream();
    private final StandardStreams streams = new StandardStreams(out, err);

    private static PrintStream stream() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    @Test
    void theInputIsEmptyAsThatOfARuntimeProcess() throws IOException {
        assertThat(Objects.requireNonNull(streams.in()).read()).isEqualTo(-1);
    }

    @Test
    void codeReplacesThemWithNullToo() {
        PrintStream replacement = stream();
        InputStream input = new ByteArrayInputStream(new byte[1]);
        streams.setOut(replacement);
        streams.setErr(null);
        streams.setIn(input);

        assertThat(streams.out()).isSameAs(replacement);
        assertThat(streams.err()).isNull();
        assertThat(streams.in()).isSameAs(input);
    }

    @Test
    void anEndedEnvironmentKeepsNoReplacementAndTakesNone() throws IOException {
        streams.setOut(stream());
        streams.setIn(new ByteArrayInputStream(new byte[1]));
        streams.end();
        streams.setErr(null);
        streams.setIn(null);

        assertThat(streams.out()).isSameAs(out);
        assertThat(streams.err()).isSameAs(err);
        assertThat(Objects.requireNonNull(streams.in()).read()).isEqualTo(-1);
    }
}
