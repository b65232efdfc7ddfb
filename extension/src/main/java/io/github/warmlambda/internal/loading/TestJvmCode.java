package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Code on the class path of the test JVM, which the function sees as the test does. */
final class TestJvmCode implements FunctionCode {

    private final ClassPath roots;
    private final Set<ClassPathRoot> sharedRoots;

    /**
     * Code on a class path.
     *
     * @param layers the jars of the function's layers, which come after it
     */
    TestJvmCode(ClassPath classPath, ClassPath runtimeRoots, ClassPath layers, Set<ClassPathRoot> sharedRoots) {
        List<ClassPathRoot> all = new ArrayList<>(classPath.roots());
        all.addAll(layers.roots());
        all.removeAll(runtimeRoots.roots());
        this.roots = ClassPath.ofRoots(all);
        this.sharedRoots = Set.copyOf(sharedRoots);
    }

    @Override
    public ClassPath roots() {
        return roots;
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        ClassPathResource resource = roots.find(resourceName);
        return resource == null || sharedRoots.contains(resource.root()) ? null : resource;
    }

    /** True: it is a class of a shared root, or one that is on no class path: then an agent brought it. */
    @Override
    public boolean mayComeFromTestJvm(String resourceName) {
        return true;
    }
}
