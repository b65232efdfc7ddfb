package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import java.util.Optional;

/** What a handler string may mean that names no class: a method after a dot or one colon, or a misspelt class. */
final class NearestHandler {

    private NearestHandler() {}

    static Optional<String> find(String className, ClassPath classPath) {
        return method(className, classPath).or(() -> NearestClass.find(className, classPath));
    }

    private static Optional<String> method(String handler, ClassPath classPath) {
        int separator =
                Math.max(Math.max(handler.lastIndexOf('.'), handler.lastIndexOf(':')), handler.lastIndexOf('#'));
        if (separator < 0) {
            return Optional.empty();
        }
        String className = handler.substring(0, separator);
        String method = handler.substring(separator + 1);
        return HandlerMethods.of(className, classPath).hasPublic(method)
                ? Optional.of(className + "::" + method)
                : Optional.empty();
    }
}
