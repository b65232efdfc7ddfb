package io.github.warmlambda.internal.instrumentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the source of a class declares, read from its class file.
 *
 * @param ofPublic the names of those that are public
 * @param ofOthers the names of the others
 * @param superTypes the names of resources with the class files from which it inherits more
 */
public record MethodNames(Set<String> ofPublic, Set<String> ofOthers, List<String> superTypes) {

    /**
     * Read a class file.
     *
     * @throws RuntimeException if it is damaged
     */
    public static MethodNames of(byte[] classFile) {
        Reader reader = new Reader();
        new ClassReader(ClassFileVersion.readable(classFile))
                .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new MethodNames(reader.ofPublic, reader.ofOthers, reader.superTypes);
    }

    private static final class Reader extends ClassVisitor {

        private final Set<String> ofPublic = new HashSet<>();
        private final Set<String> ofOthers = new HashSet<>();
        private final List<String> superTypes = new ArrayList<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            if (superName != null) {
                superTypes.add(superName + ".class");
            }
            for (String type : interfaces) {
                superTypes.add(type + ".class");
            }
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((access & Opcodes.ACC_SYNTHETIC) == 0 && !name.startsWith("<")) {
                ((access & Opcodes.ACC_PUBLIC) != 0 ? ofPublic : ofOthers).add(name);
            }
            return null;
        }
    }
}
