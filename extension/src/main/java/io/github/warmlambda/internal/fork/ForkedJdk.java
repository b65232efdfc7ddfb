package io.github.warmlambda.internal.fork;

import java.io.File;
import java.util.Properties;

/** The JDK that processes run on: that of the test, unless the user chose another. */
final class ForkedJdk {

    private static final String CHOSEN = "warmlambda.java.home";
    private static final String OF_TEST = "java.home";

    private ForkedJdk() {}

    /**
     * The path of its {@code java}.
     *
     * @throws IllegalArgumentException if there is none where the user said
     */
    static String java(Properties properties) {
        String home = properties.getProperty(CHOSEN, properties.getProperty(OF_TEST));
        File java = new File(home, "bin/java");
        if (!java.canExecute()) {
            throw new IllegalArgumentException("""
                    isolation = PROCESS: the system property %s must name the directory of a JDK, but is [%s], which has no bin/java. \
                    Correct it, or leave it out to use the JDK of the test.""".formatted(CHOSEN, home));
        }
        return java.getPath();
    }
}
