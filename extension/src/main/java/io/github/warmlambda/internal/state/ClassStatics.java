package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.LayerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The static fields of one class whose values may change, or tell of a request. Kept by the class itself, so that it goes with its layer. */
final class ClassStatics {

    private static final ClassValue<ClassStatics> STATICS = new ClassValue<>() {
        @Override
        protected ClassStatics computeValue(Class<?> type) {
            return new ClassStatics(type);
        }
    };

    /** A static field and its path. */
    record Static(Field field, String path) {}

    final List<Static> fields;

    /** Whether it is a class of a library. */
    final boolean ofLibrary;

    /** Whether the class is known to have been initialized, which it stays. */
    volatile boolean initialized;

    private ClassStatics(Class<?> type) {
        this.ofLibrary = !LayerFactory.isOwn(type);
        List<Static> found = new ArrayList<>();
        try {
            for (Field field : type.getDeclaredFields()) {
                if (mayTell(field)) {
                    field.setAccessible(true);
                    found.add(new Static(field, type.getName() + "." + field.getName()));
                }
            }
        } catch (InaccessibleObjectException | LinkageError unseen) {
            // The class of a field may be missing: then those of this class cannot be listed.
        }
        this.fields = LoggingLibraries.define(type) ? List.of() : List.copyOf(found);
    }

    static ClassStatics of(Class<?> type) {
        return STATICS.get(type);
    }

    // What compilers and coverage tools keep in synthetic fields is not the function's.
    private boolean mayTell(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && !field.isSynthetic()
                && !Bookkeeping.isIn(field)
                && (mayChange(field) || isTextOfOwnCode(field));
    }

    private static boolean mayChange(Field field) {
        return !Modifier.isFinal(field.getModifiers())
                || !field.getType().isPrimitive() && !Leaf.isType(field.getType());
    }

    /** A request may have initialized the class, and its data be in a constant from then on. */
    private boolean isTextOfOwnCode(Field field) {
        return !ofLibrary && field.getType() == String.class;
    }
}
