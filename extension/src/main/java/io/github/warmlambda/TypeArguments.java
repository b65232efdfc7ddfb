package io.github.warmlambda;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the type variables of generic base classes stand for in a test class. */
final class TypeArguments {

    private final Collection<? extends Class<?>> classes;
    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    private TypeArguments(Collection<? extends Class<?>> classes) {
        this.classes = classes;
    }

    /**
     * The arguments of classes.
     *
     * @param classes a class and those that enclose it; where two have the same base, the first counts
     */
    static TypeArguments of(Collection<? extends Class<?>> classes) {
        TypeArguments arguments = new TypeArguments(classes);
        classes.forEach(arguments::addSuperTypes);
        return arguments;
    }

    private void addSuperTypes(Class<?> type) {
        add(type.getGenericSuperclass());
        for (Type implemented : type.getGenericInterfaces()) {
            add(implemented);
        }
    }

    private void add(@Nullable Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                arguments.putIfAbsent(variables[i], parameterized.getActualTypeArguments()[i]);
            }
            addSuperTypes(raw);
        } else if (type instanceof Class<?> raw) {
            addSuperTypes(raw);
        }
    }

    /**
     * The type without variables and wildcards.
     *
     * @throws IllegalArgumentException if a variable stands for nothing
     */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return resolve(argument(variable));
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType parameterized) {
            List<Type> resolved = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(this::resolve)
                    .toList();
            return new Parameterized(parameterized.getRawType(), resolved, parameterized.getOwnerType());
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> raw
                    ? Array.newInstance(raw, 0).getClass()
                    : new GenericArray(component);
        }
        return type;
    }

    private Type argument(TypeVariable<?> variable) {
        Type argument = arguments.get(variable);
        if (argument == null) {
            throw new IllegalArgumentException("""
                    type variable %s of [%s] must stand for a type, but does not in test class [%s]. \
                    Extend the generic class with type arguments, or write the types out: Invoker<Order, Receipt>.""".formatted(
                            variable.getName(),
                            variable.getGenericDeclaration(),
                            classes.iterator().next().getName()));
        }
        return argument;
    }

    private record Parameterized(
            Type rawType, List<Type> arguments, @Nullable Type ownerType) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return rawType;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return ownerType;
        }

        @Override
        public String toString() {
            return arguments.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", rawType.getTypeName() + "<", ">"));
        }
    }

    private record GenericArray(Type componentType) implements GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return componentType;
        }

        @Override
        public String toString() {
            return componentType.getTypeName() + "[]";
        }
    }
}
