package io.github.warmlambda.internal.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticInitializerTests {

    private final ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());

    @Test
    void classReportsItsBeginAndItsEnd() throws Exception {
        assertThat(eventsOf(Counter.class)).containsExactly("enter Counter", "exit");
    }

    @Test
    void interfaceReportsItsBeginAndItsEnd() throws Exception {
        assertThat(eventsOf(Constants.class)).containsExactly("enter Constants", "exit");
    }

    @Test
    void enumReportsItsBeginAndItsEnd() throws Exception {
        assertThat(eventsOf(Color.class)).containsExactly("enter Color", "exit");
    }

    @Test
    void holderAndCompanionAreNestedInTheOneThatInitializesThem() throws Exception {
        assertThat(eventsOf(Owner.class, Owner.Companion.class))
                .containsExactly("enter Owner", "enter Companion", "exit", "exit");
    }

    @Test
    void eachReturnReportsTheEnd() throws Exception {
        assertThat(eventsOf(ManyBranches.class)).containsExactly("enter ManyBranches", "exit");
    }

    @Test
    void exceptionIsReportedAndThrownOn() {
        World world = new World(Failing.class);
        assertThatThrownBy(() -> world.initialize(Failing.class.getName()))
                .isInstanceOf(ExceptionInInitializerError.class)
                .hasRootCauseMessage("no table");
        assertThat(world.events).containsExactly("enter Failing", "fail no table");
    }

    @Test
    void ownHandlersComeFirst() throws Exception {
        assertThat(eventsOf(Catching.class)).containsExactly("enter Catching", "exit");
    }

    @Test
    void ownHandlerThatSpansToTheEndComesFirst() throws Exception {
        byte[] classFile = generate(Opcodes.V17, method -> {
            Label start = new Label();
            Label end = new Label();
            method.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
            method.visitLabel(start);
            throwNull(method);
            method.visitLabel(end);
            method.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
            method.visitInsn(Opcodes.POP);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @Test
    void abruptInitializerWithoutReturnIsReported() {
        byte[] classFile = generate(Opcodes.V17, StaticInitializerTests::throwNull);
        World world = new World().add("Generated", classFile);
        assertThatThrownBy(() -> world.initialize("Generated")).hasCauseInstanceOf(NullPointerException.class);
        assertThat(world.events).hasSize(2).first().isEqualTo("enter Generated");
    }

    @Test
    void prologueOfCoverageToolStaysInside() throws Exception {
        byte[] classFile = generate(Opcodes.V17, method -> {
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;", false);
            method.visitVarInsn(Opcodes.ASTORE, 0);
            Label loop = new Label();
            method.visitLabel(loop);
            method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {"java/lang/Runtime"}, 0, null);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitJumpInsn(Opcodes.IFNULL, loop);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @Test
    void jumpToTheFirstInstructionDoesNotBeginAgain() throws Exception {
        byte[] classFile = generate(Opcodes.V17, method -> {
            Label first = new Label();
            method.visitLabel(first);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitIntInsn(Opcodes.BIPUSH, 1);
            method.visitJumpInsn(Opcodes.IFEQ, first);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Opcodes.V1_1, Opcodes.V1_2, Opcodes.V1_3, Opcodes.V1_4, Opcodes.V1_5, Opcodes.V1_6, Opcodes.V1_8})
    void everyVersionIsRecorded(int version) throws Exception {
        byte[] classFile = generate(version, method -> method.visitInsn(Opcodes.RETURN));
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @Test
    void initializerWithSubroutineIsRecorded() throws Exception {
        byte[] classFile = generate(Opcodes.V1_4, method -> {
            Label subroutine = new Label();
            method.visitJumpInsn(Opcodes.JSR, subroutine);
            method.visitInsn(Opcodes.RETURN);
            method.visitLabel(subroutine);
            method.visitVarInsn(Opcodes.ASTORE, 0);
            method.visitVarInsn(Opcodes.RET, 0);
        });
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @Test
    void initializerOf64KilobytesIsLeftAloneWithItsReason() {
        byte[] classFile = generate(Opcodes.V17, method -> {
            for (int i = 0; i < 65_534; i++) {
                method.visitInsn(Opcodes.NOP);
            }
            method.visitInsn(Opcodes.RETURN);
        });
        InstrumentedClass result = instrumentor.instrument(classFile);
        assertThat(result.staticCode()).isEqualTo(StaticCode.NOT_RECORDED);
        assertThat(result.reason()).isEqualTo("its static initializer is too large to extend");
        assertThat(result.classFile()).isSameAs(classFile);
    }

    @Test
    void jumpThatBecomesTooLongIsWidened() throws Exception {
        byte[] classFile = generate(Opcodes.V17, method -> {
            Label end = new Label();
            method.visitInsn(Opcodes.ICONST_1);
            method.visitJumpInsn(Opcodes.IFNE, end);
            for (int i = 0; i < 32_758; i++) {
                method.visitInsn(Opcodes.NOP);
            }
            method.visitInsn(Opcodes.RETURN);
            method.visitLabel(end);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(eventsOfGenerated(classFile)).containsExactly("enter Generated", "exit");
    }

    @Test
    void classWithoutInitializerIsTheSameArray() {
        byte[] classFile = World.bytesOf(Plain.class);
        InstrumentedClass result = instrumentor.instrument(classFile);
        assertThat(result.classFile()).isSameAs(classFile);
        assertThat(result)
                .returns(Plain.class.getName(), InstrumentedClass::className)
                .returns(StaticCode.NONE, InstrumentedClass::staticCode)
                .returns(null, InstrumentedClass::reason);
    }

    @Test
    void textThatNamesAnInitializerIsNone() {
        byte[] classFile = World.bytesOf(Mentioning.class);
        assertThat(instrumentor.instrument(classFile).classFile()).isSameAs(classFile);
        assertThat(new ClassInstrumentor(List.of(Mentioning.class.getName()))
                        .instrument(classFile)
                        .staticCode())
                .isEqualTo(StaticCode.NONE);
    }

    @Test
    void instrumentedClassIsNotInstrumentedAgain() {
        byte[] once = instrumentor.instrument(World.bytesOf(Counter.class)).classFile();
        InstrumentedClass twice = instrumentor.instrument(once);
        assertThat(twice.classFile()).isSameAs(once);
        assertThat(twice.staticCode()).isEqualTo(StaticCode.RECORDED);
    }

    @Test
    void switchedOffClassIsLeftAloneWithItsReason() {
        byte[] classFile = World.bytesOf(Counter.class);
        InstrumentedClass result = new ClassInstrumentor(List.of(Counter.class.getName())).instrument(classFile);
        assertThat(result.classFile()).isSameAs(classFile);
        assertThat(result.staticCode()).isEqualTo(StaticCode.NOT_RECORDED);
        assertThat(result.reason()).isEqualTo("switched off by notInstrumented");
    }

    @Test
    void lineNumbersStay() {
        World world = new World(Failing.class);
        Throwable inside = catchThrowable(() -> world.initialize(Failing.class.getName()));
        Throwable outside = catchThrowable(() -> Class.forName(Failing.class.getName()));
        assertThat(inside.getCause().getStackTrace()[0].getLineNumber())
                .isPositive()
                .isEqualTo(outside.getCause().getStackTrace()[0].getLineNumber());
    }

    @Test
    void noMemberIsAdded() throws Exception {
        Class<?> inside = new World(Counter.class).initialize(Counter.class.getName());
        assertThat(inside.getDeclaredMethods()).hasSameSizeAs(Counter.class.getDeclaredMethods());
        assertThat(inside.getDeclaredFields()).hasSameSizeAs(Counter.class.getDeclaredFields());
    }

    private static List<String> eventsOf(Class<?>... types) throws Exception {
        World world = new World(types);
        world.initialize(types[0].getName());
        return world.events;
    }

    private static List<String> eventsOfGenerated(byte[] classFile) throws Exception {
        World world = new World().add("Generated", classFile);
        world.initialize("Generated");
        return world.events;
    }

    private static byte[] generate(int version, Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "Generated", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        method.visitCode();
        body.accept(method);
        method.visitMaxs(1, 1);
        method.visitEnd();
        return writer.toByteArray();
    }

    private static void throwNull(MethodVisitor method) {
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.ATHROW);
    }

    static class Counter {
        static final List<String> NAMES = Arrays.asList("a", "b");
    }

    interface Constants {
        List<String> NAMES = Arrays.asList("a", "b");
    }

    enum Color {
        RED,
        GREEN
    }

    static class Owner {
        static final Companion COMPANION = new Companion();

        static class Companion {
            static final Object STATE = new Object();
        }
    }

    static class ManyBranches {
        static final String VALUE;

        static {
            String value = System.getProperty("java.version");
            VALUE = value == null ? "none" : value.isEmpty() ? "empty" : value;
        }
    }

    static class Failing {
        static final Supplier<String> TABLE = table();

        static Supplier<String> table() {
            throw new IllegalStateException("no table");
        }
    }

    static class Catching {
        static final int VALUE;

        static {
            int value = 0;
            try {
                value = Integer.parseInt("x");
            } catch (NumberFormatException e) {
                value = -1;
            } finally {
                value++;
            }
            VALUE = value;
        }
    }

    static class Plain {
        int value = 1;
    }

    static class Mentioning {
        String name = "<clinit>";
    }
}
