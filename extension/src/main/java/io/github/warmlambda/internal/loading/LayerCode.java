package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import org.jspecify.annotations.Nullable;

/** The code of a layer: which classes the layer defines, what their class files are, and where all others come from. */
interface LayerCode {

    /** The roots whose resources the layer shows, after those of its parent. */
    ClassPath roots();

    /** Whether a class belongs to the parent of the layer, whatever else may have it. */
    boolean isOfParent(String resourceName);

    /** The class file that the layer defines under a name, or null. Not asked for classes of the parent. */
    @Nullable
    ClassPathResource find(String resourceName);

    /** Load a class that neither the parent has nor the layer defines. */
    Class<?> loadFromTestJvm(String className) throws ClassNotFoundException;

    /** Whether a class of the layer is code of the project under test, rather than of a library. */
    boolean isOwn(Class<?> type);

    /** The class file as the layer defines it. */
    InstrumentedClass read(ClassPathResource classFile);

    /** A class file that an agent may have changed, as the layer defines it. */
    InstrumentedClass instrument(byte[] changed, InstrumentedClass original);
}
