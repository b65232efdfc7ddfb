package io.github.warmlambda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.warmlambda.internal.loading.KeptCounts;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is instrumented of a function: the same on all machines, and what the time of a first environment follows. */
class InstrumentationCountsIT {

    private DynamoStub dynamo;

    @BeforeEach
    void startDynamo() throws IOException {
        dynamo = new DynamoStub();
    }

    @AfterEach
    void stopDynamo() {
        dynamo.close();
    }

    @Test
    void aSmallHandlerNeedsFewClassesRewritten() throws Exception {
        check(MeasuredFunction.SMALL, 80, 12, 1.05);
    }

    @Test
    void ofTheAwsSdkAThirdOfTheClassesIsRewrittenAndGrowsLittle() throws Exception {
        check(MeasuredFunction.SDK, 1_700, 500, 1.05);
    }

    private void check(MeasuredFunction function, int mostSeen, int mostRewritten, double mostGrowth) throws Exception {
        KeptCounts counts = InstrumentationBenchmark.counted(function, dynamo);

        double growth = (double) counts.bytesAfter() / counts.bytesBefore();
        assertAll(
                () -> atMost("classes seen", counts.seen(), mostSeen),
                () -> atMost("classes rewritten", counts.rewritten(), mostRewritten),
                () -> atMost("bytes after by bytes before", growth, mostGrowth));
    }

    private static void atMost(String what, double actual, double most) {
        assertTrue(actual > 0 && actual <= most, () -> what + ": " + actual + ", expected at most " + most);
    }
}
