package example.records;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** Records as AWS's serialization has them. */
@WarmLambda(NamedPointHandler.class)
class RecordsTest {

    @Test
    void areWrittenAsResponses(Invoker<String, Point> points) {
        assertThat(points.invoke("unit")).isEqualTo(new Point(1, 1));
    }

    @Test
    void areReadAsEvents() {
        try (LambdaFunction function = LambdaFunction.of(MirrorHandler.class).create()) {
            assertThat(function.invoke(new Point(3, 4))).hasPayload("{\"x\":-3,\"y\":-4}");
        }
    }
}
