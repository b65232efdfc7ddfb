package io.github.warmlambda;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code @ConfigureFunction} is used to configure the function with values that are known only when the test runs, such as
 * the port of a server.
 *
 * <pre>{@code
 * @ConfigureFunction
 * static void endpoint(LambdaFunction.Builder function) {
 *     function.environmentVariable("ENDPOINT", "http://localhost:" + server.port());
 * }
 * }</pre>
 *
 * <p>The method is static, takes one {@link LambdaFunction.Builder} and returns nothing. It runs once, as late as possible:
 * just before the first Init phase, so after {@code @BeforeAll}.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ConfigureFunction {}
