package io.github.warmlambda.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that keeps state as it should, about which no check may say anything once it is warm. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Innocent {

    /** What it keeps, in words. */
    String value();

    /** State that its test would allow. */
    String[] allowing() default {};
}
