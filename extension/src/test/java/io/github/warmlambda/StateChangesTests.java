package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StateChange.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What {@code invocation.stateChanges()} tells of a warm invocation, with paths, values and kinds. */
class StateChangesTests {

    private static final String HERE = "io.github.warmlambda.StateChangesTests$";

    /** Keeps what each event says, in the way that a test asks for. */
    public static class Keeping implements RequestHandler<Map<String, String>, String> {

        private static final Map<String, String> CACHE = new HashMap<>(Map.of("first", "1"));
        private static final Map<String, Customer> CUSTOMERS = new ConcurrentHashMap<>();
        private static final List<Object> LIST = Collections.synchronizedList(new ArrayList<>(List.of("a", "b")));
        private static final Set<String> SET = new HashSet<>(Set.of("a"));
        private static final Deque<String> QUEUE = new ArrayDeque<>(List.of("a", "b"));
        private static final AtomicInteger NUMBER = new AtomicInteger();
        private static final AtomicReference<Customer> REFERENCE = new AtomicReference<>();
        private static final StringBuilder TEXT = new StringBuilder("abc");
        private static final int[] NUMBERS = {1, 2, 3};
        private static final Object[] OBJECTS = {"a", "b"};
        private static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
        private static final Recent RECENT = new Recent();
        private static Customer lastCustomer = new Customer("none");
        private static Colour colour = Colour.RED;
        private static boolean seen;
        private static String secret;
        private static Object cycle;

