package example.memory;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Isolation;
import org.junit.jupiter.api.Test;

/** In a process of its own the function has the heap that its memory size allows, and no more. */
// tag::process[]
@WarmLambda(value = ThumbnailHandler.class, isolation = Isolation.PROCESS, memorySize = 256)
class HeapTest {

    @Test
    void needsMoreMemoryForLargeImages(LambdaFunction thumbnails) {
        assertThat(thumbnails.invoke(5)).succeeded().hasPayload("\"thumbnail of 1000 x 5000\"");

        assertThat(thumbnails.invoke(100))
                .failed()
                .hasErrorType(OutOfMemoryError.class)
                .endedEnvironment(EndReason.FATAL_ERROR);

        assertThat(thumbnails.invoke(5)).succeeded().isCold();
    }
}
// end::process[]
