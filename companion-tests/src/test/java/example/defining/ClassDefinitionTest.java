package example.defining;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** Libraries define classes inside, in each environment anew. */
@WarmLambda(ProxyHandler.class)
class ClassDefinitionTest {

    @Test
    void subclassesOfLibrariesWorkInEachEnvironment(LambdaFunction greetings) {
        for (int environment = 1; environment <= 2; environment++) {
            assertThat(greetings.invoke("Ann"))
                    .isCold()
                    .hasPayload("\"Hello Ann by CGLIB, injected, wrapped, hidden\"");
            assertThat(greetings.invoke("Bob"))
                    .isWarm()
                    .hasPayload("\"Hello Bob by CGLIB, injected, wrapped, hidden\"");
            greetings.coldStart();
        }
    }
}
