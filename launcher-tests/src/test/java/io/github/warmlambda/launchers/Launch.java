package io.github.warmlambda.launchers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a test class of the consumer told of its launch: proof that it was of the kind that is tested. */
record Launch(
        String classLoader,
        String module,
        String handler,
        String command,
        String classPath,
        String modulePath,
        String process,
        int classFileVersion) {

    static Launch read(Path file) throws IOException {
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            told.load(reader);
        }
        return new Launch(
                told.getProperty("classLoader"),
                told.getProperty("module"),
                told.getProperty("handler"),
                told.getProperty("command"),
                told.getProperty("classPath"),
                told.getProperty("modulePath"),
                told.getProperty("process"),
                Integer.parseInt(told.getProperty("classFileVersion")));
    }
}
