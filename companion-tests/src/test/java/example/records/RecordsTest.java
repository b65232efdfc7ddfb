package example.records;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.ForkedJvm;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Records as AWS's serialization has them: all of its versions write them, 1.2.0 cannot read them. */
@WarmLambda(NamedPointHandler.class)
class RecordsTest {

    @Test
    void areWrittenAsResponses(Invoker<String, Point> points) {
        assertThat(points.invoke("unit")).isEqualTo(new Point(1, 1));
    }

    @Test
    void areReadAsEventsBySerialization116() {
        ForkedJvm.Result result = new ForkedJvm()
                .without("aws-lambda-java-serialization")
                .with(Path.of("target", "jars", "aws-lambda-java-serialization.jar"))
                .run(Mirror.class);

        assertThat(result.output()).isEqualToIgnoringNewLines("{\"x\":-3,\"y\":-4}");
    }

    @Test
    void areRefusedAsEventsBySerialization120InTheWordsOfAws() {
        try (LambdaFunction function = LambdaFunction.of(MirrorHandler.class).create()) {
            assertThat(function.invoke(new Point(3, 4)))
                    .failed()
                    .hasErrorMessage("An error occurred during JSON parsing");
            assertThat(function.environment().log())
                    .contains("Caused by: com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.exc"
                            + ".InvalidDefinitionException: Cannot construct instance of `example.records.Point`"
                            + " (no Creators, like default constructor, exist)");
        }
    }
}
