package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class CacheDirectoryTests {

    @TempDir
    private Path directory;

    @Test
    void readsWhatWasWritten() {
        CacheDirectory cache = new CacheDirectory(directory.resolve("not/there/yet"));

        assertThat(cache.read("a")).isEmpty();
        cache.write("a", new byte[] {1});
        cache.write("a", new byte[] {1, 2});

        assertThat(cache.read("a")).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2));
        assertThat(directory.resolve("not/there/yet")).isDirectoryContaining("glob:**/a.classes");
    }

    @Test
    void readsInAThreadThatIsInterrupted() {
        CacheDirectory cache = new CacheDirectory(directory);
        Thread.currentThread().interrupt();
        try {
            cache.write("a", new byte[] {1});
            assertThat(cache.read("a")).isPresent();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whenAllAreTooLargeTheOldestGo() throws Exception {
        CacheDirectory cache = new CacheDirectory(directory, 100);
        cache.write("oldest", new byte[50]);
        Files.setLastModifiedTime(directory.resolve("oldest.classes"), FileTime.fromMillis(1_000));
        cache.write("older", new byte[40]);
        Files.setLastModifiedTime(directory.resolve("older.classes"), FileTime.fromMillis(2_000));
        Files.write(directory.resolve("not ours"), new byte[1_000]);

        cache.write("new", new byte[50]);

        assertThat(cache.read("oldest")).isEmpty();
        assertThat(cache.read("older")).isPresent();
        assertThat(cache.read("new")).isPresent();
        assertThat(directory.resolve("not ours")).exists();
    }

    @Test
    void whatWasReadLastIsKeptLongest() throws Exception {
        CacheDirectory cache = new CacheDirectory(directory, 100);
        cache.write("read", new byte[50]);
        Files.setLastModifiedTime(directory.resolve("read.classes"), FileTime.fromMillis(1_000));
        cache.write("written", new byte[40]);
        Files.setLastModifiedTime(directory.resolve("written.classes"), FileTime.fromMillis(2_000));
        assertThat(cache.read("read")).isPresent();

        cache.write("new", new byte[50]);

        assertThat(cache.read("read")).isPresent();
        assertThat(cache.read("written")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsWrittenIsTheUsersOwn() throws Exception {
        Path cache = directory.resolve("cache");

        new CacheDirectory(cache).write("a", new byte[] {1});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve("a.classes"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsReadOrWrittenWhereOthersMayWrite() throws Exception {
        CacheDirectory cache = new CacheDirectory(directory);
        cache.write("a", new byte[] {1});
        Files.setPosixFilePermissions(directory.resolve("a.classes"), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(cache.read("a")).as("a file of others").isEmpty();

        Files.setPosixFilePermissions(directory.resolve("a.classes"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(cache.read("a")).isPresent();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(cache.read("a")).as("a file in a directory of others").isEmpty();
        cache.write("b", new byte[] {1});
        assertThat(directory.resolve("b.classes")).doesNotExist();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aUserWithoutAHomeHasNone() {
        String home = System.getProperty("user.home");
        try {
            System.setProperty("user.home", "?");
            assertThat(CacheDirectory.ofUser()).isEmpty();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aFileThatCannotBeReadIsAbsent() throws Exception {
        Files.createDirectory(directory.resolve("a.classes"));

        assertThat(new CacheDirectory(directory).read("a")).isEmpty();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aSystemPropertyMovesItOrSwitchesItOff() {
        try {
            System.setProperty(CacheDirectory.PROPERTY, "off");
            assertThat(CacheDirectory.ofUser()).isEmpty();

            System.setProperty(CacheDirectory.PROPERTY, directory.toString());
            CacheDirectory.ofUser().orElseThrow().write("a", new byte[] {1});
            assertThat(directory.resolve("a.classes")).exists();
        } finally {
            System.clearProperty(CacheDirectory.PROPERTY);
        }
    }
}
