package example.visits;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Tests that tell a story, each going on with what the one before it left. */
@WarmLambda(VisitHandler.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TestOrderTest {

    @Test
    @Order(1)
    void firstVisitIsCold(LambdaFunction visits) {
        assertThat(visits.invoke("Ann")).isCold().hasPayload("1");
    }

    @Test
    @Order(2)
    void secondVisitIsWarm(LambdaFunction visits) {
        assertThat(visits.invoke("Bob")).isWarm().hasPayload("2");
    }
}
