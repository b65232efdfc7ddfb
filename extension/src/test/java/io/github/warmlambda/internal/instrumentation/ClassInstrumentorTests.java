package io.github.warmlambda.internal.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassInstrumentorTests {

    private final ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());

    @ParameterizedTest
    @ValueSource(classes = {net.bytebuddy.ByteBuddy.class, com.fasterxml.jackson.databind.ObjectMapper.class})
    void everyClassOfBigJarIsVerified(Class<?> inJar) throws Exception {
        World world = new World();
        List<String> names = new ArrayList<>();
        forEachClass(inJar, (name, classFile) -> {
            InstrumentedClass result = instrumentor.instrument(classFile);
            assertThat(result.className()).isEqualTo(name);
            assertThat(result.staticCode()).as(result.reason()).isNotEqualTo(StaticCode.NOT_RECORDED);
            world.add(name, classFile);
            names.add(name);
        });
        List<String> broken =
                names.stream().filter(name -> failsVerification(world, name)).toList();
        assertThat(names).hasSizeGreaterThan(500);
        assertThat(broken).isEmpty();
        assertThat(world.events).hasSizeGreaterThan(100);
    }

    @Test
    void classFileOfFutureJavaIsRecordedAndKeepsItsVersion() {
        byte[] future = World.bytesOf(Target.class);
        future[5] = 7;
        future[7] = (byte) 99;
        InstrumentedClass result = instrumentor.instrument(future);
        assertThat(result.staticCode()).isEqualTo(StaticCode.RECORDED);
        assertThat(Arrays.copyOf(result.classFile(), 8)).isEqualTo(Arrays.copyOf(future, 8));
        result.classFile()[5] = 0;
        result.classFile()[7] = 61;
        assertThat(initialized(result.classFile())).containsExactly("enter Target", "exit");
    }

    @Test
    void constantOfUnknownKindMakesTheClassNotRecorded() {
        byte[] classFile = World.bytesOf(Target.class);
        classFile[10] = 99;
        InstrumentedClass result = instrumentor.instrument(classFile);
        assertThat(result.classFile()).isSameAs(classFile);
        assertThat(result.className()).isEqualTo("(unknown)");
        assertThat(result.staticCode()).isEqualTo(StaticCode.NOT_RECORDED);
        assertThat(result.reason())
                .isEqualTo(
                        "its class file could not be read (java.lang.IllegalArgumentException: constant pool tag 99)");
    }

    @Test
    void bytesThatAreNoClassFileComeBackWithoutStaticCode() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[100])) {
            InstrumentedClass result = instrumentor.instrument(bytes);
            assertThat(result.classFile()).isSameAs(bytes);
            assertThat(result.staticCode()).isEqualTo(StaticCode.NONE);
        }
    }

    @Test
    void damagedClassFilesNeverThrow() {
        byte[] intact = World.bytesOf(ClassInstrumentorTests.class);
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = Arrays.copyOf(intact, i % 3 == 0 ? random.nextInt(intact.length) : intact.length);
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(instrumentor.instrument(damaged)).isNotNull();
        }
    }

    @Test
    void fingerprintTellsOptionsApartButNotTheirOrder() {
        String none = instrumentor.fingerprint();
        String two = new ClassInstrumentor(List.of("a.A", "b.B")).fingerprint();
        assertThat(two)
                .isNotEqualTo(none)
                .isEqualTo(new ClassInstrumentor(List.of("b.B", "a.A")).fingerprint())
                .startsWith("instrumentation ")
                .endsWith(", not [a.A, b.B]");
    }

    @Test
    void staticCodeThatAnAgentAddedIsNotRecorded() {
        ClassInstrumentor instrumentor = new ClassInstrumentor(List.of());
        InstrumentedClass without = instrumentor.instrument(interfaceFile(false));
        InstrumentedClass with = instrumentor.instrument(interfaceFile(true));

        InstrumentedClass added = instrumentor.instrumentChanged(interfaceFile(true), without);
        assertThat(added.staticCode()).isEqualTo(StaticCode.NONE);
        assertThat(added.classFile()).isEqualTo(interfaceFile(true));

        InstrumentedClass had = instrumentor.instrumentChanged(interfaceFile(true), with);
        assertThat(had.staticCode()).isEqualTo(StaticCode.RECORDED);
        assertThat(had.classFile()).isEqualTo(with.classFile());
    }

    private static byte[] interfaceFile(boolean staticCode) {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
        writer.visit(Opcodes.V1_8, access, "Price", null, "java/lang/Object", null);
        if (staticCode) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static List<String> initialized(byte[] classFile) {
        World world = new World().add(Target.class.getName(), classFile);
        try {
            world.initialize(Target.class.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return world.events;
    }

    private static boolean failsVerification(World world, String name) {
        try {
            world.initialize(name);
            return false;
        } catch (VerifyError | ClassFormatError | IncompatibleClassChangeError broken) {
            return true;
        } catch (LinkageError | ClassNotFoundException optional) {
            return false; // A class that is not on the test class path, or an initializer that asks for one.
        }
    }

    private static void forEachClass(Class<?> inJar, ClassConsumer consumer) throws IOException, URISyntaxException {
        Path jar = Path.of(
                inJar.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    String className = name.substring(0, name.length() - 6).replace('/', '.');
                    consumer.accept(className, file.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    interface ClassConsumer {
        void accept(String name, byte[] classFile);
    }

    static class Target {
        static final Object STATE = Arrays.asList(1, 2);
    }
}
