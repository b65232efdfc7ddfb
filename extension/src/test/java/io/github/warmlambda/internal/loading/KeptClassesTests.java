package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClassesTests {

    private static final ClassInstrumentor RECORDING = new ClassInstrumentor(List.of());

    /** Tells what was kept from what is computed: it records nothing. */
    private static final ClassInstrumentor OTHER = ClassInstrumentor.ofRuntime();

    @TempDir
    private Path directory;

    private Path cache;
    private Path classFile;

    @BeforeEach
    void writeClassFile() throws IOException {
        cache = directory.resolve("cache");
        classFile = directory.resolve("classes/A.class");
        Files.createDirectories(classFile.getParent());
        Files.write(classFile, classFileOf(WithStaticCode.class));
    }

    @Test
    void aClassThatWasKeptIsNotInstrumentedAgain() throws IOException {
        InstrumentedClass computed = keep();

        InstrumentedClass kept = kept("key").instrument(resource(), OTHER);

        assertThat(kept.staticCode()).isEqualTo(StaticCode.RECORDED);
        assertThat(kept.className()).isEqualTo(WithStaticCode.class.getName());
        assertThat(kept.classFile()).isEqualTo(computed.classFile()).isNotEqualTo(classFileOf(WithStaticCode.class));
    }

    @Test
    void aClassThatNeedsNoChangeIsKeptWithoutItsClassFile() throws IOException {
        Files.write(classFile, classFileOf(WithoutStaticCode.class));
        keep();

        InstrumentedClass kept = kept("key").instrument(resource(), OTHER);

        assertThat(kept.classFile()).isEqualTo(classFileOf(WithoutStaticCode.class));
        assertThat(onlyFile().length()).isLessThan(classFileOf(WithoutStaticCode.class).length);
    }

    @Test
    void aClassFileWithOtherContentIsInstrumentedAgain() throws IOException {
        keep();
        byte[] edited = classFileOf(WithStaticCode.class);
        edited[edited.length - 1] ^= 1;
        Files.write(classFile, edited);

        assertThat(kept("key").instrument(resource(), OTHER).staticCode()).isEqualTo(StaticCode.NONE);
    }

    @Test
    void anotherKeyHasClassesOfItsOwn() throws IOException {
        keep();

        assertThat(kept("other key").instrument(resource(), OTHER).staticCode()).isEqualTo(StaticCode.NONE);
    }

    @Test
    void aFileThatIsDamagedAnywhereIsAsIfThereWereNone() throws IOException {
        keep();
        Path file = onlyFile().toPath();
        byte[] intact = Files.readAllBytes(file);

        for (int damaged = 0; damaged < intact.length; damaged += 7) {
            byte[] content = intact.clone();
            content[damaged] ^= 0x55;
            Files.write(file, content);
            assertComputed("byte %d of %d".formatted(damaged, intact.length));
        }
        for (int length = 0; length < intact.length; length += 11) {
            Files.write(file, Arrays.copyOf(intact, length));
            assertComputed("cut to %d bytes".formatted(length));
        }
    }

    @Test
    void whereNothingCanBeWrittenClassesAreInstrumentedAllTheSame() throws IOException {
        Files.writeString(cache, "a file where the directory would be");

        assertThat(keep().staticCode()).isEqualTo(StaticCode.RECORDED);
        assertComputed("nothing was kept");
    }

    @Test
    void twoJvmsKeepTheClassesOfBoth() throws IOException {
        KeptClasses one = kept("key");
        KeptClasses two = kept("key");
        one.instrument(resource(), RECORDING);
        Files.copy(classFile, classFile.resolveSibling("B.class"));
        two.instrument(resource("B.class"), RECORDING);
        one.save();
        two.save();

        assertThat(kept("key").instrument(resource(), OTHER).staticCode()).isEqualTo(StaticCode.RECORDED);
        assertThat(kept("key").instrument(resource("B.class"), OTHER).staticCode())
                .isEqualTo(StaticCode.RECORDED);
    }

    @Test
    void whileOthersWriteAFileIsAlwaysWhole() {
        keep();

        List<StaticCode> found = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> {
                    if (i % 2 == 0) {
                        KeptClasses writer = kept("key");
                        writer.instrument(resource("A.class"), RECORDING);
                        copy(i);
                        writer.instrument(resource(i + ".class"), RECORDING);
                        writer.save();
                    }
                    return kept("key").instrument(resource(), OTHER).staticCode();
                })
                .toList();

        assertThat(found).containsOnly(StaticCode.RECORDED);
    }

    private void copy(int number) {
        try {
            Files.copy(classFile, classFile.resolveSibling(number + ".class"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertComputed(String description) {
        assertThat(kept("key").instrument(resource(), OTHER).staticCode())
                .as(description)
                .isEqualTo(StaticCode.NONE);
    }

    private InstrumentedClass keep() {
        KeptClasses classes = kept("key");
        InstrumentedClass computed = classes.instrument(resource(), RECORDING);
        classes.save();
        return computed;
    }

    private KeptClasses kept(String key) {
        return new KeptClasses(new CacheDirectory(cache), key);
    }

    private ClassPathResource resource() {
        return resource("A.class");
    }

    private ClassPathResource resource(String name) {
        return Objects.requireNonNull(
                ClassPathRoot.of(directory.resolve("classes")).find(name));
    }

    private File onlyFile() {
        return Objects.requireNonNull(cache.toFile().listFiles())[0];
    }

    private static byte[] classFileOf(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream stream = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }

    static final class WithStaticCode {
        static final List<String> LIST = List.of("a");
    }

    static final class WithoutStaticCode {
        final List<String> list = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

        int sum() {
            return list.stream().mapToInt(String::length).sum();
        }
    }
}
