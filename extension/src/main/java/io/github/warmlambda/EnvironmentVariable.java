package io.github.warmlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code @EnvironmentVariable} is used to set an environment variable of the function under test.
 *
 * <p>Even static initializers of the function see it, and nothing else does: the environment of the test JVM stays as it
 * is. May be repeated, and adds up over super classes and enclosing classes; the variable of the class nearest to the test
 * wins. On a {@code @Nested} class it gives the tests of that class a function of their own.
 *
 * @since 0.1
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda environment variables</a>
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(EnvironmentVariable.Container.class)
public @interface EnvironmentVariable {

    /**
     * The name: a letter, then letters, digits and underscores; not one that the Lambda service sets itself.
     *
     * @return the name
     */
    String name();

    /**
     * The value.
     *
     * @return the value
     */
    String value();

    /** Holds repeated {@link EnvironmentVariable} annotations. */
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
        EnvironmentVariable[] value();
    }
}
