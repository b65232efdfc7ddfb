package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import io.github.warmlambda.internal.loading.DefinedClass;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells which classes have been initialized, since to read a static field of another would initialize it.
 *
 * <p>For a class with static code its recorded end tells it. One without has nothing that would run: to initialize it is to
 * initialize its super types, so it may be read if that holds for each of them. Where java.base is open, the JVM is asked.
 */
final class Initialized {

    private final Map<Class<?>, StaticCode> staticCode = new IdentityHashMap<>();
    private final Set<String> recorded;

    /** A judge of the classes that are added to it. */
    Initialized(Set<String> recorded) {
        this.recorded = recorded;
    }

    void add(DefinedClass defined) {
        staticCode.put(defined.type(), defined.staticCode());
    }

    boolean contains(Class<?> type) {
        ClassStatics statics = ClassStatics.of(type);
        if (!statics.initialized) {
            statics.initialized =
                    OpenJdk.OF_THIS_JVM.isOpen() ? OpenJdk.OF_THIS_JVM.isInitialized(type) : isKnown(type);
        }
        return statics.initialized;
    }

    private boolean isKnown(Class<?> type) {
        StaticCode code = staticCode.get(type);
        if (code == null) {
            // An interface of AWS's or a class of the JDK; static code of other worlds is not recorded.
            return Jdk.defines(type) || type.isInterface();
        } else if (code == StaticCode.RECORDED) {
            return recorded.contains(type.getName());
        }
        return code == StaticCode.NONE && superTypesAreKnown(type);
    }

    private boolean superTypesAreKnown(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        if (superclass != null && !isKnown(superclass)) {
            return false;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (!isKnown(implemented)) {
                return false;
            }
        }
        return true;
    }
}
