package example.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** A record as a handler's event. Projects that package AWS's serialization 1.2.0 cannot have one. */
@WarmLambda(RecordHandler.class)
class RecordHandlerTest {

    @Test
    void readsARecord(Invoker<RecordHandler.Visit, String> records) {
        assertThat(records.invoke(new RecordHandler.Visit("Ann"))).isEqualTo("Ann");
    }
}
