package io.github.warmlambda.internal.check;

import java.util.List;

/** The texts of {@link GlobalCheck}. */
final class GlobalMessages {

    private static final String WAY_OUT = "Restore it before the handler returns, also when it fails.%n";

    private final String function;

    GlobalMessages(String function) {
        this.function = function;
    }

    String one(GlobalChange change) {
        return "%s changed what all code of the warm process shares: %s%n%s%s%s"
                .formatted(
                        CheckMessages.subject(change.invocation(), function),
                        CheckMessages.describe(change.change()),
                        CheckMessages.place(change.invocation()),
                        WAY_OUT.formatted(),
                        CheckMessages.allow(change.path()));
    }

    /** Changes that are alike. */
    String many(List<GlobalChange> alike) {
        GlobalChange first = alike.get(0);
        GlobalChange last = alike.get(alike.size() - 1);
        return "Function [%s] changed what all code of the warm process shares, again and again: %d %s like %s%n%s%s%s%s%s"
                .formatted(
                        function,
                        alike.size(),
                        first.isBean() ? "MBeans" : "changes",
                        first.path(),
                        described(first),
                        alike.size() > 2 ? "  ...%n".formatted() : "",
                        described(last),
                        WAY_OUT.formatted(),
                        CheckMessages.allow(names(alike)));
    }

    private static String described(GlobalChange change) {
        return "  %s, in invocation %d of execution environment %d%n"
                .formatted(
                        CheckMessages.describe(change.change()),
                        change.invocation().number(),
                        change.invocation().environment().number());
    }

    /** What all names have in common, if that is a name, or all. */
    private static String[] names(List<GlobalChange> alike) {
        String common = alike.get(0).path();
        for (GlobalChange change : alike) {
            common = common.substring(0, commonLength(common, change.path()));
        }
        int end = common.length();
        while (end > 0 && !AllowedState.isBoundary(common.charAt(end - 1))) {
            end--;
        }
        return end > 1
                ? new String[] {common.substring(0, end - 1)}
                : alike.stream().map(GlobalChange::path).toArray(String[]::new);
    }

    private static int commonLength(String left, String right) {
        int length = 0;
        while (length < Math.min(left.length(), right.length()) && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }
}
