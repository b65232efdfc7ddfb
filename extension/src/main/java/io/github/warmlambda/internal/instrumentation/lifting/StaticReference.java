package io.github.warmlambda.internal.instrumentation.lifting;

/**
 * A place where a class uses a static field or static method of another one.
 *
 * @param memberName the simple name of the field or method
 * @param method whether it is a method
 * @param sourceMethod the name of the method whose source text holds the place
 * @param line its line number, or 0 if the class file tells none
 */
public record StaticReference(String memberName, boolean method, String sourceMethod, int line) {}
