package io.github.warmlambda.internal.replay;

import java.util.Set;

/** Begins replays of a function. */
public interface Replays {

    /** Of a function that is not deployed. */
    Replays NONE = new Replays() {
        @Override
        public Replay begin() {
            throw new IllegalStateException("There is no function to replay");
        }

        @Override
        public Replay watched() {
            return begin();
        }

        @Override
        public Replay observing(Set<String> fields) {
            return begin();
        }
    };

    /** Begin one of which the answers are wanted. */
    Replay begin();

    /** Begin one whose state is watched, if it can be looked at from here. */
    Replay watched();

    /** Begin one whose classes tell where they use these fields, if they can. */
    Replay observing(Set<String> fields);
}
