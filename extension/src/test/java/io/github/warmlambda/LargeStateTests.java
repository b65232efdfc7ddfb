package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.StateChange;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** State that is deep or wide: a look at it never costs the invocation, and what was not seen is told. */
class LargeStateTests {

    static final class Link {
        final Link next;
        int value;

        Link(Link next) {
            this.next = next;
        }
    }

    public static class Deep implements RequestHandler<String, Integer> {

        private static final int LENGTH = 20_000;
        private static final Link FIRST = chain();
        private static Link last;

        private static Link chain() {
            Link link = new Link(null);
            last = link;
            for (int i = 0; i < LENGTH; i++) {
                link = new Link(link);
            }
            last = null;
            return link;
        }

        @Override
        public Integer handleRequest(String event, Context context) {
            Link link = FIRST;
            while (link.next != null) {
                link = link.next;
            }
            return ++link.value;
        }
    }

    public static class Wide implements RequestHandler<String, Integer> {

        private static final Object[] MANY = new Object[600_000];

        @Override
        public Integer handleRequest(String event, Context context) {
            return MANY.length;
        }
    }

    public static class Meters implements RequestHandler<String, Integer> {

        private static final Map<Integer, AtomicLong> METERS = new HashMap<>();
        private static int leak;

        @Override
        public Integer handleRequest(String event, Context context) {
            for (int i = 0; i < 150; i++) {
                METERS.computeIfAbsent(i, number -> new AtomicLong()).incrementAndGet();
            }
            return ++leak;
        }
    }

    @Test
    void theEndOfALongChainIsSeen() {
        try (LambdaFunction function = LambdaFunction.of(Deep.class).create()) {
            function.watchState();
            function.invoke("x");
            Invocation second = function.invoke("x");

            assertThat(second.payloadText()).isEqualTo("2");
            assertThat(second.stateChanges())
                    .extracting(StateChange::path)
                    .singleElement()
                    .satisfies(path -> assertThat(path)
                            .startsWith(Deep.class.getName() + ".FIRST.next.next")
                            .contains("...")
                            .endsWith(".next.value"));
        }
    }

    @Test
    void whatWasNotSeenIsTold() {
        try (LambdaFunction function =
                LambdaFunction.of(Wide.class).checks(Check.NO_STATE_LEAK).create()) {
            function.invoke("x");
            function.invoke("x");

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .singleElement()
                    .isEqualTo("""
                    Nobody knows all that function [LargeStateTests-Wide] keeps: its state has more than 500000 objects, and what lies farthest from its static fields and its handler object was not looked at.
                    Say with ownPackages which code is the project's own, if there is other among it, or switch the check off.""");
        }
    }

    @Test
    void manyChangesOfOneFieldHideNoneOfAnother() {
        try (LambdaFunction function = LambdaFunction.of(Meters.class)
                .checks(Check.NO_STATE_LEAK)
                .allowState(Meters.class.getName() + ".METERS")
                .create()) {
            function.invoke("x");
            function.invoke("x");

            assertThat(function.takeFindings())
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains("LargeStateTests$Meters.leak was assigned: from 1 to 2");
        }
    }
}
