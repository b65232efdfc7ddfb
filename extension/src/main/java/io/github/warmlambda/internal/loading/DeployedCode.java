package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Code in a deployment package. Of the test's class path the function sees only the shared roots, and the classes that the
 * test lets run inside: a class that is missing from the package is to be missing here too.
 */
final class DeployedCode implements FunctionCode {

    private final ClassPath deployed;
    private final ClassPath testClassPath;
    private final ClassPath sharedRoots;
    private final Set<String> files;

    /**
     * Code in a package.
     *
     * @param insideClasses names of classes of the test that run inside
     */
    DeployedCode(ClassPath deployed, ClassPath testClassPath, ClassPath sharedRoots, Collection<String> insideClasses) {
        this.deployed = deployed;
        this.testClassPath = testClassPath;
        this.sharedRoots = sharedRoots;
        this.files = insideClasses.stream()
                .map(className -> topLevel(LayerClassLoader.resourceName(className)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ClassPath roots() {
        return deployed;
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        if (sharedRoots.find(resourceName) != null) {
            return null;
        }
        ClassPathResource resource = deployed.find(resourceName);
        return resource == null && files.contains(topLevel(resourceName)) ? testClassPath.find(resourceName) : resource;
    }

    @Override
    public boolean mayComeFromTestJvm(String resourceName) {
        // What is on no class path was brought by an agent.
        return sharedRoots.find(resourceName) != null || testClassPath.find(resourceName) == null;
    }

    /** A class runs inside with all classes of its source file, as they may be of one nest. */
    private static String topLevel(String resourceName) {
        int nested = resourceName.indexOf('$', resourceName.lastIndexOf('/') + 2);
        return nested < 0 ? resourceName : resourceName.substring(0, nested) + ".class";
    }
}
