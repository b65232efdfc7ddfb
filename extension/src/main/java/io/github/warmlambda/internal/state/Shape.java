package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.loading.LayerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How objects of one class are looked into. Kept by the class itself, so that it goes with its layer. */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /** Super classes whose part of an object holds nothing that changes. */
    private static final Set<Class<?>> EMPTY = Set.of(Object.class, Record.class, Enum.class);

    final boolean leaf;

    /** Whether it is a class of a library, so that its objects are the library's affair. */
    final boolean ofLibrary;

    /** Whether it is a class of own code. */
    final boolean own;

    /** Whether the JDK made the class, so that its objects are seen by what they hold. */
    final boolean ofJdk;

    /** Whether a class of the JDK is among the super classes, whose part of the object is seen by what it holds. */
    final boolean extendsJdk;

    final Field[] fields;
    final String[] names;
    final String[] owners;

    /** Whether a field can hold nothing but values that a snapshot may hold. */
    final boolean[] leafFields;

    private Shape(Class<?> type) {
        this.leaf = Leaf.isType(type);
        this.ofJdk = Jdk.defines(type);
        this.own = LayerFactory.isOwn(type);
        this.ofLibrary = !own && isOfFunction(type);
        List<Field> found = new ArrayList<>();
        Class<?> declaring = type;
        while (declaring != null && isShown(declaring)) {
            addFields(declaring, found);
            declaring = declaring.getSuperclass();
        }
        this.extendsJdk = !ofJdk && declaring != null && !EMPTY.contains(declaring) && Jdk.defines(declaring);
        this.fields = found.toArray(Field[]::new);
        this.leafFields = new boolean[fields.length];
        for (int i = 0; i < fields.length; i++) {
            this.leafFields[i] = fields[i].getType().isPrimitive() || fields[i].getType() == String.class;
        }
        this.owners =
                found.stream().map(field -> field.getDeclaringClass().getName()).toArray(String[]::new);
        this.names = found.stream().map(Field::getName).toArray(String[]::new);
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Whether a class is the function's own, also if its code defined it in a class loader of its own. */
    static boolean isOfFunction(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        while (loader != null) {
            if (LayerFactory.isFunctionLayer(loader)) {
                return true;
            }
            loader = loader.getClass().getClassLoader();
        }
        return false;
    }

    private static boolean isShown(Class<?> type) {
        return !type.isArray()
                && (isOfFunction(type) && !LoggingLibraries.define(type) || OpenJdk.OF_THIS_JVM.shows(type));
    }

    private static void addFields(Class<?> type, List<Field> found) {
        try {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Bookkeeping.isIn(field)) {
                    field.setAccessible(true);
                    found.add(field);
                }
            }
        } catch (InaccessibleObjectException | LinkageError unseen) {
            // A class that a field names may be missing; what is seen of the object is then less.
        }
    }
}
