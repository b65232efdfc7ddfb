package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.StateChange;

/** What the messages of several checks share. */
final class CheckMessages {

    private CheckMessages() {}

    static String describe(StateChange change) {
        String verb = switch (change.kind()) {
            case ASSIGNED -> "was assigned:";
            case GROWN -> "grew:";
            case SHRUNK -> "shrank:";
            case MUTATED -> "changed:";
        };
        return "%s %s from %s to %s".formatted(change.path(), verb, change.before(), change.after());
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
