package io.github.warmlambda;

import io.github.warmlambda.environment.ExecutionEnvironment;
import java.util.List;

/** Lines of a log with all that differs from run to run normalised: request ids to ID, numbers to N. */
final class LogLines {

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
