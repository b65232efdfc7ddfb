package io.github.warmlambda.internal.replay;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.FieldUse;
import io.github.warmlambda.internal.state.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the state by which earlier requests made a later one answer otherwise: what they changed, and it used. */
final class Origins {

    private static final int MOST = 3;

    private final Replays replays;

    Origins(Replays replays) {
        this.replays = replays;
    }

    private record Changed(Difference difference, int request) {}

    List<Origin> of(List<Request> earlier, Request event) {
        Map<String, Changed> changes = changes(earlier);
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<String, FieldUse> written = new HashMap<>();
        Map<String, FieldUse> used;
        try (Replay replay = replays.observing(changes.keySet())) {
            for (Request request : earlier) {
                replay.serve(request);
                written.putAll(replay.takeFieldUses());
            }
            replay.serve(event);
            used = replay.takeFieldUses();
        }
        List<Origin> origins = new ArrayList<>();
        changes.forEach((field, changed) -> {
            if (used.containsKey(field) && origins.size() < MOST) {
                origins.add(new Origin(
                        changed.difference().change(),
                        changed.request(),
                        stack(written.get(field)),
                        stack(used.get(field))));
            }
        });
        return origins;
    }

    /** By the field that holds it, what was changed last. */
    private Map<String, Changed> changes(List<Request> earlier) {
        Map<String, Changed> changes = new LinkedHashMap<>();
        try (Replay replay = replays.watched()) {
            for (int i = 0; i < earlier.size(); i++) {
                replay.serve(earlier.get(i));
                for (Difference difference : replay.stateChanges()) {
                    changes.put(difference.location().fieldName(), new Changed(difference, i));
                }
            }
        }
        return changes;
    }

    private static List<String> stack(@Nullable FieldUse use) {
        return use == null ? List.of() : use.stack();
    }
}
