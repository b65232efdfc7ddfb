package example.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.ConfigureFunction;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cache in a static field, filled from a server whose port is known only when the test runs. */
@WarmLambda(RateHandler.class)
class RateHandlerTest {

    // tag::server[]
    static RateServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = new RateServer();
    }

    // tag::configure[]
    @ConfigureFunction
    static void endpoint(LambdaFunction.Builder function) {
        function.environmentVariable("RATES_URL", server.url());
    }
    // end::configure[]

    @AfterAll
    static void stopServer() {
        server.close();
    }
    // end::server[]

    @BeforeEach
    void forgetRequests() {
        server.forgetRequests();
    }

    @Test
    @ColdStart
    void asksOnceWhileItIsWarm(Invoker<String, Double> rates) {
        assertThat(rates.invoke("CHF")).isEqualTo(0.93);
        assertThat(rates.invoke("CHF")).isEqualTo(0.93);

        assertThat(server.requests()).containsExactly("/CHF");
    }

    @Test
    @ColdStart
    void asksAgainAfterAColdStart(LambdaFunction rates) {
        rates.invoke("CHF");
        rates.coldStart();
        rates.invoke("CHF");

        assertThat(server.requests()).containsExactly("/CHF", "/CHF");
    }
}
