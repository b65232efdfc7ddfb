package io.github.warmlambda;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.environment.Lifetime;
import io.github.warmlambda.internal.configuration.FunctionConfigurationBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * {@code @WarmLambda} is used to run the tests of a class against one warm, isolated execution environment of a Lambda
 * function.
 *
 * <pre>{@code
 * @WarmLambda(OrderHandler.class)
 * class OrderHandlerTest {
 *
 *     @Test
 *     void staysWarm(LambdaFunction orders) {
 *         orders.invoke(new Order("43"));
 *         Invocation second = orders.invoke(new Order("44"));
 *
 *         assertThat(second).succeeded().isWarm();
 *     }
 * }
 * }</pre>
 *
 * <h2>Injection</h2>
 *
 * <p>{@link LambdaFunction} and {@link Invoker} are injected into test methods, lifecycle methods, constructors and fields;
 * {@link io.github.warmlambda.environment.ExecutionEnvironment} into test, {@code @BeforeEach} and {@code @AfterEach}
 * methods. Injection starts nothing, unless what is injected is an environment. Fields that are final or set
 * already are left alone; static ones are injected before {@code @BeforeAll}, and emptied when the class ends.
 *
 * <h2>Lifetime</h2>
 *
 * <p>The Init phase comes with the first use, after {@code @BeforeAll}. The environment then serves all tests of the class,
 * and ends with it; see {@link #lifetime()} and {@link ColdStart}.
 *
 * <h2>Nested classes and inheritance</h2>
 *
 * <p>A {@code @Nested} class shares the function of its enclosing class, unless it has a {@code @WarmLambda} or an
 * {@link EnvironmentVariable} of its own. The annotation is inherited, replaces that of a super class, and may be used as a
 * meta-annotation.
 *
 * <h2>Parallel execution</h2>
 *
 * <p>The methods of a class take turns, as one environment serves one invocation at a time; classes run side by side.
 *
 * <h2>Errors</h2>
 *
 * <p>Wrong use fails with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException} that names the class,
 * the rule and the way out; a parameter that cannot be injected, with a
 * {@link org.junit.jupiter.api.extension.ParameterResolutionException}.
 *
 * @since 0.1
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment
 *     lifecycle</a>
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(WarmLambdaExtension.class)
// A version of JUnit that knows no providers demands a value; nobody waits for one that all may read.
@ResourceLock(
        value = "io.github.warmlambda.WarmLambda",
        mode = ResourceAccessMode.READ,
        providers = WarmLambdaLocks.class)
public @interface WarmLambda {

    /**
     * The handler class, which implements {@code RequestHandler} or {@code RequestStreamHandler}. Give this or
     * {@link #handler()}.
     *
     * @return the handler class
     */
    Class<?> value() default void.class;

    /**
     * The handler as in the function's configuration on AWS: {@code com.acme.Orders} or {@code com.acme.Orders::create}.
     * Give this or {@link #value()}.
     *
     * @return the handler string
     */
    String handler() default "";

    /**
     * The longest time in seconds that an invocation may take, 1 to 900. AWS's own default is 3.
     *
     * @return the timeout in seconds
     */
    int timeout() default FunctionConfigurationBuilder.DEFAULT_TIMEOUT;

    /**
     * The memory in MB that the function is configured with, 128 to 10,240. AWS's own default is 128.
     *
     * @return the memory in MB
     */
    int memorySize() default FunctionConfigurationBuilder.DEFAULT_MEMORY_SIZE;

    /**
     * How long an environment is kept.
     *
     * @return the lifetime
     */
    Lifetime lifetime() default Lifetime.PER_CLASS;

    /**
     * Checks that are on, in addition to {@link Check#STATIC_INITIALIZERS_ONCE}, which is always on.
     *
     * @return the checks
     */
    Check[] checks() default {};

    /**
     * Checks that are off.
     *
     * @return the checks
     */
    Check[] withoutChecks() default {};

