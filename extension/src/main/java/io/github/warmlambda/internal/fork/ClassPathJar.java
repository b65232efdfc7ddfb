package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A jar without content, whose manifest names a class path: so AWS's class loader takes one that is no deployment package. */
final class ClassPathJar {

    private ClassPathJar() {}

    static void write(Path file, List<Path> classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                // The URI of a directory must end with a slash, which toUri() adds where there is one.
                classPath.stream().map(path -> path.toUri().toASCIIString()).collect(Collectors.joining(" ")));
        StoredJar.write(file, manifest, Map.of());
    }
}
