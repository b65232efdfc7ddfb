package io.github.warmlambda.internal.loading;

import java.util.Set;
import java.util.stream.Collectors;

/** The packages of the JDK, told by the module layer rather than by prefixes such as {@code javax}, which jars use too. */
final class JdkPackages {

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private static final Set<String> NAMES = ModuleLayer.boot().modules().stream()
            .filter(module -> module.getClassLoader() == null || module.getClassLoader() == PLATFORM)
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private JdkPackages() {}

    static boolean contains(String packageName) {
        return NAMES.contains(packageName);
    }
}
