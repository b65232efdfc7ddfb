package example.spring;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.FrameworkTest;
import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/** Spring Cloud Function: the application starts in the Init phase, and serves all invocations. */
@WarmLambda(FunctionInvoker.class)
@EnvironmentVariable(name = "MAIN_CLASS", value = "example.spring.TextApplication")
@EnvironmentVariable(name = "SPRING_CLOUD_FUNCTION_DEFINITION", value = "shout")
class SpringCloudFunctionTest extends FrameworkTest {

    @Test
    void beansAreKeptWarm(LambdaFunction shouting) {
        assertThat(shouting.invoke("quiet")).isCold().hasPayload("\"QUIET 1\"");

        Invocation second = shouting.invoke("calm");
        assertThat(second).isWarm().hasPayload("\"CALM 2\"");
        assertThat(second.log()).doesNotContain("Started TextApplication");
        assertThat(shouting.environment().log()).containsOnlyOnce("Started ");
    }

    @Test
    void aColdStartStartsTheApplicationAgain(LambdaFunction shouting) {
        shouting.coldStart();

        assertThat(shouting.invoke("quiet")).hasPayload("\"QUIET 1\"");
    }
}