        private int visits;

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            String value = event.get("value");
            switch (event.get("keep")) {
                case "counter" -> visits++;
                case "flag" -> seen = true;
                case "put" -> CACHE.put(value, "2");
                case "replace" -> CACHE.put("first", value);
                case "swap" -> {
                    CACHE.remove("first");
                    CACHE.put(value, "2");
                }
                case "customer" -> lastCustomer = new Customer(value);
                case "rename" -> lastCustomer.name = value;
                case "customers" -> CUSTOMERS.computeIfAbsent("one", key -> new Customer("")).name = value;
                case "equal" -> lastCustomer = new Customer("none");
                case "list" -> LIST.add(value);
                case "element" -> LIST.set(1, value);
                case "set" -> SET.add(value);
                case "queue" -> QUEUE.remove();
                case "number" -> NUMBER.incrementAndGet();
                case "reference" -> REFERENCE.set(new Customer(value));
                case "text" -> TEXT.append(value);
                case "retext" -> TEXT.setCharAt(0, 'x');
                case "numbers" -> NUMBERS[1]++;
                case "objects" -> OBJECTS[1] = value;
                case "local" -> LOCAL.set(value);
                case "recent" -> RECENT.put(value, value);
                case "enum" -> colour = Colour.BLUE;
                case "enum state" -> Colour.RED.uses++;
                case "secret" -> secret = value;
                case "cycle" -> {
                    List<Object> own = new ArrayList<>();
                    own.add(own);
                    cycle = own;
                }
                case "late" -> Late.next++;
                case "overflow" -> throw new StackOverflowError("for the test");
                default -> {}
            }
            return "";
        }
    }

    private enum Colour {
        RED,
        BLUE;

        private int uses;
    }

    private static final class Late {
        private static int next = 1;
    }

    /** A bounded cache, as a subclass of a class of the JDK. */
    private static final class Recent extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 1;
        }
    }

    /** Its methods are not ours to call. */
    private static final class Customer {

        private String name;

        Customer(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("equals was called");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hashCode was called");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString was called");
        }
    }

    @Test
    void aFieldOfTheHandlerObject() {
        assertThat(changes("counter")).containsExactly(change("Keeping.this.visits", "0", "1", Kind.ASSIGNED));
    }

    @Test
    void aStaticField() {
        assertThat(changes("flag")).containsExactly(change("Keeping.seen", "false", "true", Kind.ASSIGNED));
        assertThat(changes("enum"))
                .containsExactly(change(
                        "Keeping.colour",
                        "StateChangesTests$Colour.RED",
                        "StateChangesTests$Colour.BLUE",
                        Kind.ASSIGNED));
    }

    @Test
    void aFieldOfAnObjectThatAStaticFieldReaches() {
        assertThat(changes("rename", "Ann"))
                .containsExactly(change("Keeping.lastCustomer.name", "\"none\"", "\"Ann\"", Kind.ASSIGNED));
        assertThat(changes("enum state")).containsExactly(change("Keeping.colour.uses", "0", "1", Kind.ASSIGNED));
    }

    @Test
    void anotherObjectIsShownByWhatDiffersInIt() {
        assertThat(changes("customer", "Ann"))
                .containsExactly(change("Keeping.lastCustomer.name", "\"none\"", "\"Ann\"", Kind.ASSIGNED));
        assertThat(changes("equal"))
                .containsExactly(change(
                        "Keeping.lastCustomer",
                        "StateChangesTests$Customer[name=\"none\"]",
                        "another StateChangesTests$Customer[name=\"none\"]",
                        Kind.ASSIGNED));
    }

    @Test
    void maps() {
        assertThat(changes("put", "second")).containsExactly(change("Keeping.CACHE.size", "1", "2", Kind.GROWN));
        assertThat(changes("replace", "2"))
                .containsExactly(change("Keeping.CACHE[\"first\"]", "\"1\"", "\"2\"", Kind.MUTATED));
        assertThat(changes("swap", "second"))
                .containsExactly(change("Keeping.CACHE", "\"first\"", "\"second\"", Kind.MUTATED));
        assertThat(changes("recent", "b")).containsExactly(change("Keeping.RECENT.size", "0", "1", Kind.GROWN));
    }

    @Test
    void valuesInMaps() {
        try (LambdaFunction function = watched()) {
            function.invoke(event("customers", "Ann"));

            assertThat(function.invoke(event("customers", "Bob")).stateChanges())
                    .containsExactly(change("Keeping.CUSTOMERS[\"one\"].name", "\"Ann\"", "\"Bob\"", Kind.ASSIGNED));
        }
    }

    @Test
    void listsSetsAndQueues() {
        assertThat(changes("list", "c")).containsExactly(change("Keeping.LIST.size", "2", "3", Kind.GROWN));
        assertThat(changes("element", "c")).containsExactly(change("Keeping.LIST[1]", "\"b\"", "\"c\"", Kind.MUTATED));
        assertThat(changes("set", "b")).containsExactly(change("Keeping.SET.size", "1", "2", Kind.GROWN));
        assertThat(changes("queue")).containsExactly(change("Keeping.QUEUE.size", "2", "1", Kind.SHRUNK));
    }

    @Test
    void arrays() {
        assertThat(changes("numbers"))
                .containsExactly(change("Keeping.NUMBERS", "int[] of 3", "another int[] of 3", Kind.MUTATED));
        assertThat(changes("objects", "c"))
                .containsExactly(change("Keeping.OBJECTS[1]", "\"b\"", "\"c\"", Kind.MUTATED));
    }

    @Test
    void atomicsTextsAndThreadLocals() {
        assertThat(changes("number")).containsExactly(change("Keeping.NUMBER", "0", "1", Kind.MUTATED));
        assertThat(changes("reference", "Ann"))
                .containsExactly(
                        change("Keeping.REFERENCE", "null", "StateChangesTests$Customer[name=\"Ann\"]", Kind.MUTATED));
        assertThat(changes("text", "d")).containsExactly(change("Keeping.TEXT.length", "3", "4", Kind.GROWN));
        assertThat(changes("retext")).containsExactly(change("Keeping.TEXT", "\"abc\"", "\"xbc\"", Kind.MUTATED));
        assertThat(changes("local", "Ann")).containsExactly(change("Keeping.LOCAL", "null", "\"Ann\"", Kind.MUTATED));
    }

    @Test
    void anObjectThatHoldsItself() {
        assertThat(changes("cycle")).containsExactly(change("Keeping.cycle", "null", "ArrayList of 1", Kind.ASSIGNED));
    }

    @Test
    void valuesOfEnvironmentVariablesAreReplacedByTheirNames() {
        assertThat(changes("secret", "Bearer s3cr3t-t0k3n"))
                .containsExactly(change("Keeping.secret", "null", "\"Bearer ${TOKEN}\"", Kind.ASSIGNED));
        assertThat(changes("secret", "pin"))
                .containsExactly(change("Keeping.secret", "null", "\"${PIN}\"", Kind.ASSIGNED));
    }

    @Test
    void nothingChanged() {
        assertThat(changes("nothing")).isEmpty();
    }

    @Test
    void aClassThatIsInitializedLateHasNotChanged() {
        try (LambdaFunction function = watched()) {
            assertThat(function.invoke(event("late", "")).stateChanges()).isEmpty();
            assertThat(function.invoke(event("late", "")).stateChanges())
                    .containsExactly(change("Late.next", "2", "3", Kind.ASSIGNED));
        }
    }

    @Test
    void whatTheTestDoesInsideIsNotTheInvocations() {
        try (LambdaFunction function = watched()) {
            function.invoke(event("nothing", ""));
            function.environment().inside(() -> Keeping.seen = true);

            assertThat(function.invoke(event("nothing", "")).stateChanges()).isEmpty();
        }
    }

    @Test
    void anInvocationThatEndsItsEnvironmentLeavesNothing() {
        try (LambdaFunction function = watched()) {
            Invocation overflow = function.invoke(event("overflow", "")).expectEnd(EndReason.FATAL_ERROR);

            assertThat(overflow.stateChanges()).isEmpty();
            assertThat(function.invoke(event("flag", "")).stateChanges()).hasSize(1);
        }
    }

    @Test
    void whatNobodyLookedAtIsNotKnown() {
        try (LambdaFunction function = LambdaFunction.of(Keeping.class).create()) {
            Invocation invocation = function.invoke(event("flag", ""));

            assertThatThrownBy(invocation::stateChanges)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Nobody looked at the state of execution environment 1 of function [StateChangesTests-Keeping] (READY) before request "
                                    + invocation.requestId()
                                    + ", so what it changed is not known. Say checks = Check.NO_STATE_LEAK in @WarmLambda or in the builder, or call function.watchState() before the invocation.");
        }
    }

    private static List<StateChange> changes(String keep) {
        return changes(keep, "");
    }

    private static List<StateChange> changes(String keep, String value) {
        try (LambdaFunction function = watched()) {
            function.invoke(event("nothing", ""));
            Invocation invocation = function.invoke(event(keep, value));
            assertThat(invocation.error()).isEmpty();
            return invocation.stateChanges();
        }
    }

    private static LambdaFunction watched() {
        LambdaFunction function = LambdaFunction.of(Keeping.class)
                .environmentVariable("TOKEN", "s3cr3t-t0k3n")
                .environmentVariable("PIN", "pin")
                .create();
        function.watchState();
        return function;
    }

    private static Map<String, String> event(String keep, String value) {
        return Map.of("keep", keep, "value", value);
    }

    private static StateChange change(String path, String before, String after, Kind kind) {
        return new StateChange(HERE + path, before, after, kind);
    }
}
