package io.github.warmlambda.internal.loading.classpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip or jar. The names of all its entries are checked before the first is written. */
final class Archive {

    /**
     * What AWS accepts.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    private static final long MAX_UNPACKED_BYTES = 262_144_000;

    private static final boolean OWNER_ONLY = true;
    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipFile zip;
    private final UnixModes modes;
    private final Path directory;
    private long room = MAX_UNPACKED_BYTES;

    private Archive(ZipFile zip, UnixModes modes, Path directory) {
        this.zip = zip;
        this.modes = modes;
        this.directory = directory;
    }

    /**
     * Unpack an archive.
     *
     * @throws IOException if it is damaged, too large, or has an entry outside of itself
     */
    static void unpack(Path archive, Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            new Archive(zip, UnixModes.of(archive), directory).unpack();
        }
    }

    private void unpack() throws IOException {
        Map<ZipEntry, Path> targets = new LinkedHashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            targets.put(entry, target(entry.getName()));
        }
        Set<Path> made = new HashSet<>();
        Map<Path, Path> links = new LinkedHashMap<>();
        for (Map.Entry<ZipEntry, Path> target : targets.entrySet()) {
            ZipEntry entry = target.getKey();
            Path file = target.getValue();
            Path parent = entry.isDirectory() ? file : file.getParent();
            if (made.add(parent)) {
                Files.createDirectories(parent);
            }
            if (modes.isSymbolicLink(entry.getName())) {
                links.put(file, Path.of(new String(zip.getInputStream(entry).readAllBytes(), UTF_8)));
            } else if (!entry.isDirectory()) {
                write(entry, file);
            }
        }
        // Last, so that no entry is written to where a link leads.
        for (Map.Entry<Path, Path> link : links.entrySet()) {
            Files.createSymbolicLink(link.getKey(), link.getValue());
        }
    }

    private Path target(String entry) throws ZipException {
        Path target;
        try {
            target = directory.resolve(entry).normalize();
        } catch (InvalidPathException e) {
            throw new ZipException("its entry [" + entry + "] has a name that no file can have here");
        }
        if (entry.startsWith("/") || !target.startsWith(directory)) {
            throw new ZipException("its entry [" + entry + "] would be written outside of its directory");
        }
        return target;
    }

    // Not through a channel, which an interrupt of the thread would close.
    private void write(ZipEntry entry, Path target) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new FileOutputStream(target.toFile())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                room -= read;
                if (room < 0) {
                    throw new ZipException("unpacked it is larger than " + MAX_UNPACKED_BYTES + " bytes, AWS's limit");
                }
                out.write(buffer, 0, read);
            }
        }
        if (modes.isExecutable(entry.getName())) {
            target.toFile().setExecutable(true, OWNER_ONLY);
        }
    }
}
