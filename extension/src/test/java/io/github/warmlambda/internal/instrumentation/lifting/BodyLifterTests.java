package io.github.warmlambda.internal.instrumentation.lifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.internal.instrumentation.LayerLookup;
import io.github.warmlambda.internal.instrumentation.World;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("serial") // Lambdas for inside are serializable so that they tell their bodies, never to be sent.
class BodyLifterTests {

    private static final String HERE = "inside(..) in " + BodyLifterTests.class.getName() + ": ";
    private static final String ADVICE =
            " Pass values through local variables, or move the code to a static method of a class of the function.";

    static String mutable = "of the test class".trim();

    // If the isolated copy of the test class were initialized, its events would show it.
    private static final String LOOKUP = LayerLookup.classNameIn(LayerLookup.PACKAGE);

    private final World world = new World(BodyLifterTests.class).add(LOOKUP, LayerLookup.classFile(LOOKUP));

    @Test
    void lambdaSeesTheIsolatedCopy() throws Throwable {
        Counter.count = 7;
        assertThat(run((InsideCall<Integer>) () -> Counter.count)).isEqualTo(1);
        assertThat(world.events).containsExactly("enter Counter", "exit");
    }

    @Test
    void capturedValuesArePassed() throws Throwable {
        int number = 3;
        long big = 4L;
        String text = "x";
        List<String> list = List.of("a");
        assertThat(run((InsideCall<String>) () -> text + number + big + list + Counter.count))
                .isEqualTo("x34[a]1");
    }

    @Test
    void actionRuns() throws Throwable {
        run((InsideAction) () -> Counter.count = 5);
        assertThat(run((InsideCall<Integer>) () -> Counter.count)).isEqualTo(5);
    }

    @Test
    void nestedLambdasAreLiftedToo() throws Throwable {
        int factor = 10;
        InsideCall<String> call = () -> {
            Supplier<IntSupplier> deep = () -> () -> Counter.count * factor;
            Function<Integer, String> reference = String::valueOf;
            return IntStream.of(1, 2)
                    .mapToObj(i -> reference.apply(i + deep.get().getAsInt()))
                    .collect(Collectors.joining(","));
        };
        assertThat(run(call)).isEqualTo("11,12");
        assertThat(world.events).containsExactly("enter Counter", "exit");
    }

    @Test
    void nestedSerializableLambdaIsLiftedToo() throws Throwable {
        InsideCall<Integer> call = () -> {
            InsideCall<Integer> inner = () -> Counter.count + 1;
            return inner.call();
        };
        assertThat(run(call)).isEqualTo(2);
    }

    @Test
    void anonymousClassesSwitchesAndAssertionsWork() throws Throwable {
        assertThat(run(withAnonymousClass())).isEqualTo("new");
    }

    @Test
    void privateMembersOfTheNestAreAccessible() throws Throwable {
        assertThat(run((InsideCall<String>) () -> Counter.secret())).isEqualTo("secret");
        assertThat(run((InsideCall<Integer>) () -> new Counter(6).value)).isEqualTo(6);
    }

    @Test
    void exceptionHasTheLineOfTheBody() {
        InsideCall<Integer> call = () -> Integer.parseInt("x" + Counter.count);
        assertThat(catchThrowable(() -> run(call)).getStackTrace()).anySatisfy(frame -> {
            assertThat(frame.getFileName()).isEqualTo("BodyLifterTests.java");
            assertThat(frame.getMethodName()).startsWith("lambda$exceptionHasTheLineOfTheBody");
            assertThat(frame.getLineNumber()).isPositive();
        });
    }

    @Test
    void staticMethodReferenceIsCalled() throws Throwable {
        assertThat(run((InsideCall<Integer>) Counter::next)).isEqualTo(2);
        assertThat(run((InsideCall<String>) Counter::secret)).isEqualTo("secret");
    }

    @Test
    void methodReferenceOfInterfaceIsCalled() throws Throwable {
        assertThat(run((InsideCall<String>) Named::name)).isEqualTo("named");
    }

    @Test
    void constructorReferenceIsCalled() throws Throwable {
        assertThat(run((InsideCall<Object>) Counter::new)).hasToString("counter 0");
        assertThat(run((InsideCall<List<String>>) ArrayList::new)).isEqualTo(List.of());
    }

    @Test
    void referenceToMethodOfCapturedValueIsCalled() throws Throwable {
        String text = "four";
        Map<String, Integer> map = Map.of("a", 1);
        assertThat(run((InsideCall<Integer>) text::length)).isEqualTo(4);
        assertThat(run((InsideCall<Integer>) map::size)).isEqualTo(1);
        run((InsideAction) new StringBuilder()::reverse);
    }

