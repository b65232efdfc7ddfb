package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whether warm invocations left temporary files, of which a warm environment has room for so many only. */
final class TmpCheck extends WarmCheck {

    private static final int FILES_SHOWN = 10;

    private record TemporaryFiles() {}

    private final String function;

    TmpCheck(CheckContext context) {
        super(false);
        function = context.function();
    }

    @Override
    public Check check() {
        return Check.NO_TMP_LEFT;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.FILES);
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Verdicts verdicts) {
        if (!aftermath.files().isEmpty()) {
            verdicts.add(new TemporaryFiles(), () -> message(invocation, aftermath.files()));
        }
    }

    private String message(FunctionInvocation invocation, Map<String, Long> files) {
        String shown = files.entrySet().stream()
                .limit(FILES_SHOWN)
                .map(file -> "  %s, %d bytes%n".formatted(file.getKey(), file.getValue()))
                .collect(Collectors.joining());
        String more = files.size() > FILES_SHOWN ? "  ... and %d more%n".formatted(files.size() - FILES_SHOWN) : "";
        String subject = CheckMessages.capitalized(invocation.ordinal());
        return """
                %s of function [%s] left temporary files, which stay until the environment ends or its /tmp is full \
                (512 MB, if not configured otherwise):%n%s%s\
                Delete them before the handler returns, also when it fails. \
                If they are meant to stay, switch the check off with withoutChecks = Check.NO_TMP_LEFT.""".formatted(subject, function, shown, more);
    }
}
