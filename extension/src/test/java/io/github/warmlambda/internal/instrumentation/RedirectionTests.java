package io.github.warmlambda.internal.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.Test;

class RedirectionTests {

    @Test
    void environmentVariablesAreThoseOfTheFunction() throws Exception {
        assertThat(call(Environment.class)).isEqualTo(List.of("orders", Map.of("TABLE", "orders")));
    }

    @Test
    void methodReferencesToEnvironmentVariablesAreRedirected() throws Exception {
        assertThat(call(EnvironmentReferences.class)).isEqualTo(List.of("orders", Map.of("TABLE", "orders")));
    }

    @Test
    void dynamicConstantsAreRedirected() throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Dynamic", null, "java/lang/Object", null);
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "get", "()Ljava/util/Map;", null, null);
        Handle invoke = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/ConstantBootstraps",
                "invoke",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                        + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        Handle getenv = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "getenv", "()Ljava/util/Map;", false);
        method.visitLdcInsn(new ConstantDynamic("env", Type.getDescriptor(Map.class), invoke, getenv));
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        Class<?> dynamic = new World().add("Dynamic", writer.toByteArray()).initialize("Dynamic");
        assertThat(dynamic.getMethod("get").invoke(null)).isEqualTo(Map.of("TABLE", "orders"));
    }

    @Test
    void standardStreamsAreThoseOfTheEnvironment() throws Exception {
        World world = new World(Streams.class, Greeting.class);
        world.call(Streams.class);
        assertThat(world.output).hasToString("out lambda default ");
        assertThat(world.errors).hasToString("err ");
    }

    @Test
    void stackTracesGoToTheErrorStreamOfTheEnvironment() throws Exception {
        World world = new World(StackTraces.class);
        world.call(StackTraces.class);
        assertThat(world.errors.toString())
                .contains("RuntimeException: one", "IllegalStateException: two", "Error: three");
    }

    @Test
    void inheritedStackTraceOfAnOwnExceptionIsRedirected() throws Exception {
        World world = new World(OwnTrace.class, PlainFailure.class);
        world.call(OwnTrace.class);
        assertThat(world.errors.toString()).contains("PlainFailure: plain");
    }

    @Test
    void overriddenStackTraceIsCalledAndItsSuperCallRedirected() throws Exception {
        World world = new World(OverriddenTrace.class, TalkingFailure.class);
        assertThat(world.call(OverriddenTrace.class)).isEqualTo(1);
        assertThat(world.errors.toString()).contains("TalkingFailure: talking");
    }

    @Test
    void methodOfTheSameNameIsStillCalled() throws Exception {
        assertThat(new World(SameName.class, SameName.Printer.class).call(SameName.class))
                .isEqualTo("printed");
    }

    @Test
    void classThatOnlyNamesWhatIsRedirectedIsTheSameArray() {
        byte[] classFile = World.bytesOf(Unconcerned.class);
        assertThat(new ClassInstrumentor(List.of()).instrument(classFile).classFile())
                .isSameAs(classFile);
    }

    private static Object call(Class<? extends Callable<?>> type) throws Exception {
        return new World(type).call(type);
    }

    public static class Environment implements Callable<Object> {
        @Override
        public Object call() {
            return List.of(System.getenv("TABLE"), System.getenv());
        }
    }

    public static class EnvironmentReferences implements Callable<Object> {
        @Override
        public Object call() {
            Function<String, String> variable = System::getenv;
            Supplier<Map<String, String>> all = System::getenv;
            return List.of(variable.apply("TABLE"), all.get());
        }
    }

    interface Greeting {
        default void greet() {
            System.out.print("default ");
        }
    }

    public static class Streams implements Callable<Object>, Greeting {
        @Override
        public Object call() {
            System.out.print("out ");
            System.err.print("err ");
            Consumer<PrintStream> lambda = ignored -> System.out.print("lambda ");
            lambda.accept(null);
            greet();
            return "";
        }
    }

    public static class StackTraces implements Callable<Object> {
        @Override
        public Object call() {
            new RuntimeException("one").printStackTrace();
            Consumer<Throwable> reference = Throwable::printStackTrace;
            reference.accept(new IllegalStateException("two"));
            Throwable thrown = new Error("three");
            thrown.printStackTrace();
            return "";
        }
    }

    public static class PlainFailure extends Exception {
        private static final long serialVersionUID = 1;

        PlainFailure() {
            super("plain");
        }
    }

    public static class OwnTrace implements Callable<Object> {
        @Override
        public Object call() {
            try {
                throw new PlainFailure();
            } catch (PlainFailure e) {
                e.printStackTrace();
            }
            return "";
        }
    }

    public static class TalkingFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        int calls;

        TalkingFailure() {
            super("talking");
        }

        @Override
        public void printStackTrace() {
            calls++;
            super.printStackTrace();
        }
    }

    public static class OverriddenTrace implements Callable<Object> {
        @Override
        public Object call() {
            TalkingFailure failure = new TalkingFailure();
            RuntimeException known = failure;
            known.printStackTrace();
            return failure.calls;
        }
    }

    public static class SameName implements Callable<Object> {
        @Override
        public Object call() {
            Printer printer = new Printer();
            printer.printStackTrace();
            return printer.text;
        }

        static class Printer {
            String text = "";

            void printStackTrace() {
                text = "printed";
            }
        }
    }

    public static class Unconcerned {
        String out = "java/lang/System";

        String getenv() {
            return out;
        }
    }
}
