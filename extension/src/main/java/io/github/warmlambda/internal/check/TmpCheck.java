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
        String first = files.keySet().iterator().next();
        return """
                %s left temporary files: %s%n\
                %s%s%s\
                They stay until the environment ends or its /tmp is full (512 MB, if not configured otherwise). \
                Delete them before the handler returns, also when it fails.
                %s""".formatted(
                        CheckMessages.subject(invocation, function),
                        files.size() == 1 ? first : "%s and %d more".formatted(first, files.size() - 1),
                        CheckMessages.place(invocation),
                        shown,
                        more,
                        CheckMessages.switchOff(Check.NO_TMP_LEFT));
    }
}
