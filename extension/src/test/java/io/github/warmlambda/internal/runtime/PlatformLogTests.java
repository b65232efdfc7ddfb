package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.internal.bridge.Request;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of the platform, character by character. */
class PlatformLogTests {

    private static final String ID = "6f127cc4-c2d7-4422-9490-774092ee5042";
    private static final Optional<Duration> NONE = Optional.empty();

    @Test
    void initStart() {
        assertThat(PlatformLog.initStart("eu-west-1"))
                .isEqualTo(
                        "INIT_START Runtime Version: java:"
                                + Runtime.version().feature()
                                + ".v0\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0000000000000000000000000000000000000000000000000000000000000000");
    }

    @Test
    void initReport() {
        assertThat(PlatformLog.initReport(millis("1236.04"), "init", "timeout"))
                .isEqualTo("INIT_REPORT Init Duration: 1236.04 ms\tPhase: init\tStatus: timeout");
        assertThat(PlatformLog.initReport(millis("3"), "invoke", "error\tError Type: Runtime.BadFunctionCode"))
                .isEqualTo(
                        "INIT_REPORT Init Duration: 3.00 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.BadFunctionCode");
    }

    @Test
    void startAndEnd() {
        assertThat(PlatformLog.start(ID))
                .isEqualTo("START RequestId: 6f127cc4-c2d7-4422-9490-774092ee5042 Version: $LATEST");
        assertThat(PlatformLog.end(ID)).isEqualTo("END RequestId: 6f127cc4-c2d7-4422-9490-774092ee5042");
    }

    @Test
    void reportOfAColdStart() {
        Duration duration = millis("544.92");
        Optional<Duration> init = Optional.of(millis("1494.57"));

        assertThat(PlatformLog.report(
                        ID,
                        duration,
                        PlatformLog.billed(duration, init),
                        new MemoryUse(2048, 174),
                        init,
                        NONE,
                        Optional.empty(),
                        Optional.empty()))
                .isEqualTo(
                        "REPORT RequestId: 6f127cc4-c2d7-4422-9490-774092ee5042\tDuration: 544.92 ms\tBilled Duration: 2040 ms\tMemory Size: 2048 MB\tMax Memory Used: 174 MB\tInit Duration: 1494.57 ms\t");
    }

    @Test
    void reportOfAWarmInvocation() {
        assertThat(reportOfAnEnd(Optional.empty(), Optional.empty()))
                .isEqualTo(
                        "REPORT RequestId: 6f127cc4-c2d7-4422-9490-774092ee5042\tDuration: 1.05 ms\tBilled Duration: 2 ms\tMemory Size: 512 MB\tMax Memory Used: 9 MB\t");
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, , 'Status: timeout'",
        "EXIT, , 'Status: error Error Type: Runtime.ExitError'",
        "FATAL_ERROR, , 'Status: error Error Type: Runtime.ExitError'",
        "INIT_ERROR, Runtime.BadFunctionCode, 'Status: error Error Type: Runtime.BadFunctionCode'",
        "RESPONSE_TOO_LARGE, Function.ResponseSizeTooLarge, 'Status: error Error Type: Function.ResponseSizeTooLarge'"
    })
    void reportOfAnEndSaysItsStatusLast(EndReason reason, String errorType, String status) {
        assertThat(reportOfAnEnd(Optional.of(reason), Optional.ofNullable(errorType)))
                .endsWith("\tMax Memory Used: 9 MB\t" + status.replace(" Error Type", "\tError Type"));
    }

    private static String reportOfAnEnd(Optional<EndReason> reason, Optional<String> errorType) {
        return PlatformLog.report(
                ID,
                millis("1.05"),
                PlatformLog.billed(millis("1.05"), NONE),
                new MemoryUse(512, 9),
                NONE,
                NONE,
                reason,
                errorType);
    }

    @ParameterizedTest
    @CsvSource({
        "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1, 9a9197af755a6419",
        "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1, 6f127cc4c2d74422"
    })
    void aSampledTraceHasALineOfItsOwn(String header, String segment) {
        assertThat(TraceLine.of(request(header)))
                .contains(
                        "XRAY TraceId: 1-5bef4de7-ad49b0e87f6ef6c87fc2e700\tSegmentId: " + segment + "\tSampled: true");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "''", "Sampled=1", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0", "=;=1;x"})
    void whatIsNotSampledHasNone(String header) {
        assertThat(TraceLine.of(request(header))).isEmpty();
    }

    private static Request request(String traceHeader) {
        return new Request(ID, new byte[0], 0, "arn", null, null, null, traceHeader);
    }

    private static Duration millis(String millis) {
        return Duration.ofNanos(Math.round(Double.parseDouble(millis) * 1e6));
    }
}
