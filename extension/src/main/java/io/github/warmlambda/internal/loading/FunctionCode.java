package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import org.jspecify.annotations.Nullable;

/** The code of a function: which classes its layer defines, and which of all others it may see. */
interface FunctionCode {

    /** Its class path, without AWS's runtime. */
    ClassPath roots();

    /** The resource of a name that the function layer defines or shows, or null. */
    @Nullable
    ClassPathResource find(String resourceName);

    /** Whether a class that the function layer does not define may come from the test JVM. */
    boolean mayComeFromTestJvm(String resourceName);
}
