package io.github.warmlambda.internal.loading.classpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the tools that make archives on Unix tell of files is true of what is unpacked, as on AWS. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveTests {

    @TempDir
    private Path directory;

    private Path unpack(Map<String, String> entries, Map<String, Integer> modes) throws IOException {
        Path archive = Jars.jar(directory.resolve("code.zip"), entries);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
        modes.forEach((name, mode) -> setMode(bytes, name, mode));
        Files.write(archive, bytes.array());
        Path unpacked = Files.createDirectory(directory.resolve("unpacked"));
        Archive.unpack(archive, unpacked);
        return unpacked;
    }

    /** In the central directory, where the name is for the second time: see 4.3.12 of the ZIP format. */
    private static void setMode(ByteBuffer archive, String name, int mode) {
        int header = new String(archive.array(), ISO_8859_1).lastIndexOf(name) - 46;
        archive.put(header + 5, (byte) 3);
        archive.putInt(header + 38, mode << 16);
    }

    @Test
    void whatIsExecutableCanBeExecuted() throws IOException {
        Path unpacked =
                unpack(Map.of("bin/tool", "#!/bin/sh", "text", "plain"), Map.of("bin/tool", 0100755, "text", 0100644));

        assertThat(unpacked.resolve("bin/tool")).isExecutable().hasContent("#!/bin/sh");
        assertThat(unpacked.resolve("text").toFile().canExecute()).isFalse();
    }

    @Test
    void aSymbolicLinkIsOne() throws IOException {
        Path unpacked =
                unpack(Map.of("lib/tool-1.so", "native", "lib/tool.so", "tool-1.so"), Map.of("lib/tool.so", 0120777));

        assertThat(unpacked.resolve("lib/tool.so")).isSymbolicLink().hasContent("native");
    }

    @Test
    void nothingIsWrittenToWhereALinkLeads() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));

        assertThatThrownBy(() ->
                        unpack(Map.of("link", elsewhere.toString(), "link/file", "text"), Map.of("link", 0120777)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void anArchiveThatDoesNotTellHasPlainFiles() throws IOException {
        Path unpacked = unpack(Map.of("text", "A"), Map.of());

        assertThat(unpacked.resolve("text")).hasContent("A");
        assertThat(unpacked.resolve("text").toFile().canExecute()).isFalse();
    }
}
