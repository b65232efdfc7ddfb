package example.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** An environment variable that static code reads. */
// tag::variable[]
@WarmLambda(TableHandler.class)
@EnvironmentVariable(name = "TABLE", value = "orders")
class TableHandlerTest {

    @Test
    void readsItsTableInStaticCode(Invoker<String, String> tables) {
        assertThat(tables.invoke("42")).isEqualTo("orders/42");
    }

    @Test
    void leavesTheTestJvmAsItIs() {
        assertThat(System.getenv("TABLE")).isNull();
    }
}
// end::variable[]