    /**
     * The packages of own code, with those below them, whose state the checks judge; the rest is that of libraries. Default: the
     * directories of the class path, jars in the output directory of a build, and, in the archive that contains the handler, the packages that share the first
     * two parts of their name with the handler's.
     *
     * @return names of packages
     */
    String[] ownPackages() default {};

    /**
     * How many invocations of an environment, counted from its first, may create state late without it counting as a change: a field that was null and
     * keeps the object that it is given.
     *
     * @return the number of invocations, 0 or more
     */
    int warmUp() default FunctionConfigurationBuilder.DEFAULT_WARM_UP;

    /**
     * How long an invocation may wait for the static initializers of one library before {@link Check#NO_INIT_IN_INVOKE} says so, in
     * milliseconds. For those of own code, any time is too long.
     *
     * @return the time in milliseconds, 0 or more
     */
    int initInInvokeBudget() default FunctionConfigurationBuilder.DEFAULT_INIT_IN_INVOKE_BUDGET;

    /**
     * Whether {@link Check#NO_STATE_LEAK} shows the lines that wrote state. To find them, the request that left it is served a
     * second time when the check judges, in an environment of its own: do not use it for a handler whose side effects must not happen twice.
     *
     * @return whether requests are served again
     */
    boolean explain() default false;

    /**
     * Whether the test class is searched for static members of the handler class that it names. In the test they are those
     * of another copy of the class, so an assertion on them would see nothing.
     *
     * @return whether the guard is on
     */
    boolean guard() default true;

    /**
     * Classes whose class-path roots (jar or directory) come from the test JVM, so that both worlds see the same classes.
     *
     * @return a class of each root
     */
    Class<?>[] shared() default {};

    /**
     * Binary names of classes that are left as they are. A check that depends on one of them will say that it knows nothing
     * of it.
     *
     * @return names of classes
     */
    String[] notInstrumented() default {};

    /**
     * Names of environment variables of the test JVM that the function sees. The others are not visible to it.
     *
     * @return names of variables
     */
    String[] passEnvironment() default {};

    /**
     * The jar, zip or directory that is deployed, as AWS unpacks it: classes at its root, and jars in {@code lib/}. Then the
     * function sees nothing of the test's class path, and a class that is missing from the package is missing here too. A
     * relative path begins at the working directory, which Maven and Gradle set to the module's. Default: the test's class
     * path.
     *
     * @return the path
     */
    String code() default "";

    /**
     * The zips or directories of layers; their jars in {@code java/lib/} come last on the function's class path.
     *
     * @return paths like that of {@link #code()}
     */
    String[] layers() default {};

    /**
     * Classes to run inside each environment before the handler's class is loaded, in this order: to put fakes in place. Each
     * needs a constructor without parameters. Their static initializations are not judged.
     *
     * <p>With {@link #code()} the function sees of the test's classes only these, with all that are nested in the same
     * top-level class.
     *
     * @return the classes
     */
    Class<? extends Runnable>[] beforeInit() default {};

    /**
     * How environments are kept apart from the test and from each other: by class loaders, or each by a process of its own, a
     * JVM that runs AWS's runtime as it is.
     *
     * @return the isolation
     */
    Isolation isolation() default Isolation.CLASS_LOADER;

    /**
     * Whether the handler runs with the runtime interface client that the project packages: that of {@link #code()}, else that of
     * the test's class path, 2.7.0 or newer (2.4.2 with {@link Isolation#PROCESS}). A function in a container image of its own has
     * one. Every other function runs on Lambda's managed runtime, whatever version its project depends on, and so it does here,
     * with the newest that Warm Lambda knows.
     *
     * @return whether the client is the project's
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-image.html">Deploy Java Lambda functions with container
     *     images</a>
     */
    boolean ownRuntimeClient() default false;

    /**
     * Whether each {@link AutoCloseable} that a static field of the function's code, or a field of its handler object, holds is
     * closed when an environment ends; so is the handler object itself. On AWS nothing is: the process is killed. Here, a client
     * that is left open may keep a thread, and with it all classes of the environment, as long as the test JVM lives.
     *
     * @return whether they are closed
     */
    boolean closeOnEnd() default false;
}
