package io.github.warmlambda.catalogue;

import io.github.warmlambda.environment.Check;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler with one bug of those that a warm process shows. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Planted {

    /** The bug, in words. */
    String value();

    /** The check that is to find it. */
    Check by() default Check.NO_STATE_LEAK;

    /** What its message must name. */
    String naming();

    /** Why it is not found, at least without an agent; or empty if it is. */
    String missedBecause() default "";
}
