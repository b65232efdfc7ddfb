package io.github.warmlambda.internal.loading;

import java.util.HashSet;
import java.util.Set;

/** The packages of the JDK, told by the module layer rather than by prefixes such as {@code javax}, which jars use too. */
final class JdkPackages {

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private static final Set<String> NAMES = names();

    private JdkPackages() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getClassLoader() == null || module.getClassLoader() == PLATFORM) {
                names.addAll(module.getPackages());
            }
        }
        return Set.copyOf(names);
    }

    static boolean contains(String packageName) {
        return NAMES.contains(packageName);
    }
}
