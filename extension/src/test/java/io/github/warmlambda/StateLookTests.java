package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StateChange.Kind;
import io.github.warmlambda.environment.StaticInitialization;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a look at state does to what it looks at: nothing, and it takes place only if somebody asked. */
class StateLookTests {

    private static final String HERE = "io.github.warmlambda.StateLookTests$";

    /** Counts how often somebody asks its collections. */
    public static class Asked implements RequestHandler<String, Integer> {

        private static final List<String> VIEW = Collections.unmodifiableList(new Counting());
        private static final Map<String, String> OWN = new Own();

        /** Not seen itself: classes of the JDK do not tell it. */
        private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

        @Override
        public Integer handleRequest(String event, Context context) {
            OWN.put(event, event);
            return COUNT.get()[0];
        }
    }

    /** Can be asked by a view of the JDK only. */
    private static final class Counting extends AbstractList<String> {

        @Override
        public String get(int index) {
            Asked.COUNT.get()[0]++;
            throw new StackOverflowError("for the test");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Its methods are the function's own. */
    private static final class Own extends HashMap<String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            throw new IllegalStateException("entrySet was called");
        }

        @Override
        public int size() {
            throw new IllegalStateException("size was called");
        }
    }

    public static class Weak implements RequestHandler<String, Integer> {

        private static @Nullable WeakReference<Object> reference;

        @Override
        public Integer handleRequest(String event, Context context) {
            reference = new WeakReference<>(new Object());
            return 0;
        }
    }

    public static class WeakMap implements RequestHandler<String, Integer> {

        private static final Map<Object, String> MAP = new WeakHashMap<>();
        private static final Object KEY = new Object();

        @Override
        public Integer handleRequest(String event, Context context) {
            MAP.put(KEY, event);
            return MAP.size();
        }
    }

    /** Names classes, whereby they are loaded but not initialized. */
    public static class Naming implements RequestHandler<String, Integer> {

        private static final Object[] NAMED = {Late.class, new LateChild[0]};

        @Override
        public Integer handleRequest(String event, Context context) {
            return NAMED.length;
        }
    }

    private static class Late {
        static int next = Integer.parseInt("1");
    }

    /** Has no static code itself. */
    private static final class LateChild extends Late {
        static int other;
    }

    public static class Large implements RequestHandler<String, Integer> {

        private static final List<String> LIST = new ArrayList<>(Collections.nCopies(600_000, "x"));

        @Override
        public Integer handleRequest(String event, Context context) {
            if (event.equals("add")) {
                LIST.add(event);
            } else {
                LIST.set(0, event);
            }
            return 0;
        }
    }

    @Test
    void withoutACheckNobodyLooks() {
        assertThat(asked()).isZero();
        assertThat(asked(Check.NO_INIT_IN_INVOKE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_STATE_LEAK", "NO_REQUEST_DATA_LEFT", "NO_UNBOUNDED_GROWTH"})
    void withACheckSomebodyLooksOnceForEachInvocation(Check check) {
        // Before the first invocation, and after the first two; what the third one leaves is not asked for any more.
        assertThat(asked(check)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_TMP_LEFT", "NO_GLOBAL_CHANGE", "NO_THREADS_LEFT"})
    void aCheckThatHasToSeeNoObjectsWalksNone(Check check) {
        assertThat(asked(check)).isZero();
    }

    @Test
    void weakReferencesAreNotFollowed() {
        try (LambdaFunction function = LambdaFunction.of(Weak.class).create()) {
            function.watchState();
            function.invoke("");
            function.invoke("");

            boolean cleared = function.environment().inside(() -> {
                for (int i = 0; i < 50 && Weak.reference.get() != null; i++) {
                    System.gc();
                }
                return Weak.reference.get() == null;
            });
            assertThat(cleared).isTrue();
        }
    }

    @Test
    void entriesOfWeakMapsAreNoState() {
        try (LambdaFunction function = LambdaFunction.of(WeakMap.class).create()) {
            function.watchState();
            function.invoke("a");

            assertThat(function.invoke("b").stateChanges()).isEmpty();
        }
    }

    @Test
    void noClassIsInitialized() {
        try (LambdaFunction function = LambdaFunction.of(Naming.class).create()) {
            function.watchState();
            function.invoke("");
            assertThat(function.invoke("").stateChanges()).isEmpty();

            assertThat(function.staticInitializations())
                    .extracting(StaticInitialization::className)
                    .contains(Naming.class.getName())
                    .doesNotContain(Late.class.getName());
        }
    }

    @Test
    void ofMoreThanCanBeLookedAtOnlyTheSizeIsSeen() {
        try (LambdaFunction function = LambdaFunction.of(Large.class).create()) {
            function.watchState();

            assertThat(function.invoke("set").stateChanges()).isEmpty();
            assertThat(function.invoke("add").stateChanges())
                    .containsExactly(new StateChange(HERE + "Large.LIST.size", "600000", "600001", Kind.GROWN));
        }
    }

    private static int asked(Check... checks) {
        try (LambdaFunction function =
                LambdaFunction.of(Asked.class).checks(checks).create()) {
            function.invoke("a");
            function.invoke("b");
            return function.invoke("c").payloadAs(Integer.class);
        }
    }
}
