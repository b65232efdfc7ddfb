package example.deliveries;

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
        Path file = Files.createDirectories(Path.of("target")).resolve(testClass.getSimpleName() + ".launch");
        try (Writer writer = Files.newBufferedWriter(file)) {
            launch.store(writer, null);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
