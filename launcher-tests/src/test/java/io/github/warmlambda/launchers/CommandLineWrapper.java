package io.github.warmlambda.launchers;

import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs a main class with the class path that a file lists, as the wrapper of IntelliJ IDEA does. */
final class CommandLineWrapper {

    private CommandLineWrapper() {}

    /** The arguments are the file, the main class, and its arguments. */
    public static void main(String[] arguments) throws Exception {
        List<String> elements = Files.readAllLines(Path.of(arguments[0]));
        URL[] urls = elements.stream().map(CommandLineWrapper::toUrl).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Method main = loader.loadClass(arguments[1]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static URL toUrl(String element) {
        try {
            return Path.of(element).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
