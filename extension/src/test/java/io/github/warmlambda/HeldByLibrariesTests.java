package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of own code that only a library holds, as a framework holds beans. */
class HeldByLibrariesTests {

    public static class Counter {
        int count;
    }

    public static class WithBean implements RequestHandler<String, Integer> {

        private static final ObjectReader CONTEXT = new ObjectMapper().reader().withAttribute("counter", new Counter());

        @Override
        public Integer handleRequest(String event, Context context) {
            Counter counter = (Counter) CONTEXT.getAttributes().getAttribute("counter");
            return event.equals("count") ? ++counter.count : 0;
        }
    }

    private static List<Finding> findings(String... events) {
        try (LambdaFunction function =
                LambdaFunction.of(WithBean.class).checks(Check.NO_STATE_LEAK).create()) {
            for (String event : events) {
                assertThat(function.invoke(event).error()).isEmpty();
            }
            return function.takeFindings();
        }
    }

    @Test
    void theStateOfABeanIsOwn() {
        assertThat(findings("count", "count"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("HeldByLibrariesTests$Counter.this.count was assigned: from 1 to 2");
    }

    @Test
    void aBeanThatStaysTheSameIsRight() {
        assertThat(findings("read", "read")).isEmpty();
    }
}
