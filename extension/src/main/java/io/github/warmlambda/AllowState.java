package io.github.warmlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code @AllowState} is used to name state that warm invocations are meant to change, so that the checks that look at state
 * do not find it: a cache, a counter of metrics.
 *
 * <p>May be repeated, and adds up over super classes and enclosing classes. A name that turns out not to be needed causes a warning when
 * the function closes.
 *
 * @since 0.1
 * @see io.github.warmlambda.environment.Check#NO_STATE_LEAK
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(AllowState.Container.class)
public @interface AllowState {

    /**
     * Fields ({@code com.acme.Orders.CACHE}), classes ({@code com.acme.Orders}, with those nested in it) or packages
     * ({@code com.acme}, with those below it).
     *
     * @return the names
     */
    String[] value();

    /** Holds repeated {@link AllowState} annotations. */
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface Container {

        /**
         * The annotations.
         *
         * @return the annotations
         */
        AllowState[] value();
    }
}
