package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import org.jspecify.annotations.Nullable;

/** The code of a function that is run ahead of all others: one handler, of our own root. */
final class RehearsalCode implements FunctionCode {

    static final String HANDLER = "io.github.warmlambda.internal.inside.RehearsedHandler";

    private static final String CLASS_FILE = LayerClassLoader.resourceName(HANDLER);

    static final String EVENT = "{\"list\":[\"text\",1,1.5,true,null]}";

    private final ClassPath own;

    RehearsalCode(ClassPath own) {
        this.own = own;
    }

    @Override
    public ClassPath roots() {
        return own;
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        return resourceName.equals(CLASS_FILE) ? own.find(resourceName) : null;
    }

    @Override
    public boolean mayComeFromTestJvm(String resourceName) {
        return true;
    }
}
