package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Class files of this JVM's class path, by package. */
final class PackagedClasses {

    private static final String END = ".class";

    private PackagedClasses() {}

    /**
     * All class files of a package, by the name of their resource.
     *
     * @param member the resource name of one of them
     */
    static Map<String, byte[]> ofPackageWith(String member) throws IOException {
        URL url = Optional.ofNullable(PackagedClasses.class.getClassLoader().getResource(member))
                .orElseThrow(() -> new IOException(member + " is not on the class path"));
        String prefix = member.substring(0, member.lastIndexOf('/') + 1);
        if (url.openConnection() instanceof JarURLConnection connection) {
            // Not the cached JarFile: closing that would close it for the class loader.
            try (JarFile jar =
                    new JarFile(Path.of(toUri(connection.getJarFileURL())).toFile())) {
                return inJar(jar, prefix);
            }
        }
        return inDirectory(Path.of(toUri(url)).resolveSibling(""), prefix);
    }

    private static Map<String, byte[]> inJar(JarFile jar, String prefix) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith(prefix) && name.endsWith(END) && name.indexOf('/', prefix.length()) < 0) {
                try (InputStream input = jar.getInputStream(entry)) {
                    classes.put(name, input.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static Map<String, byte[]> inDirectory(Path directory, String prefix) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(it -> it.toString().endsWith(END)).toList()) {
                classes.put(prefix + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static URI toUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
