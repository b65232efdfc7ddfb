package io.github.warmlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code @ColdStart} is used to begin a test in a fresh execution environment.
 *
 * <p>Each repetition and each set of arguments begins in another one. The tests after it go on in the environment that it
 * leaves behind.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(ColdStartRule.class)
public @interface ColdStart {}
