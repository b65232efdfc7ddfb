package example.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import example.FrameworkTest;
import io.github.warmlambda.ConfigureFunction;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DynamoDB's client finds the server of the test by a variable that AWS's SDK reads. */
@WarmLambda(OwnerHandler.class)
class OwnerHandlerTest extends FrameworkTest {

    // tag::dynamodb[]
    private static TableServer tables;

    @BeforeAll
    static void start() {
        tables = new TableServer();
    }

    @ConfigureFunction
    static void endpoint(LambdaFunction.Builder function) {
        function.environmentVariable("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint());
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    @Test
    void readsTheOwner(Invoker<String, String> owners) {
        assertThat(owners.invoke("1")).isEqualTo("Ada");
    }
    // end::dynamodb[]
}
