package example.deliveries;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** How a test class was launched, for the one who launched it. */
final class Launch {

    private Launch() {}

    static void tell(Class<?> testClass) throws IOException {
        Properties launch = new Properties();
        launch.setProperty("classLoader", testClass.getClassLoader().getClass().getName());
        launch.setProperty("module", String.valueOf(testClass.getModule().getName()));
        launch.setProperty("handler", location(DeliveryHandler.class));
        launch.setProperty("command", System.getProperty("sun.java.command"));
        launch.setProperty("classPath", System.getProperty("java.class.path"));
        launch.setProperty("modulePath", System.getProperty("jdk.module.path", ""));
        launch.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
        launch.setProperty("classFileVersion", String.valueOf(classFileVersion(testClass)));
        Path file = Files.createDirectories(Path.of("target")).resolve(testClass.getSimpleName() + ".launch");
        try (Writer writer = Files.newBufferedWriter(file)) {
            launch.store(writer, null);
        }
    }

    private static int classFileVersion(Class<?> type) throws IOException {
        try (DataInputStream classFile = new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            classFile.skipBytes(6);
            return classFile.readUnsignedShort();
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
