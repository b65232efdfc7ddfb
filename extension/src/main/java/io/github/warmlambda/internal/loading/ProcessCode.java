package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.DeployedFile;
import io.github.warmlambda.internal.loading.classpath.DeploymentPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the code of a function lies, for a process of its own.
 *
 * @param runtime the class path of AWS's runtime
 * @param taskRoot the directory that is deployed as {@code /var/task}, if one is
 * @param classPath the class path of the function's code, if none is deployed
 * @param layers the jars of its layers, if code is deployed; else they are on the class path
 */
public record ProcessCode(List<Path> runtime, Optional<Path> taskRoot, List<Path> classPath, List<Path> layers) {

    static ProcessCode of(FunctionConfiguration configuration, ClassPath runtime, ClassPath function) {
        if (configuration.code().isEmpty()) {
            return new ProcessCode(paths(runtime), Optional.empty(), paths(function), List.of());
        }
        return new ProcessCode(
                paths(runtime),
                Optional.of(DeployedFile.directory("code", configuration.code())),
                List.of(),
                paths(DeploymentPackage.classPath("", configuration.layers())));
    }

    private static List<Path> paths(ClassPath classPath) {
        return classPath.roots().stream().map(ClassPathRoot::path).toList();
    }
}
