package io.github.warmlambda;

import io.github.warmlambda.environment.ExecutionEnvironment;
import java.util.List;

/** Lines of a log with all that differs from run to run normalised: request ids to ID, numbers to N. */
final class LogLines {

    static final String INIT_START =
            "INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-N::runtime:N";
    static final String START = "START RequestId: ID Version: $LATEST";
    static final String END = "END RequestId: ID";
    static final String REPORT =
            "REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: N MB\tMax Memory Used: N MB\t";

    private LogLines() {}

    static List<String> of(ExecutionEnvironment environment) {
        return of(environment.log());
    }

    static List<String> of(String log) {
        return log.lines()
                .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
                .map(line -> line.replaceAll("\\d+(\\.\\d+)?", "N"))
                .toList();
    }
}