    @Test
    void thisIsRefused() {
        refuses(
                (InsideCall<String>) () -> instance(),
                "the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in the"
                        + " isolated world." + ADVICE);
    }

    @Test
    void staticFieldOfTheTestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lift((InsideCall<String>) () -> mutable))
                .withMessageMatching(Pattern.quote(HERE + "the body uses the static field "
                                + BodyLifterTests.class.getName() + ".mutable in line ")
                        + "\\d+"
                        + Pattern.quote(", but the test class is never initialized in the isolated world." + ADVICE));
    }

    @Test
    void staticMethodOfTheTestIsRefusedAlsoInNestedLambdas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lift((InsideCall<Supplier<String>>) () -> () -> helper()))
                .withMessageContaining(
                        "uses the static method " + BodyLifterTests.class.getName() + ".helper in line ");
    }

    @Test
    void referenceToStaticMethodOfTheTestIsRefused() {
        refuses(
                (InsideCall<String>) BodyLifterTests::helper,
                "the body uses the static method " + BodyLifterTests.class.getName()
                        + ".helper, but the test class is never initialized in the isolated world." + ADVICE);
    }

    @Test
    void objectOfTheTestIsRefused() {
        refuses(
                (InsideCall<Object>) BodyLifterTests::new,
                "the body creates an object of " + BodyLifterTests.class.getName()
                        + ", but the test class is never initialized in the isolated world." + ADVICE);
    }

    @Test
    void capturedObjectOfTheTestsWorldIsRefused() {
        Counter counter = new Counter(1);
        refuses(
                (InsideCall<Integer>) () -> counter.value,
                "the body captures a value of type " + Counter.class.getName()
                        + ", but only values of JDK types exist in both worlds. Pass its parts as such, or create it in"
                        + " the body.");
        Counter[] counters = {counter};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lift((InsideCall<Integer>) () -> counters.length))
                .withMessageContaining(Counter.class.getName() + "[]");
    }

    @Test
    void anonymousClassInPlaceOfLambdaIsRefused() {
        InsideAction anonymous = new InsideAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void run() {}
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerializedLambdas.of(anonymous))
                .withMessage("inside(..): the argument must be a lambda or a method reference, but is an object of "
                        + anonymous.getClass().getName()
                        + ". Write the code as a lambda in Java; Kotlin compiles its lambdas to classes.");
    }

    /** Static, because within an instance method javac 17 gives every anonymous class {@code this}. */
    private static InsideCall<String> withAnonymousClass() {
        return () -> {
            assert Counter.count > 0;
            Supplier<String> anonymous = new Supplier<>() {
                @Override
                public String get() {
                    return switch (Thread.State.valueOf("NEW")) {
                        case NEW -> "new";
                        default -> "other";
                    };
                }
            };
            return anonymous.get();
        };
    }

    String instance() {
        return toString();
    }

    static String helper() {
        return "helper";
    }

    private void refuses(Object lambda, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> lift(lambda)).withMessage(HERE + message);
    }

    private static LiftedBody lift(Object lambda) {
        SerializedLambda serialized = SerializedLambdas.of(lambda);
        return BodyLifter.lift(serialized, World.bytesOf(BodyLifterTests.class));
    }

    /** Define the lifted class as the room above will, and call its method with the captured arguments. */
    private Object run(Object lambda) throws Throwable {
        SerializedLambda serialized = SerializedLambdas.of(lambda);
        LiftedBody body = lift(lambda);
        Class<?> host = world.loadClass(body.hostClassName());
        Lookup layer = (Lookup)
                world.loadClass(LOOKUP).getMethod(LayerLookup.METHOD_NAME).invoke(null);
        Lookup lifted = MethodHandles.privateLookupIn(host, layer)
                .defineHiddenClass(world.instrument(body.classFile()), false, Lookup.ClassOption.NESTMATE);
        MethodType type = MethodType.fromMethodDescriptorString(body.methodDescriptor(), world);
        MethodHandle method = lifted.findStatic(lifted.lookupClass(), body.methodName(), type);
        List<Object> captured = IntStream.range(0, serialized.getCapturedArgCount())
                .mapToObj(serialized::getCapturedArg)
                .toList();
        return method.invokeWithArguments(captured);
    }

    static class Counter {
        static int count = 1;
        final int value;

        Counter() {
            this(0);
        }

        Counter(int value) {
            this.value = value;
        }

        static int next() {
            return ++count;
        }

        private static String secret() {
            return "secret";
        }

        @Override
        public String toString() {
            return "counter " + value;
        }
    }

    interface Named {
        static String name() {
            return "named";
        }
    }
}
